"""Write a date phrase that has its year as EDTF."""

from __future__ import annotations

from datetime import date, timedelta

from detente.dates.calendar import containing, day_of
from detente.dates.phrase import Phrase

__all__ = ["full", "is_full"]

_MONTHS = {"quarter": 3, "half": 6}
_SATURDAY = 5


def is_full(phrase: Phrase) -> bool:
    """Tell whether a phrase names its date without help."""
    end = phrase.until
    if end is not None:
        return end.year is not None and (phrase.year or phrase.month) is not None
    return phrase.year is not None


def full(phrase: Phrase) -> str | None:
    """Return the EDTF date of a phrase that has a year, or None where there is no such day."""
    year = f"{phrase.year or 0:04d}"
    if phrase.kind == "decade":
        return f"{year[:2]}XX" if phrase.unit == "century" else f"{year[:3]}X"
    if phrase.season:
        return f"{year}-{phrase.season}"
    if phrase.unit in _MONTHS:
        return _part(year, phrase.count or 0, _MONTHS[phrase.unit])
    if phrase.month and phrase.day:
        day = day_of(phrase.year or 0, phrase.month, phrase.day)
        return _around(date.fromisoformat(day), phrase.unit) if day else None
    return f"{year}-{phrase.month:02d}" if phrase.month else year


def _part(year: str, nth: int, months: int) -> str | None:
    """Return the nth quarter or half of a year, or None where it has no such part."""
    last = nth * months
    return f"{year}-{last - months + 1:02d}/{year}-{last:02d}" if 0 < last <= 12 else None


def _around(day: date, unit: str) -> str | None:
    """Return a day, or the week or weekend that is called by it."""
    if unit == "weekend":
        saturday = day + timedelta(_SATURDAY - day.weekday())
        return f"{saturday}/{saturday + timedelta(1)}"
    return containing(day, "week" if unit == "week" else "day")
