"""Read a verb's clause: its verb group, its subject, its negation and modality."""

from __future__ import annotations

from detente.annotate import Parse
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


def group(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return the tokens of a verb group: auxiliaries, negation, adverbs between, particle."""
    own = [k for k in parse.children(verb, "aux", "auxpass", "neg", "prt") if abs(k - verb) <= 6]
    first = min([verb, *(k for k in own if k < verb)])
    between = [t for t in range(first, verb) if parse.pos[t] in {"AUX", "ADV", "PART"}]
    return tuple(sorted({verb, *own, *between}))


def is_misread(parse: Parse, verb: int) -> bool:
    """Tell whether the parser took a past tense for an adjective ("Trump *accused* Cruz of")."""
    if parse.tag[verb] != "VBN" or parse.dep[verb] not in {"amod", "acl"} or verb == 0:
        return False
    if parse.dep[verb] == "amod" and parse.head[verb] < verb:
        return False
    if verb + 1 == len(parse) or parse.sentence[verb - 1] != parse.sentence[verb + 1]:
        return False
    return parse.pos[verb - 1] == "PROPN" and parse.pos[verb + 1] in {"PROPN", "PRON", "DET"}


def is_passive(parse: Parse, verb: int) -> bool:
    """Tell whether a verb stands in the passive."""
    if parse.children(verb, "auxpass", "agent"):
        return True
    if is_misread(parse, verb):
        return False
    bare = parse.tag[verb] == "VBN" and not parse.children(verb, "aux")
    return bare and parse.dep[verb] in {"acl", "amod", "advcl"}


def is_finite(parse: Parse, verb: int) -> bool:
    """Tell whether a verb group is finite."""
    if parse.tag[verb] in {"VBD", "VBZ", "VBP"}:
        return True
    return any(
        parse.tag[k] in {"VBD", "VBZ", "VBP", "MD"} for k in parse.children(verb, "aux", "auxpass")
    )


def negated(parse: Parse, verb: int) -> bool:
    """Tell whether the verb itself, not what it governs, is denied."""
    beside = (k for k in parse.kids[verb] if parse.quote[k] == parse.quote[verb])
    words = (k for k in beside if k < verb or parse.dep[k] == "neg")
    own = parse.children(verb, "nsubj")
    if (
        own
        and {parse.lower[own[0]], *(parse.lower[k] for k in parse.children(own[0], "det"))}
        & _NOBODY
    ):
        return True
    if any(parse.lower[k] in _NEGATIONS for k in words if parse.dep[k] != "nsubj"):
        return True
    chained = parse.dep[verb] in {"xcomp", "conj"} and parse.head[verb] < verb
    return chained and parse.dep[verb] == "xcomp" and negated(parse, parse.head[verb])


def modality(parse: Parse, verb: int) -> Modality:
    """Return how the clause presents the verb: asserted, future or hypothetical."""
    words = {parse.lower[k] for k in parse.children(verb, "aux", "auxpass", "mark", "advmod")}
    if words & _FUTURE:
        return Modality.FUTURE
    if words & _HYPOTHETICAL or words & _IF:
        return Modality.HYPOTHETICAL
    if parse.dep[verb] == "xcomp" and parse.head[verb] != verb:
        if parse.lemma[parse.head[verb]] in {"expect", "plan", "intend", "go", "likely", "set"}:
            return Modality.FUTURE
        return modality(parse, parse.head[verb])
    return Modality.ASSERTED


def subject(parse: Parse, verb: int, depth: int = 0) -> int | None:
    """Return the head of the noun phrase that does what the verb says, or None."""
    if is_misread(parse, verb):
        return _beside(parse, verb)
    agents = [k for a in parse.children(verb, "agent") for k in parse.children(a, "pobj")]
    own = [k for k in parse.children(verb, *_SUBJECTS) if parse.quote[k] == parse.quote[verb]]
    if agents:
        return agents[0]
    if own and not parse.children(verb, "auxpass"):
        before = [k for k in own if k < verb]
        return (before or own)[-1]
    if is_passive(parse, verb) or depth > _DEEPEST:
        return None
    return _borrowed(parse, verb, depth)


def lost_subject(parse: Parse, verb: int) -> int | None:
    """Return a name the parser joined to the noun before ("… the vote and *Trump* has said")."""
    at = group(parse, verb)[0] - 1
    if parse.dep[verb] != "conj" or at < 1 or parse.dep[at] != "conj":
        return None
    joined = parse.lower[parse.left[at] - 1] in {"and", "but"}
    return at if joined and parse.pos[at] in {"PROPN", "PRON"} else None


def _borrowed(parse: Parse, verb: int, depth: int) -> int | None:
    """Return the subject a verb takes from the clause or the noun it hangs on."""
    lost = lost_subject(parse, verb)
    if lost is not None:
        return lost
    head = parse.head[verb]
    if parse.dep[verb] in {"relcl", "acl"} and parse.pos[head] in _NOMINAL:
        return head
    if parse.dep[verb] == "pcomp":
        head = parse.head[head]
    if parse.dep[verb] in _CHAINED and head != verb and parse.pos[head] in _VERBAL:
        nearer = _ends_before(parse, head, verb) if parse.dep[verb] == "advcl" else None
        noun = subject(parse, head if nearer is None else nearer, depth + 1)
        if parse.dep[verb] == "conj" and noun is not None and not is_agent(parse, noun):
            teller = _teller(parse, head, depth)
            return noun if teller is None else teller
        return noun
    joined = group(parse, verb)[0] - 1
    if parse.dep[verb] == "ccomp" and head < joined and parse.dep[joined] == "cc":
        return subject(parse, head, depth + 1)  # "he said it was dead but *added* that …"
    return _beside(parse, verb)


def _ends_before(parse: Parse, head: int, verb: int) -> int | None:
    """Return the relative clause that ends right before a participle's comma, if it has a doer.

    A parser hangs "saying" on the main clause: "the policy, which Obama defended, *saying* …".
    """
    for token in range(verb - 1, head, -1):
        if parse.dep[token] == "relcl" and verb - 2 <= parse.right[token] < verb:
            own = [k for k in parse.children(token, "nsubj") if head < k < token]
            if own and is_agent(parse, own[0]) and parse.tag[own[0]] != "WDT":
                return token
    return None


def _teller(parse: Parse, head: int, depth: int) -> int | None:
    """Return who says what a clause tells: "he said it was a matter …, but *added* that"."""
    while parse.dep[head] == "conj" and parse.head[head] != head:
        head = parse.head[head]
    if parse.dep[head] != "ccomp" or parse.pos[parse.head[head]] not in _VERBAL:
        return None
    return subject(parse, parse.head[head], depth + 1)


def _beside(parse: Parse, verb: int) -> int | None:
    """Find a subject the parser lost: the noun right before the group, or right after the verb."""
    own = group(parse, verb)
    first = own[0]
    for at in (first - 1, own[-1] + 1):
        if not 0 <= at < len(parse) or parse.sentence[at] != parse.sentence[verb]:
            continue
        if at > verb and not _after_quote(parse, first):
            continue
        noun = _climb(parse, at, verb)
        if noun is not None and parse.quote[noun] == parse.quote[verb]:
            return noun
    return None


def _after_quote(parse: Parse, first: int) -> bool:
    """Tell whether the clause begins right after a comma or a quotation mark."""
    return first > 0 and (parse.pos[first - 1] == "PUNCT" or parse.quote[first - 1] >= 0)


def _climb(parse: Parse, token: int, verb: int) -> int | None:
    """Climb from a token to the head of its noun phrase, without crossing the verb."""
    if parse.pos[token] not in _NOMINAL | {"DET", "ADJ", "NUM"}:
        return None
    while parse.dep[token] in {"compound", "det", "amod", "poss", "nmod", "nummod", "appos"}:
        parent = parse.head[token]
        if (parent < verb) != (token < verb) or parent == token:
            break
        token = parent
    return token if parse.pos[token] in _NOMINAL else None
