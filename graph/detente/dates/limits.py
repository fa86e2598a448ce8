"""Make intervals of dates that only set a limit: "before 2014" is ../2013."""

from __future__ import annotations

from datetime import date, timedelta

from detente.dates.bounds import bounds
from detente.dates.calendar import containing
from detente.dates.edtf import ends
from detente.dates.phrase import Phrase

__all__ = ["limited"]

_DAY = timedelta(1)


def limited(phrase: Phrase, named: str, today: date | None) -> str | None:
    """Return the interval before or after the date that a phrase names.

    Its other side is open; but what is announced to happen before a day happens from
    `today`, the day of the announcement, on.

    Raises:
        OverflowError: the calendar has no day before, or after.
    """
    first, last = bounds(named)
    start, end = ends(named)
    if phrase.limit == "since":
        return f"{start}/.."
    if phrase.limit == "after":
        return f"{start if phrase.inclusive else _beside(named, last + _DAY)}/.."
    if phrase.limit == "before" and not phrase.inclusive:
        end = _beside(named, first - _DAY)
    if today is None:
        return f"../{end}"
    final = bounds(end)[1]
    if final <= today:
        return f"{today}" if final == today else None
    return f"{today}/{end}"


def _beside(named: str, day: date) -> str:
    """Write the year, month or day beside one, as finely as that one is named."""
    units = {len("2014"): "year", len("2014-03"): "month"}
    plain = "X" not in named and not 21 <= int(named[5:7] or 0) <= 24 and "/" not in named
    unit = units.get(len(named), "day") if plain else "day"
    return containing(day, unit) or f"{day}"
