"""Resolve weekdays, weekends, and what is placed by the week: "Monday of last week"."""

from __future__ import annotations

from datetime import date, timedelta

from detente.dates.bounds import bounds
from detente.dates.calendar import containing
from detente.dates.phrase import Phrase
from detente.dates.pick import Direction, pick

__all__ = ["week", "weekday", "weekend"]

_WEEK = timedelta(7)
_SUNDAY = 6


def weekday(phrase: Phrase, anchor: date, direction: Direction) -> str | None:
    """Resolve a weekday: the nearest one on its side, or the anchor itself."""
    if phrase.which == "from":
        friday = _nearest(phrase, anchor, "future")
        return friday and f"{date.fromisoformat(friday) + _WEEK * (phrase.count or 1)}"
    if phrase.which == "before last":
        last = _nearest(phrase, anchor, "past", "last")
        return last and f"{date.fromisoformat(last) - _WEEK}"
    if phrase.which == "this" or phrase.unit == "week":
        return _in_week(phrase, anchor)
    return _nearest(phrase, anchor, direction, phrase.which)


def _nearest(phrase: Phrase, anchor: date, direction: Direction, which: str = "") -> str | None:
    """Return the weekday of a phrase within the week on one side of the anchor."""
    days = (anchor + timedelta(shift) for shift in range(-7, 8))
    fitting = (day.isoformat() for day in days if day.weekday() == phrase.weekday)
    return pick(fitting, anchor, direction, which)


def _in_week(phrase: Phrase, anchor: date) -> str:
    """Return the weekday in the week that is named: last, this, next, or counted back.

    "A week ago Friday", said on a Thursday, is no Friday of less than a week ago: that is
    "Friday". It is that one or the one before.
    """
    monday = anchor - timedelta(anchor.weekday()) + _WEEK * _steps(phrase, anchor)
    day = monday + timedelta(phrase.weekday or 0)
    if phrase.count and anchor - day < _WEEK:
        return f"{day - _WEEK}/{day}"
    return day.isoformat()


def _steps(phrase: Phrase, anchor: date) -> int:
    """Count the weeks from this one to the one named.

    A Sunday's paper calls the week that ends with it the last one.
    """
    if phrase.count:
        return -phrase.count
    last = 0 if anchor.weekday() == _SUNDAY else -1
    return {"last": last, "past": -1, "before last": last - 1, "next": 1}.get(phrase.which, 0)


def week(phrase: Phrase, anchor: date, direction: Direction) -> str | None:
    """Resolve last, this and next week; this one as far as it has come, or from now on."""
    steps = _steps(phrase, anchor)
    first, last = bounds(containing(anchor + _WEEK * steps, "week") or "")
    if steps or phrase.which == "last" or direction == "nearest":
        return f"{first}/{last}"
    if direction == "past" and first < anchor:
        return f"{first}/{anchor}"
    return f"{anchor}/{last}" if direction == "future" and anchor < last else f"{first}/{last}"


def weekend(phrase: Phrase, anchor: date, direction: Direction) -> str | None:
    """Resolve a weekend to its Saturday and Sunday."""
    saturday = anchor - timedelta((anchor.weekday() - 5) % 7)
    starts = (saturday + _WEEK * weeks for weeks in (-2, -1, 0, 1))
    weekends = [f"{start}/{start + timedelta(1)}" for start in starts]
    if phrase.which == "before last":
        last = pick(weekends, anchor, "past", "last")
        return pick(weekends, bounds(last)[0], "past", "last") if last else None
    return pick(weekends, anchor, direction, phrase.which)
