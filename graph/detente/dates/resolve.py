"""Resolve a date phrase to EDTF, counting from the day its article appeared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from detente.dates.bounds import bounds
from detente.dates.calendar import containing, moved
from detente.dates.full import full, is_full
from detente.dates.limits import limited
from detente.dates.phrase import Phrase
from detente.dates.pick import Direction, pick
from detente.dates.weeks import week, weekday, weekend

__all__ = ["Direction", "Resolution", "explain", "resolve"]

_YEARS_AROUND = 8
_SOON = timedelta(60)
_LONG_AGO = 10
_PARTS = frozenset({"quarter", "half"})
_ABSENT = {
    "anniversary": "it counts from an event, not from the article",
    "eve": "it counts from an event, not from the article",
    "elsewhere": "it counts from another date in the text",
    "vague": "it names no certain time",
}


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a date phrase comes to: EDTF or None, with the reason."""

    edtf: str | None
    reason: str


def resolve(phrase: Phrase, anchor: date | None, direction: Direction = "past") -> str | None:
    """Return the EDTF date of a phrase, or None where it cannot be known.

    `anchor` is the day the article appeared: without it only a full date resolves, and
    today's date never stands in for it. `direction` says whether the sentence reports
    ("said on Wednesday": the last one, or the day itself) or announces ("will meet on
    Wednesday": the next one, or the day itself); `nearest` is for neither. A month and day
    without a year that comes within two months is the coming one even in a report: last
    year's would have its year written.
    """
    return explain(phrase, anchor, direction).edtf


def explain(phrase: Phrase, anchor: date | None, direction: Direction = "past") -> Resolution:
    """Resolve a phrase like `resolve`, and say why it comes to that."""
    if phrase.kind in _ABSENT:
        return Resolution(None, f"“{phrase.text}” has no date: {_ABSENT[phrase.kind]}.")
    if anchor is None and not is_full(phrase):
        return Resolution(None, f"“{phrase.text}” counts from a publication day that is unknown.")
    try:
        named = _named(phrase, anchor or date.max, direction)
        today = anchor if direction == "future" else None
        edtf = limited(phrase, named, today) if named and phrase.limit else named
    except (OverflowError, ValueError):
        edtf = None
    if edtf is None:
        return Resolution(None, f"“{phrase.text}” names no certain time.")
    why = _why(phrase, direction, edtf, anchor)
    what = f"“{phrase.text}”, with “{phrase.lead}”," if phrase.limit else f"“{phrase.text}”"
    return Resolution(edtf, f"{what} is {why}.")


def _named(phrase: Phrase, anchor: date, direction: Direction) -> str | None:
    """Resolve the words of a phrase, whatever stands before them."""
    if is_full(phrase) and not phrase.until:
        return full(phrase)
    return _RELATIVE[phrase.kind](phrase, anchor, direction)


def _why(phrase: Phrase, direction: Direction, edtf: str, anchor: date | None) -> str:
    """Say what a date was counted from, and on which side it was looked for."""
    if anchor is None or is_full(phrase):
        return f"{edtf}, a full date" if phrase.limit else "a full date"
    counted = phrase.kind in {"today", "ago", "unit", "span", "ahead"} or phrase.unit
    if counted or phrase.which in {"last", "next"}:
        how = "counted from"
    elif direction == "past" and edtf > f"{anchor}":
        how = "nearest to"
    else:
        how = {"past": "not after", "future": "not before", "nearest": "nearest to"}[direction]
    return f"{edtf}, {how} {anchor}"


def _recurring(phrase: Phrase, anchor: date, direction: Direction) -> str | None:
    """Resolve a day, month, season or quarter that comes every year.

    A weekday beside it that fits neither of the likely years is somebody's slip.
    """
    if phrase.unit == "month" and phrase.day:
        first = moved(anchor.replace(day=1), "month", _steps(phrase))
        return full(replace(phrase, year=first.year, month=first.month))
    if phrase.unit == "year" or (phrase.unit in _PARTS and phrase.which):
        return full(replace(phrase, year=anchor.year + _steps(phrase)))
    years = range(anchor.year - _YEARS_AROUND, anchor.year + _YEARS_AROUND + 1)
    dates = [one for year in years if year > 0 and (one := full(replace(phrase, year=year)))]
    if phrase.which == "this":
        return pick(_of_year(dates, anchor.year), anchor, "nearest")
    likely = _likely(phrase, dates, anchor, direction), pick(dates, anchor, direction)
    return next((one for one in likely if one and _on_weekday(one, phrase.weekday)), None)


def _likely(phrase: Phrase, dates: list[str], anchor: date, direction: Direction) -> str | None:
    """Choose the year of a day, month or season, whatever weekday stands beside it."""
    if phrase.kind == "day" and direction == "past" and not phrase.which:
        coming = pick(dates, anchor, "future")
        if coming and bounds(coming)[0] - anchor <= _SOON:
            return coming
    return pick(dates, anchor, direction, phrase.which)


def _of_year(dates: list[str], year: int) -> Iterator[str]:
    """Yield the dates that lie in a year, if only in part, as its two winters do."""
    return (one for one in dates if year in {day.year for day in bounds(one)})


def _on_weekday(edtf: str, weekday: int | None) -> bool:
    """Tell whether a date keeps to the weekday that stands beside it, if one does."""
    return weekday is None or bounds(edtf)[0].weekday() == weekday


def _steps(phrase: Phrase) -> int:
    """Count the months or years from this one to the one named."""
    if phrase.count and phrase.kind != "unit":
        return -phrase.count
    return {"last": -1, "past": -1, "before last": -2, "next": 1}.get(phrase.which, 0)


def _today(phrase: Phrase, anchor: date, _: Direction) -> str | None:
    """Resolve today, yesterday, tomorrow."""
    return (anchor + timedelta(phrase.shift)).isoformat()


def _ago(phrase: Phrase, anchor: date, _: Direction) -> str | None:
    """Resolve "two weeks ago" as finely as its unit; who counts in decades counts roughly."""
    if phrase.count is None:
        return None
    edtf = containing(moved(anchor, phrase.unit, -phrase.count), phrase.unit)
    return f"{edtf}~" if phrase.unit == "year" and phrase.count >= _LONG_AGO else edtf


def _ahead(phrase: Phrase, anchor: date, _: Direction) -> str | None:
    """Resolve "a week from today" to the day, "a week from now" as finely as its unit."""
    if phrase.count is None:
        return None
    day = moved(anchor, phrase.unit, phrase.count)
    return day.isoformat() if phrase.which == "today" else containing(day, phrase.unit)


def _unit(phrase: Phrase, anchor: date, direction: Direction) -> str | None:
    """Resolve last, this and next week, month, quarter, year or decade, and "the end of" one."""
    if phrase.month or (phrase.count and phrase.unit in _PARTS):
        return _recurring(phrase, anchor, direction)
    if phrase.which == "end" and direction != "future":
        return None  # of which year?
    if phrase.unit == "week":
        return week(phrase, anchor, direction)
    return containing(moved(anchor, phrase.unit, _steps(phrase)), phrase.unit)


def _span(phrase: Phrase, anchor: date, _: Direction) -> str | None:
    """Resolve "the past six years" to an interval that ends or begins at the anchor."""
    if phrase.count is None and phrase.text.endswith("s"):
        return None
    step = 1 if phrase.which == "next" else -1
    other = moved(anchor, phrase.unit, step * (phrase.count or 1))
    first, last = sorted((anchor, other))
    return f"{first}/{last}"


def _range(phrase: Phrase, anchor: date, direction: Direction) -> str | None:
    """Resolve both ends of a range, the first one not after the last."""
    if phrase.until is None:
        return None
    end = _named(phrase.until, anchor, direction)
    if end is None:
        return None
    kind = "weekday" if phrase.weekday is not None and not phrase.month else "day"
    kind = kind if phrase.day or kind == "weekday" else "month" if phrase.month else "year"
    first = replace(phrase, kind=kind, until=None)
    start = _named(first, bounds(end)[0], "past")
    return f"{start}/{end}" if start and bounds(start)[0] <= bounds(end)[1] else None


_RELATIVE: dict[str, Callable[[Phrase, date, Direction], str | None]] = {
    "day": _recurring,
    "month": _recurring,
    "season": _recurring,
    "weekday": weekday,
    "weekend": weekend,
    "today": _today,
    "ago": _ago,
    "ahead": _ahead,
    "unit": _unit,
    "span": _span,
    "range": _range,
}
