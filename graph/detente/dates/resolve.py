"""Resolve a date phrase to EDTF, counting from the day its article appeared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from detente.dates.bounds import bounds
from detente.dates.calendar import containing, day_of, moved
from detente.dates.phrase import Phrase

__all__ = ["Direction", "Resolution", "explain", "resolve"]

Direction = Literal["past", "future", "nearest"]
_YEARS_AROUND = 8
_SOON = timedelta(60)
_SUNDAY = 6
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
    if _is_full(phrase):
        edtf = _absolute(phrase) if phrase.kind != "range" else _range(phrase, date.max, "past")
        return Resolution(edtf, f"“{phrase.text}” is a full date.")
    if anchor is None:
        return Resolution(None, f"“{phrase.text}” counts from a publication day that is unknown.")
    try:
        edtf = _RELATIVE[phrase.kind](phrase, anchor, direction)
    except (OverflowError, ValueError):
        edtf = None
    if edtf is None:
        return Resolution(None, f"“{phrase.text}” names no certain time.")
    return Resolution(
        edtf, f"“{phrase.text}” is {edtf}, {_how(phrase, direction, edtf, anchor)} {anchor}."
    )


def _how(phrase: Phrase, direction: Direction, edtf: str, anchor: date) -> str:
    """Say on which side of the anchor a phrase was looked for."""
    if phrase.kind in {"today", "ago", "unit", "span"} or phrase.which in {"last", "next"}:
        return "counted from"
    if direction == "past" and edtf > f"{anchor}":
        return "nearest to"
    return {"past": "not after", "future": "not before", "nearest": "nearest to"}[direction]


def _is_full(phrase: Phrase) -> bool:
    """Tell whether a phrase names its date without help."""
    if phrase.kind == "range" and phrase.until:
        return bool(phrase.year and phrase.until.year)
    return phrase.year is not None


def _absolute(phrase: Phrase) -> str | None:
    """Write a phrase with a year as EDTF."""
    year = f"{phrase.year:04d}"
    if phrase.kind == "decade":
        return f"{year[:3]}X"
    if phrase.season:
        return f"{year}-{phrase.season}"
    if phrase.month and phrase.day:
        return day_of(phrase.year or 0, phrase.month, phrase.day)
    return f"{year}-{phrase.month:02d}" if phrase.month else year


def _recurring(phrase: Phrase, anchor: date, direction: Direction) -> str | None:
    """Resolve a day, month or season that comes every year."""
    years = range(anchor.year - _YEARS_AROUND, anchor.year + _YEARS_AROUND + 1)
    all_years = (_absolute(replace(phrase, year=year)) for year in years if year > 0)
    fitting = [one for one in all_years if one and _on_weekday(one, phrase.weekday)]
    if phrase.which == "this":
        return _pick(fitting, anchor, "nearest")
    if phrase.kind == "day" and direction == "past" and not phrase.which:
        coming = _pick(fitting, anchor, "future")
        if coming and bounds(coming)[0] - anchor <= _SOON:
            return coming
    return _pick(fitting, anchor, direction, phrase.which)


def _on_weekday(edtf: str, weekday: int | None) -> bool:
    """Tell whether a date keeps to the weekday that stands beside it, if one does."""
    return weekday is None or bounds(edtf)[0].weekday() == weekday


def _weekday(phrase: Phrase, anchor: date, direction: Direction) -> str | None:
    """Resolve a weekday: the nearest one on its side, or the anchor itself."""
    if phrase.which == "this":
        return (anchor + timedelta((phrase.weekday or 0) - anchor.weekday())).isoformat()
    days = (anchor + timedelta(shift) for shift in range(-7, 8))
    fitting = [day.isoformat() for day in days if day.weekday() == phrase.weekday]
    return _pick(fitting, anchor, direction, phrase.which)


def _weekend(phrase: Phrase, anchor: date, direction: Direction) -> str | None:
    """Resolve a weekend to its Saturday and Sunday."""
    saturday = anchor - timedelta((anchor.weekday() - 5) % 7)
    starts = (saturday + timedelta(7 * weeks) for weeks in (-1, 0, 1))
    weekends = [f"{start}/{start + timedelta(1)}" for start in starts]
    return _pick(weekends, anchor, direction, phrase.which)


def _today(phrase: Phrase, anchor: date, _: Direction) -> str | None:
    """Resolve today, yesterday, tomorrow."""
    return (anchor + timedelta(phrase.shift)).isoformat()


def _ago(phrase: Phrase, anchor: date, _: Direction) -> str | None:
    """Resolve "two weeks ago" as finely as its unit."""
    if phrase.count is None:
        return None
    return containing(moved(anchor, phrase.unit, -phrase.count), phrase.unit)


def _unit(phrase: Phrase, anchor: date, direction: Direction) -> str | None:
    """Resolve last, this and next week, month, quarter, year or decade."""
    steps = {"last": -1, "past": -1, "next": 1}.get(phrase.which, 0)
    if phrase.unit == "week" and phrase.which == "last" and anchor.weekday() == _SUNDAY:
        steps = 0  # a Sunday's paper calls the week that ends with it the last one
    if steps or phrase.which == "last" or phrase.unit != "week":
        return containing(moved(anchor, phrase.unit, steps), phrase.unit)
    first, last = bounds(containing(anchor, "week") or "")
    if direction == "past" and first < anchor:
        return f"{first}/{anchor}"
    return f"{anchor}/{last}" if direction == "future" and anchor < last else f"{first}/{last}"


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
    end = resolve(phrase.until, anchor, direction)
    if end is None:
        return None
    kind = "weekday" if phrase.weekday is not None and not phrase.month else "day"
    kind = kind if phrase.day or kind == "weekday" else "month" if phrase.month else "year"
    start = resolve(replace(phrase, kind=kind, until=None), bounds(end)[0], "past")
    return f"{start}/{end}" if start and bounds(start)[0] <= bounds(end)[1] else None


def _pick(dates: Iterable[str], anchor: date, direction: Direction, which: str = "") -> str | None:
    """Choose among EDTF dates the one on the wanted side of the anchor."""
    spans = {edtf: bounds(edtf) for edtf in dates}
    if which in {"last", "past"}:
        return max((one for one in spans if spans[one][1] < anchor), default=None)
    if which == "next":
        return min((one for one in spans if spans[one][0] > anchor), default=None)
    if direction == "past":
        return max((one for one in spans if spans[one][0] <= anchor), default=None)
    if direction == "future":
        return min((one for one in spans if spans[one][1] >= anchor), default=None)
    return min(spans, key=lambda one: (_distance(spans[one], anchor), one), default=None)


def _distance(span: tuple[date, date], anchor: date) -> timedelta:
    """Measure how far a stretch of days lies from the anchor."""
    return max(span[0] - anchor, anchor - span[1], timedelta(0))


_RELATIVE: dict[str, Callable[[Phrase, date, Direction], str | None]] = {
    "day": _recurring,
    "month": _recurring,
    "season": _recurring,
    "weekday": _weekday,
    "weekend": _weekend,
    "today": _today,
    "ago": _ago,
    "unit": _unit,
    "span": _span,
    "range": _range,
}
