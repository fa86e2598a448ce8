"""Tell what is denied: a verb, or what a word stands for."""

from __future__ import annotations

from detente.annotate import Parse

__all__ = ["NEGATIVE_PRONOUNS", "has_negator", "is_negated_verb", "negates"]

_NEGATORS = frozenset(
    {"not", "n't", "never", "no", "neither", "nor", "cannot"}
    | {"hardly", "rarely", "scarcely", "seldom"}
)
NEGATIVE_PRONOUNS = frozenset({"nothing", "nobody", "none"})


def is_negated_verb(parse: Parse, verb: int) -> bool:
    """Tell whether the verb itself, not what it governs, is denied."""
    if any(_is_nobody(parse, noun) for noun in parse.children(verb, "nsubj")[:1]):
        return True
    for kid in parse.kids[verb]:
        before = kid < verb or parse.dep[kid] == "neg"
        inside = before and parse.dep[kid] != "nsubj" and parse.quote[kid] == parse.quote[verb]
        if inside and negates(parse, kid):
            return True
    raised = parse.dep[verb] == "xcomp" and parse.head[verb] < verb
    return raised and is_negated_verb(parse, parse.head[verb])


def _is_nobody(parse: Parse, noun: int) -> bool:
    """Tell whether a subject stands for nobody: "nobody", "no official", "neither"."""
    words = {parse.lower[noun], *(parse.lower[kid] for kid in parse.children(noun, "det"))}
    return not words.isdisjoint(NEGATIVE_PRONOUNS | {"no", "neither"})


def has_negator(parse: Parse, token: int) -> bool:
    """Tell whether a word is negated itself, or has no object: "reached *no* agreement"."""
    if parse.lower[token] in NEGATIVE_PRONOUNS:
        return True
    if parse.dep[token] in {"pobj", "pcomp"} and parse.lower[parse.head[token]] == "without":
        return True
    for thing in parse.children(token, "dobj"):
        if parse.lower[thing] == "nothing" or "no" in {parse.lower[k] for k in parse.kids[thing]}:
            return True
    return any(negates(parse, one) for one in parse.kids[token])


def negates(parse: Parse, token: int) -> bool:
    """Tell whether a word negates what it hangs on; "not only" and "or not" do not."""
    if parse.lower[token] not in _NEGATORS:
        return False
    after = parse.lower[token + 1] if token + 1 < len(parse) else ""
    before = parse.lower[token - 1] if token else ""
    return after not in {"only", "just"} and before != "or"
