"""Read a verb group: its words, whether it is finite, whether it is passive."""

from __future__ import annotations

from detente.annotate import Parse

__all__ = ["is_finite", "is_passive", "verb_group"]


def verb_group(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return the tokens of a verb group: auxiliaries, negation, adverbs between, particle."""
    own = [k for k in parse.children(verb, "aux", "auxpass", "neg", "prt") if abs(k - verb) <= 6]
    first = min([verb, *(k for k in own if k < verb)])
    between = [t for t in range(first, verb) if parse.pos[t] in {"AUX", "ADV", "PART"}]
    return tuple(sorted({verb, *own, *between}))


def is_passive(parse: Parse, verb: int) -> bool:
    """Tell whether a verb stands in the passive."""
    infinitive = parse.tag[verb] == "VB"  # "were forced to *leave* by the army" is misread
    if parse.children(verb, "auxpass") or (parse.children(verb, "agent") and not infinitive):
        return True
    bare = parse.tag[verb] == "VBN" and not parse.children(verb, "aux")
    return bare and parse.dep[verb] in {"acl", "amod", "advcl"}


def is_finite(parse: Parse, verb: int) -> bool:
    """Tell whether a verb group is finite."""
    if parse.tag[verb] in {"VBD", "VBZ", "VBP"}:
        return True
    return any(
        parse.tag[k] in {"VBD", "VBZ", "VBP", "MD"} for k in parse.children(verb, "aux", "auxpass")
    )
