"""Find the date phrase that belongs to a cue and not to its content."""

from __future__ import annotations

from detente.annotate import Tree
from detente.extract.grammar import Draft

__all__ = ["time_of"]

_TIMES = {"DATE", "TIME"}
_DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_DURATIONS = {"for", "since", "until", "over", "within", "by"}


def time_of(tree: Tree, draft: Draft) -> tuple[int, ...]:
    """Return the tokens of the date phrase nearest to the cue that hangs on it, or none."""
    if not draft.cue:
        return ()
    first, after = tree.sentence_of(draft.anchor)
    content = min(draft.content)
    between = range(max(draft.cue) + 1, content if content > draft.anchor else after)
    near = [t for t in between if _is_time(tree, t)] if content > draft.anchor else []
    hung = [t for t in range(first, after) if _is_time(tree, t) and _hangs(tree, t, draft)]
    free = hung if draft.phrase else [t for t in hung if t not in draft.content]
    nearest = min(near or free, key=lambda t: abs(t - draft.anchor), default=None)
    return () if nearest is None else _run(tree, nearest)


def _is_time(tree: Tree, token: int) -> bool:
    """Tell whether a token is part of a date outside quotations."""
    dated = tree.entity[token] in _TIMES or tree.lower[token] in _DAYS
    return dated and tree.quote[token] < 0


def _hangs(tree: Tree, token: int, draft: Draft) -> bool:
    """Tell whether a date hangs on the cue's verb, not through a noun or another verb."""
    if tree.dep[token] == "pobj" and tree.lower[tree.head[token]] in _DURATIONS:
        return False
    at, steps = token, 0
    while tree.head[at] != at and steps < 6:
        at, steps = tree.head[at], steps + 1
        if at == draft.anchor or at in draft.cue:
            return True
        if tree.pos[at] in {"VERB", "AUX"} or (tree.pos[at] == "NOUN" and tree.entity[at] == ""):
            return False
    return False


def _run(tree: Tree, token: int) -> tuple[int, ...]:
    """Return the whole date phrase around a token."""
    low = high = token
    while low > 0 and tree.entity[low - 1] in _TIMES and tree.entity[token] in _TIMES:
        low -= 1
    while high + 1 < len(tree) and tree.entity[high + 1] in _TIMES and tree.entity[token] in _TIMES:
        high += 1
    return tuple(range(low, high + 1))
