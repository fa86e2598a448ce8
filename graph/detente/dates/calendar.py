"""Count days, weeks, months, quarters, years and decades from a day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

__all__ = ["containing", "day_of", "moved"]

_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def day_of(year: int, month: int, day: int) -> str | None:
    """Return a day as EDTF, or None where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def moved(day: date, unit: str, count: int) -> date:
    """Return the day that lies `count` units later, kept within its month.

    >>> moved(date(2021, 3, 31), "month", -1)
    datetime.date(2021, 2, 28)

    Raises:
        ValueError: the calendar does not reach so far.
        OverflowError: likewise.
    """
    if unit in {"day", "week"}:
        return day + timedelta(count * (7 if unit == "week" else 1))
    index = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def containing(day: date, unit: str) -> str | None:
    """Return the week, month, quarter, year or decade that a day is in, as EDTF.

    >>> containing(date(2021, 3, 18), "week")
    '2021-03-15/2021-03-21'
    """
    if unit == "day":
        return day.isoformat()
    if unit == "week":
        monday = day - timedelta(day.weekday())
        return f"{monday}/{monday + timedelta(6)}"
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        return f"{day.year:04d}-{first:02d}/{day.year:04d}-{first + 2:02d}"
    shapes = {
        "month": f"{day:%Y-%m}",
        "year": f"{day:%Y}",
        "decade": f"{day.year // 10:03d}X",
        "century": f"{day.year // 100:02d}XX",
    }
    return shapes.get(unit)
