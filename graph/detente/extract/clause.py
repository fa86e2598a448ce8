"""Read a verb's clause: its verb group, its subject, its negation and modality."""

from __future__ import annotations

from detente.annotate import Tree
from detente.extract.agents import is_agent
from detente.model import Modality

__all__ = [
    "group",
    "is_finite",
    "is_misread",
    "is_passive",
    "lost_subject",
    "modality",
    "negated",
    "subject",
]

_NEGATIONS = {
    "not",
    "n't",
    "never",
    "rarely",
    "seldom",
    "hardly",
    "neither",
    "nor",
    "no",
    "scarcely",
}
_NOBODY = {"nobody", "none", "neither", "no"}
_FUTURE = {"will", "'ll", "wo", "shall"}
_HYPOTHETICAL = {"would", "'d", "could", "may", "might", "should", "must", "can", "ca"}
_IF = {"if", "unless", "whether"}
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_CHAINED = {"conj", "xcomp", "advcl", "pcomp", "acl"}
_NOMINAL = {"NOUN", "PROPN", "PRON"}
_VERBAL = {"VERB", "AUX"}
_DEEPEST = 4


def group(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the tokens of a verb group: auxiliaries, negation, adverbs between, particle."""
    own = [k for k in tree.children(verb, "aux", "auxpass", "neg", "prt") if abs(k - verb) <= 6]
    first = min([verb, *(k for k in own if k < verb)])
    between = [t for t in range(first, verb) if tree.pos[t] in {"AUX", "ADV", "PART"}]
    return tuple(sorted({verb, *own, *between}))


def is_misread(tree: Tree, verb: int) -> bool:
    """Tell whether the parser took a past tense for an adjective ("Trump *accused* Cruz of")."""
    if tree.tag[verb] != "VBN" or tree.dep[verb] not in {"amod", "acl"} or verb == 0:
        return False
    if tree.dep[verb] == "amod" and tree.head[verb] < verb:
        return False
    if verb + 1 == len(tree) or tree.sentence[verb - 1] != tree.sentence[verb + 1]:
        return False
    return tree.pos[verb - 1] == "PROPN" and tree.pos[verb + 1] in {"PROPN", "PRON", "DET"}


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether a verb stands in the passive."""
    if tree.children(verb, "auxpass", "agent"):
        return True
    if is_misread(tree, verb):
        return False
    bare = tree.tag[verb] == "VBN" and not tree.children(verb, "aux")
    return bare and tree.dep[verb] in {"acl", "amod", "advcl"}


def is_finite(tree: Tree, verb: int) -> bool:
    """Tell whether a verb group is finite."""
    if tree.tag[verb] in {"VBD", "VBZ", "VBP"}:
        return True
    return any(
        tree.tag[k] in {"VBD", "VBZ", "VBP", "MD"} for k in tree.children(verb, "aux", "auxpass")
    )


def negated(tree: Tree, verb: int) -> bool:
    """Tell whether the verb itself, not what it governs, is denied."""
    beside = (k for k in tree.kids[verb] if tree.quote[k] == tree.quote[verb])
    words = (k for k in beside if k < verb or tree.dep[k] == "neg")
    own = tree.children(verb, "nsubj")
    if (
        own
        and {tree.lower[own[0]], *(tree.lower[k] for k in tree.children(own[0], "det"))} & _NOBODY
    ):
        return True
    if any(tree.lower[k] in _NEGATIONS for k in words if tree.dep[k] != "nsubj"):
        return True
    chained = tree.dep[verb] in {"xcomp", "conj"} and tree.head[verb] < verb
    return chained and tree.dep[verb] == "xcomp" and negated(tree, tree.head[verb])


def modality(tree: Tree, verb: int) -> Modality:
    """Return how the clause presents the verb: asserted, future or hypothetical."""
    words = {tree.lower[k] for k in tree.children(verb, "aux", "auxpass", "mark", "advmod")}
    if words & _FUTURE:
        return Modality.FUTURE
    if words & _HYPOTHETICAL or words & _IF:
        return Modality.HYPOTHETICAL
    if tree.dep[verb] == "xcomp" and tree.head[verb] != verb:
        if tree.lemma[tree.head[verb]] in {"expect", "plan", "intend", "go", "likely", "set"}:
            return Modality.FUTURE
        return modality(tree, tree.head[verb])
    return Modality.ASSERTED


def subject(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """Return the head of the noun phrase that does what the verb says, or None."""
    if is_misread(tree, verb):
        return _beside(tree, verb)
    agents = [k for a in tree.children(verb, "agent") for k in tree.children(a, "pobj")]
    own = [k for k in tree.children(verb, *_SUBJECTS) if tree.quote[k] == tree.quote[verb]]
    if agents:
        return agents[0]
    if own and not tree.children(verb, "auxpass"):
        before = [k for k in own if k < verb]
        return (before or own)[-1]
    if is_passive(tree, verb) or depth > _DEEPEST:
        return None
    return _borrowed(tree, verb, depth)


def lost_subject(tree: Tree, verb: int) -> int | None:
    """Return a name the parser joined to the noun before ("… the vote and *Trump* has said")."""
    at = group(tree, verb)[0] - 1
    if tree.dep[verb] != "conj" or at < 1 or tree.dep[at] != "conj":
        return None
    joined = tree.lower[tree.left[at] - 1] in {"and", "but"}
    return at if joined and tree.pos[at] in {"PROPN", "PRON"} else None


def _borrowed(tree: Tree, verb: int, depth: int) -> int | None:
    """Return the subject a verb takes from the clause or the noun it hangs on."""
    lost = lost_subject(tree, verb)
    if lost is not None:
        return lost
    head = tree.head[verb]
    if tree.dep[verb] in {"relcl", "acl"} and tree.pos[head] in _NOMINAL:
        return head
    if tree.dep[verb] == "pcomp":
        head = tree.head[head]
    if tree.dep[verb] in _CHAINED and head != verb and tree.pos[head] in _VERBAL:
        nearer = _ends_before(tree, head, verb) if tree.dep[verb] == "advcl" else None
        noun = subject(tree, head if nearer is None else nearer, depth + 1)
        if tree.dep[verb] == "conj" and noun is not None and not is_agent(tree, noun):
            teller = _teller(tree, head, depth)
            return noun if teller is None else teller
        return noun
    joined = group(tree, verb)[0] - 1
    if tree.dep[verb] == "ccomp" and head < joined and tree.dep[joined] == "cc":
        return subject(tree, head, depth + 1)  # "he said it was dead but *added* that …"
    return _beside(tree, verb)


def _ends_before(tree: Tree, head: int, verb: int) -> int | None:
    """Return the relative clause that ends right before a participle's comma, if it has a doer.

    A parser hangs "saying" on the main clause: "the policy, which Obama defended, *saying* …".
    """
    for token in range(verb - 1, head, -1):
        if tree.dep[token] == "relcl" and verb - 2 <= tree.right[token] < verb:
            own = [k for k in tree.children(token, "nsubj") if head < k < token]
            if own and is_agent(tree, own[0]) and tree.tag[own[0]] != "WDT":
                return token
    return None


def _teller(tree: Tree, head: int, depth: int) -> int | None:
    """Return who says what a clause tells: "he said it was a matter …, but *added* that"."""
    while tree.dep[head] == "conj" and tree.head[head] != head:
        head = tree.head[head]
    if tree.dep[head] != "ccomp" or tree.pos[tree.head[head]] not in _VERBAL:
        return None
    return subject(tree, tree.head[head], depth + 1)


def _beside(tree: Tree, verb: int) -> int | None:
    """Find a subject the parser lost: the noun right before the group, or right after the verb."""
    own = group(tree, verb)
    first = own[0]
    for at in (first - 1, own[-1] + 1):
        if not 0 <= at < len(tree) or tree.sentence[at] != tree.sentence[verb]:
            continue
        if at > verb and not _after_quote(tree, first):
            continue
        noun = _climb(tree, at, verb)
        if noun is not None and tree.quote[noun] == tree.quote[verb]:
            return noun
    return None


def _after_quote(tree: Tree, first: int) -> bool:
    """Tell whether the clause begins right after a comma or a quotation mark."""
    return first > 0 and (tree.pos[first - 1] == "PUNCT" or tree.quote[first - 1] >= 0)


def _climb(tree: Tree, token: int, verb: int) -> int | None:
    """Climb from a token to the head of its noun phrase, without crossing the verb."""
    if tree.pos[token] not in _NOMINAL | {"DET", "ADJ", "NUM"}:
        return None
    while tree.dep[token] in {"compound", "det", "amod", "poss", "nmod", "nummod", "appos"}:
        parent = tree.head[token]
        if (parent < verb) != (token < verb) or parent == token:
            break
        token = parent
    return token if tree.pos[token] in _NOMINAL else None
