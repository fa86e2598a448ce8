"""Resolve a date phrase that counts from another date in the text: "two days later"."""

from __future__ import annotations

from detente.dates.bounds import bounds, is_day
from detente.dates.calendar import containing, moved
from detente.dates.phrase import Phrase

__all__ = ["counted_from"]

_STEPS = {"previous": -1, "earlier": -1, "following": 1, "next": 1, "later": 1, "afterwards": 1}
_OF_AN_EVENT = frozenset({"after", "before", "since"})


def counted_from(phrase: Phrase, named: str) -> str | None:
    """Return the EDTF date of "the next day", counted from the date named before it.

    "At the time" and "that day" are the date itself, as finely as their unit. What counts
    from an event that is named, "a week after the vote", is not known.
    """
    if not phrase.unit:
        return named
    if phrase.which in _OF_AN_EVENT or (phrase.unit == "day" and not is_day(named)):
        return None
    steps = _STEPS.get(phrase.which, 0) * (phrase.count or 1)
    try:
        return containing(moved(bounds(named)[0], phrase.unit, steps), phrase.unit)
    except (OverflowError, ValueError):
        return None
