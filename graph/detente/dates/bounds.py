"""Tell the first and the last day that an EDTF date allows, so that nobody else interprets one."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from detente.dates.edtf import ends, malformed
from detente.errors import DataError

__all__ = ["bounds", "earliest", "is_day", "is_valid", "latest"]

_NO_END = frozenset({"", ".."})
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
_SEASON_MONTHS = 3
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_day(edtf: str | None) -> bool:
    """Tell whether an EDTF string names one exact day.

    >>> is_day("2021-03-18"), is_day("2021-03"), is_day("2021-03-18~"), is_day(None)
    (True, False, False, False)
    """
    return edtf is not None and _DAY.fullmatch(edtf) is not None and is_valid(edtf)


def is_valid(edtf: str) -> bool:
    """Tell whether a string is EDTF, its days are in the calendar and its ends in order."""
    try:
        bounds(edtf)
    except DataError:
        return False
    return True


def earliest(edtf: str) -> date | None:
    """Return the first day an EDTF string allows, or None where its start is open or unknown.

    >>> earliest("2021-24"), earliest("/2014")
    (datetime.date(2021, 12, 1), None)

    Raises:
        DataError: as `bounds` does.
    """
    first, _ = bounds(edtf)
    return None if ends(edtf)[0] in _NO_END else first


def latest(edtf: str) -> date | None:
    """Return the last day an EDTF string allows, or None where its end is open or unknown.

    >>> latest("2021-24"), latest("2014/..")
    (datetime.date(2022, 2, 28), None)

    Raises:
        DataError: as `bounds` does.
    """
    _, last = bounds(edtf)
    return None if ends(edtf)[1] in _NO_END else last


def bounds(edtf: str) -> tuple[date, date]:
    """Return the first and the last day an EDTF string allows.

    An open or unknown side of an interval gives the earliest or latest day Python knows. A
    winter runs from December of its year to the end of the next February. A qualifier
    (~, ?, %) moves nothing: by how many days "about" may err is not in the string.

    >>> bounds("2021-03")
    (datetime.date(2021, 3, 1), datetime.date(2021, 3, 31))

    Raises:
        DataError: the string is not EDTF, names a day outside of the calendar or of the
            years 1 to 9999, or its ends are in the wrong order.
    """
    start, end = ends(edtf)
    try:
        first = date.min if start in _NO_END else _first(*_fields(start, "0"))
        last = date.max if end in _NO_END else _last(*_fields(end, "9"))
    except ValueError as error:
        raise malformed(edtf) from error
    if first > last:
        raise malformed(edtf)
    return first, last


def _fields(part: str, digit: str) -> tuple[int, int, int]:
    """Return year, month and day, 0 for what is not told; `digit` stands for an X of the year."""
    year, _, rest = part.rstrip("~?%").partition("-")
    month, _, day = rest.replace("XX", "").partition("-")
    return int(year.replace("X", digit)), int(month or 0), int(day or 0)


def _first(year: int, month: int, day: int) -> date:
    """Return the first day of a year, season or month, or the day itself."""
    return date(year, _SEASON_STARTS.get(month, month) or 1, day or 1)


def _last(year: int, month: int, day: int) -> date:
    """Return the last day of a year, season or month, or the day itself."""
    if month in _SEASON_STARTS:
        turn = _SEASON_STARTS[month] + _SEASON_MONTHS - 2  # months before its last one
        year, month = year + turn // 12, turn % 12 + 1
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])
