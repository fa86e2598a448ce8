"""Find the subject of a verb, and who does what it says."""

from __future__ import annotations

from detente.annotate import Parse
from detente.grammar.animacy import is_agent
from detente.grammar.verbs import is_passive, verb_group

__all__ = ["doer", "lost_subject", "subject"]

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_CHAINED = {"conj", "xcomp", "advcl", "pcomp", "acl"}
_NOMINAL = {"NOUN", "PROPN", "PRON"}
_VERBAL = {"VERB", "AUX"}
_DEEPEST = 4


def subject(parse: Parse, verb: int) -> int | None:
    """Return the subject of a verb, shared with the verb it is conjoined to."""
    while True:
        for child in parse.kids[verb]:
            if parse.dep[child] in {"nsubj", "nsubjpass"}:
                return child
        if parse.dep[verb] not in {"conj", "xcomp", "advcl"} or parse.head[verb] == verb:
            return None
        verb = parse.head[verb]


def doer(parse: Parse, verb: int, depth: int = 0) -> int | None:
    """Return the head of the noun phrase that does what the verb says, or None."""
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
    at = verb_group(parse, verb)[0] - 1
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
        noun = doer(parse, head if nearer is None else nearer, depth + 1)
        if parse.dep[verb] == "conj" and noun is not None and not is_agent(parse, noun):
            teller = _teller(parse, head, depth)
            return noun if teller is None else teller
        return noun
    joined = verb_group(parse, verb)[0] - 1
    if parse.dep[verb] == "ccomp" and head < joined and parse.dep[joined] == "cc":
        return doer(parse, head, depth + 1)  # "he said it was dead but *added* that …"
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
    return doer(parse, parse.head[head], depth + 1)


def _beside(parse: Parse, verb: int) -> int | None:
    """Find a subject the parser lost: the noun right before the group, or right after the verb."""
    own = verb_group(parse, verb)
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
