"""The one grammar of EDTF (ISO 8601-2) that Détente reads and writes: levels 0 and 1."""

from __future__ import annotations

import re

from detente.errors import DataError

__all__ = ["PATTERN", "ends", "malformed"]

_DAY = "(0[1-9]|[12][0-9]|3[01]|XX)"
_MONTH = "(0[1-9]|1[0-2])"
_DATE = f"([0-9]{{2}}XX|[0-9]{{3}}X|[0-9]{{4}}(-(2[1-4]|XX(-XX)?|{_MONTH}(-{_DAY})?))?)[~?%]?"

PATTERN = rf"({_DATE}|({_DATE}|[.][.])?/{_DATE}|{_DATE}/([.][.])?)"
"""A regular expression, in the flavour that SHACL and Python share; it knows no calendar."""

_WHOLE = re.compile(PATTERN)


def ends(edtf: str) -> tuple[str, str]:
    """Return the start and the end of an EDTF interval; of a date, the date twice.

    An open end is "..", an unknown one empty.

    >>> ends("2021-03"), ends("../2021-03~")
    (('2021-03', '2021-03'), ('..', '2021-03~'))

    Raises:
        DataError: the string is not EDTF.
    """
    if not _WHOLE.fullmatch(edtf):
        raise malformed(edtf)
    start, slash, end = edtf.partition("/")
    return (start, end) if slash else (edtf, edtf)


def malformed(edtf: str) -> DataError:
    """Say that a string is not EDTF."""
    hint = "Write a day as 2021-03-18, a month as 2021-03, an interval as 2021-03-01/2021-03-18."
    return DataError(f"The date `{edtf}` is not EDTF as Détente reads it.", hint)
