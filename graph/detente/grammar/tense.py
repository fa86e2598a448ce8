"""Read the tense of a verb: a plain past, a perfect, a present that tells no single occasion."""

from __future__ import annotations

from detente.annotate import Parse

__all__ = ["auxiliaries", "finite_verb", "is_past", "is_past_passive", "is_perfect", "is_present"]

_HAVE = frozenset({"have", "has", "had", "'ve", "'s", "’ve", "’s", "'d", "’d"})
_TELLING = frozenset({"say", "tell", "add", "write", "note", "report"})
_HANGS = frozenset({"advcl", "xcomp", "pcomp", "prep", "conj", "acl", "dobj", "pobj"})
_OBJECTS = frozenset({"dobj", "pobj"})


def finite_verb(parse: Parse, verb: int) -> int:
    """Return the verb that gives a cue its tense: "*said*, adding", "*voiced* their hope"."""
    while parse.pos[verb] == "NOUN" and parse.dep[verb] in _OBJECTS:
        over = parse.head[verb]
        verb = parse.head[over] if parse.dep[over] == "prep" else over
    while _takes_tense(parse, verb):
        over = parse.head[verb]
        verb = parse.head[over] if parse.dep[verb] == "pcomp" else over
    return verb


def _takes_tense(parse: Parse, verb: int) -> bool:
    """Tell whether a verb has the tense of the one it hangs on."""
    bare = parse.tag[verb] in {"VBG", "VB"} and not auxiliaries(parse, verb)
    return bare and parse.dep[verb] in _HANGS


def auxiliaries(parse: Parse, verb: int) -> list[int]:
    """Return the auxiliaries of a verb but "to"."""
    return [c for c in parse.children(verb, "aux", "auxpass") if parse.lower[c] != "to"]


def is_perfect(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is in the perfect: "has said", "have been saying"."""
    have = any(parse.lower[word] in _HAVE for word in auxiliaries(parse, verb))
    return have and parse.tag[verb] in {"VBN", "VBG"}


def is_past(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is in a plain past: "said", "was told"."""
    past = parse.tag[verb] == "VBD" or is_past_passive(parse, verb)
    return past or _is_bare(parse, verb, "VBN")


def is_past_passive(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is a plain passive or progressive of the past: "was told"."""
    was = any(parse.lower[word] in {"was", "were"} for word in auxiliaries(parse, verb))
    return was and parse.tag[verb] in {"VBN", "VBG"}


def is_present(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is in a present that tells no single occasion: "believes"."""
    now = any(parse.lower[t] in {"is", "are"} for t in auxiliaries(parse, verb))
    if (now and parse.tag[verb] == "VBG") or _is_bare(parse, verb, "VB"):
        return True
    return parse.tag[verb] in {"VBZ", "VBP"} and parse.lemma[verb] not in _TELLING


def _is_bare(parse: Parse, verb: int, tag: str) -> bool:
    """Tell whether a sentence's own verb has a form that only an auxiliary could make so."""
    return parse.tag[verb] == tag and parse.dep[verb] == "ROOT" and not auxiliaries(parse, verb)
