"""Read the part of EDTF (ISO 8601-2) that Détente writes: day to decade, season, interval."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from detente.errors import DataError

__all__ = ["bounds", "is_day", "is_valid"]

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])\Z")
_SEASON = re.compile(r"(\d{4})-(2[1-4])\Z")
_YEAR = re.compile(r"\d{4}\Z")
_DECADE = re.compile(r"(\d{3})X\Z")
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


def is_day(edtf: str | None) -> bool:
    """Tell whether an EDTF string names one exact day.

    >>> is_day("2021-03-18"), is_day("2021-03"), is_day("2021-03-18~"), is_day(None)
    (True, False, False, False)
    """
    return edtf is not None and _day(edtf) is not None


def is_valid(edtf: str) -> bool:
    """Tell whether a string is EDTF as Détente writes it."""
    try:
        bounds(edtf)
    except DataError:
        return False
    return True


def bounds(edtf: str) -> tuple[date, date]:
    """Return the first and the last day an EDTF string allows.

    An open side of an interval gives the earliest or latest day Python knows. A winter
    runs from December of its year to the end of the next February.

    >>> bounds("2021-03")
    (datetime.date(2021, 3, 1), datetime.date(2021, 3, 31))

    Raises:
        DataError: the string is not EDTF of the subset, or its ends are in the wrong order.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _single(edtf, edtf)
    if start in {"", ".."} and end in {"", ".."}:
        raise _malformed(edtf)
    first = date.min if start in {"", ".."} else _single(start, edtf)[0]
    last = date.max if end in {"", ".."} else _single(end, edtf)[1]
    if first > last:
        raise _malformed(edtf)
    return first, last


def _single(part: str, edtf: str) -> tuple[date, date]:
    """Give the bounds of an EDTF date that is not an interval."""
    part = part.removesuffix("~")
    day = _day(part)
    if day:
        return day, day
    if match := _MONTH.match(part):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _SEASON.match(part):
        return _months(int(match[1]), _SEASON_STARTS[int(match[2])], 3)
    if _YEAR.match(part) and part != "0000":
        return _months(int(part), 1, 12)
    if (match := _DECADE.match(part)) and match[1] != "000":
        start = int(match[1]) * 10
        return date(start, 1, 1), date(start + 9, 12, 31)
    raise _malformed(edtf)


def _day(text: str) -> date | None:
    """Parse YYYY-MM-DD, or give None."""
    match = _DAY.match(text)
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """Give the first and last day of `count` months from a month on."""
    try:
        first = date(year, month, 1)
        last_index = month - 1 + count - 1
        last_year, last_month = year + last_index // 12, last_index % 12 + 1
        return first, first.replace(
            year=last_year, month=last_month, day=monthrange(last_year, last_month)[1]
        )
    except ValueError as error:
        raise _malformed(f"{year:04d}-{month:02d}") from error


def _malformed(edtf: str) -> DataError:
    """Say that a string is not EDTF."""
    hint = "Write a day as 2021-03-18, a month as 2021-03, an interval as 2021-03-01/2021-03-18."
    return DataError(f"The date `{edtf}` is not EDTF as Détente writes it.", hint)
