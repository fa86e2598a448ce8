"""Tell which names in a talk are political actors that the authority knows."""

from __future__ import annotations

from collections.abc import Iterable

from detente.annotate import Parse
from detente.authority import Authority

__all__ = ["names_known"]

_NAMED = {"GPE", "NORP", "ORG", "PERSON"}
_PLACES = {"in", "at", "from", "near", "across", "throughout", "inside", "outside", "into", "on"}
_TIMES = {"after", "before", "since", "during", "until", "amid", "like"}
_DEEPEST = 6


def names_known(parse: Parse, words: Iterable[int], authority: Authority) -> bool:
    """Tell whether words name a known actor, and not only as the scene of something."""
    return any(_is_known(parse, t, authority) and not _is_scene(parse, t) for t in words)


def _is_known(parse: Parse, token: int, authority: Authority) -> bool:
    """Tell whether a token is part of the name of a known actor, and not of everybody's home."""
    kind = parse.entity[token]
    if kind not in _NAMED or parse.lower[token] in authority.names.folding.homelands:
        return False
    first = last = token
    while first > 0 and parse.entity[first - 1] == kind:
        first -= 1
    while last + 1 < len(parse) and parse.entity[last + 1] == kind:
        last += 1
    names = (" ".join(parse.words[first : last + 1]), parse.words[token])
    return any(authority.matches(name) or authority.demonym(name) for name in names)


def _is_scene(parse: Parse, token: int) -> bool:
    """Tell whether a name only says where or when something is ("built in *Mexico*")."""
    for _ in range(_DEEPEST):
        over = parse.head[token]
        if parse.dep[token] in {"pobj", "pcomp"} and parse.lower[over] in _TIMES:
            return True
        if (
            parse.dep[token] == "pobj"
            and parse.entity[token] == "GPE"
            and parse.lower[over] in _PLACES
        ):
            return True
        if over == token:
            return False
        token = over
    return False
