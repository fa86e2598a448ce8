"""Hold our reading of EDTF against that of the `edtf` package."""

from __future__ import annotations

from datetime import date
from time import struct_time

import pytest
from edtf import EDTFParseException, parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.dates import bounds, earliest, is_valid, latest

YEARS = st.integers(1000, 9998).map(str)
MONTHS = st.integers(1, 12).map("{:02d}".format)
NUMBERS = st.integers(1, 31).map("{:02d}".format)
SEASONAL = st.builds("{}-{}".format, YEARS, st.sampled_from(["21", "22", "23"]))
PLAIN = st.one_of(
    YEARS,
    st.builds("{}-{}".format, YEARS, MONTHS),
    st.builds("{}-{}-{}".format, YEARS, MONTHS, NUMBERS),
)
UNSPECIFIED = st.one_of(
    st.builds("{:03d}X".format, st.integers(100, 999)),
    st.builds("{:02d}XX".format, st.integers(10, 99)),
    st.builds("{}-XX".format, YEARS),
    st.builds("{}-{}-XX".format, YEARS, MONTHS),
    st.builds("{}-XX-XX".format, YEARS),
)
QUALIFIED = st.builds("{}{}".format, PLAIN, st.sampled_from(["~", "?", "%"]))


def _theirs(edtf: str) -> tuple[date | None, date | None] | None:
    """Return first and last day as the package reads them, None where it refuses the string."""
    try:
        read = parse_edtf(edtf)
    except EDTFParseException:
        return None
    return _day(read.lower_strict()), _day(read.upper_strict())


def _day(when: struct_time | float) -> date | None:
    return date(*when[:3]) if isinstance(when, struct_time) else None


@settings(max_examples=40, deadline=None)
@given(PLAIN | SEASONAL | UNSPECIFIED | QUALIFIED)
def test_a_date_has_the_same_bounds(edtf: str) -> None:
    assert (bounds(edtf) if is_valid(edtf) else None) == _theirs(edtf)


@settings(max_examples=40, deadline=None)
@given(PLAIN | SEASONAL, PLAIN | SEASONAL)
def test_an_interval_has_the_same_bounds(start: str, end: str) -> None:
    """Of ends in the wrong order the package gives bounds in the wrong order; we refuse."""
    edtf = f"{start}/{end}"
    read = _theirs(edtf)
    in_order = read if read and read[0] and read[1] and read[0] <= read[1] else None
    assert (bounds(edtf) if is_valid(edtf) else None) == in_order


@settings(max_examples=40, deadline=None)
@given((PLAIN | SEASONAL).filter(is_valid))
def test_an_open_end_has_the_same_bounds(edtf: str) -> None:
    for interval in (f"../{edtf}", f"{edtf}/.."):
        assert (earliest(interval), latest(interval)) == _theirs(interval)


@settings(max_examples=40, deadline=None)
@given(st.text("0129-XU~?%./", max_size=14))
def test_we_read_nothing_that_the_package_refuses(edtf: str) -> None:
    assert not is_valid(edtf) or _theirs(edtf) is not None


DIFFERENT = {
    "2021-24": ("2021-12-01", "2022-02-28", "2021-12-01", "2021-12-31"),
    "/2021": (None, "2021-12-31", "2011-12-31", "2021-12-31"),
    "2021/": ("2021-01-01", None, "2021-01-01", "2031-01-01"),
    "2021-21~": ("2021-03-01", "2021-05-31", None, None),
}
"""Our days, then theirs: it ends a winter with its year, and thinks an unknown end ten years off.

Of what stands in no level that it knows, a qualified season or an X in an open interval, it
reads nothing.
"""


@pytest.mark.parametrize("edtf", DIFFERENT)
def test_the_differences_are_those_we_know_of(edtf: str) -> None:
    first, last, lower, upper = (day and date.fromisoformat(day) for day in DIFFERENT[edtf])
    assert (earliest(edtf), latest(edtf)) == (first, last)
    assert (_theirs(edtf) or (None, None)) == (lower, upper)
