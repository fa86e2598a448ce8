"""Find the date phrase that belongs to a cue and not to its content."""

from __future__ import annotations

from detente.annotate import Parse
from detente.extract.candidate import Candidate

__all__ = ["time_of"]

_TIMES = {"DATE", "TIME"}
_DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_DURATIONS = {"for", "since", "until", "over", "within", "by"}


def time_of(parse: Parse, candidate: Candidate) -> tuple[int, ...]:
    """Return the tokens of the date phrase nearest to the cue that hangs on it, or none."""
    if not candidate.cue:
        return ()
    inside = parse.sentence_of(candidate.anchor)
    content = min(candidate.content)
    between = range(max(candidate.cue) + 1, content if content > candidate.anchor else inside.stop)
    near = [t for t in between if _is_time(parse, t)] if content > candidate.anchor else []
    hung = [t for t in inside if _is_time(parse, t) and _hangs(parse, t, candidate)]
    free = hung if candidate.phrase else [t for t in hung if t not in candidate.content]
    nearest = min(near or free, key=lambda t: abs(t - candidate.anchor), default=None)
    return () if nearest is None else _run(parse, nearest)


def _is_time(parse: Parse, token: int) -> bool:
    """Tell whether a token is part of a date outside quotations."""
    dated = parse.entity[token] in _TIMES or parse.lower[token] in _DAYS
    return dated and parse.quote[token] < 0


def _hangs(parse: Parse, token: int, candidate: Candidate) -> bool:
    """Tell whether a date hangs on the cue's verb, not through a noun or another verb."""
    if parse.dep[token] == "pobj" and parse.lower[parse.head[token]] in _DURATIONS:
        return False
    at, steps = token, 0
    while parse.head[at] != at and steps < 6:
        at, steps = parse.head[at], steps + 1
        if at == candidate.anchor or at in candidate.cue:
            return True
        if parse.pos[at] in {"VERB", "AUX"} or (parse.pos[at] == "NOUN" and parse.entity[at] == ""):
            return False
    return False


def _run(parse: Parse, token: int) -> tuple[int, ...]:
    """Return the whole date phrase around a token."""
    low = high = token
    while low > 0 and parse.entity[low - 1] in _TIMES and parse.entity[token] in _TIMES:
        low -= 1
    while (
        high + 1 < len(parse) and parse.entity[high + 1] in _TIMES and parse.entity[token] in _TIMES
    ):
        high += 1
    return tuple(range(low, high + 1))
