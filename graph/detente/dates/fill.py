"""Fill a date phrase with what the words that a pattern caught say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from detente.dates.phrase import Phrase
from detente.dates.words import HOLIDAYS, MONTHS, SEASONS, SHIFTS, WEEKDAYS, number, prefix

__all__ = ["NO_DAY", "filled"]

NO_DAY = "no day"
"""The kind of what is written like a day that the calendar does not have."""

_Said = Mapping[str, str | None]
_WHICH = {
    "this past": "last",
    "this coming": "next",
    "coming": "next",
    "outgoing": "this",
    "current": "this",
    "now": "",
}
_UNITS = {"centuries": "century", "fortnight": "week", "Q": "quarter"}
_WEEKS = {"fortnight": 2}


def filled(phrase: Phrase, said: _Said) -> Phrase:
    """Return the phrase with what its words say; of kind `NO_DAY` if there is no such day."""
    year, month, day = _calendar(said)
    until = _end(phrase, said, year) if phrase.kind == "range" else None
    if not _exist(year, month, day, until):
        return replace(phrase, kind=NO_DAY)
    count, unit, which = said.get("count"), said.get("unit") or "", said.get("which") or ""
    which = " ".join(which.lower().split())
    times = number(count) if count else 1 if unit in _WEEKS else None
    return replace(
        phrase,
        year=None if until and until.month != month else year,
        month=month,
        day=day,
        weekday=prefix(WEEKDAYS, said.get("weekday")),
        season=prefix(SEASONS, said.get("season")),
        shift=SHIFTS.get(" ".join((said.get("relative") or "").lower().split()), 0),
        count=times * _WEEKS.get(unit, 1) if times else None,
        unit="year" if said.get("ofyear") and not unit else _UNITS.get(unit, unit),
        which=_WHICH.get(which, which),
        until=until,
    )


def _end(phrase: Phrase, said: _Said, year: int | None) -> Phrase:
    """Return the last day, month or year of a range that one pattern caught."""
    day, last = _int(said.get("lastday")), _int(said.get("lastyear"))
    month = prefix(MONTHS, said.get("lastmonth") or said.get("month"))
    if last is not None and last < 100:
        last += (year or 0) // 100 * 100
    kind = "day" if day else "month" if month else "year"
    return replace(phrase, kind=kind, day=day, month=month, year=last or year)


def _calendar(said: _Said) -> tuple[int | None, int | None, int | None]:
    """Return the year, month and day that a match names."""
    month = prefix(MONTHS, said.get("month")) or _int(said.get("monthnumber"))
    day = _int(said.get("day")) or _spelled(said.get("dayword"))
    one, two = _int(said.get("one")) or 0, _int(said.get("two")) or 0
    if one > 12 or one == two:
        month, day = two or month, one or day
    elif two > 12:
        month, day = one, two
    if holiday := said.get("holiday"):
        month, day = HOLIDAYS[holiday.lower()]
    return _year(said), month, day


def _year(said: _Said) -> int | None:
    """Return the year that a match names, or the first one of its decade or century."""
    if century := said.get("century"):
        return 100 * ((_spelled(century) or 0) - 1)
    if decade := said.get("decade"):
        return int(decade) * 10 if len(decade) > 2 else 1900 + int(decade)
    return _int(said.get("year")) or _spelled(said.get("yearwords"))


def _spelled(words: str | None) -> int | None:
    """Read a number written out: sixth, 20th, twenty-third, two thousand twenty-three."""
    parts = re.split(r"[\s-]+", words) if words else []
    known = [value for part in parts if (value := number(part)) is not None]
    if parts[1:2] == ["thousand"]:
        known[0] *= 1000
    return sum(known) or None


def _int(digits: str | None) -> int | None:
    """Read digits, if there are any."""
    return int(digits) if digits else None


def _exist(year: int | None, month: int | None, day: int | None, until: Phrase | None) -> bool:
    """Tell whether the calendar has such a day; a leap day where the year is not told."""
    ends = [(year, month, day)] + ([(until.year, until.month, until.day)] if until else [])
    try:
        for one in ends:
            date(one[0] or 2000, one[1] or 1, one[2] or 1)
    except ValueError:
        return False
    return True
