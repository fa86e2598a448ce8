from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.assets import ontology
from detente.dates import bounds, earliest, is_day, is_valid, latest
from detente.dates.calendar import containing
from detente.dates.edtf import PATTERN
from detente.errors import DataError

BOUNDS = [
    ("2021-03-18", "2021-03-18", "2021-03-18"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2021", "2021-01-01", "2021-12-31"),
    ("2021-21", "2021-03-01", "2021-05-31"),
    ("2021-22", "2021-06-01", "2021-08-31"),
    ("2021-23", "2021-09-01", "2021-11-30"),
    ("2021-24", "2021-12-01", "2022-02-28"),
    ("2023-24", "2023-12-01", "2024-02-29"),
    ("202X", "2020-01-01", "2029-12-31"),
    ("18XX", "1800-01-01", "1899-12-31"),
    ("2021-XX", "2021-01-01", "2021-12-31"),
    ("2021-02-XX", "2021-02-01", "2021-02-28"),
    ("2021-XX-XX", "2021-01-01", "2021-12-31"),
    ("2021-03~", "2021-03-01", "2021-03-31"),
    ("2014-03?", "2014-03-01", "2014-03-31"),
    ("201X%", "2010-01-01", "2019-12-31"),
    ("2019/2020", "2019-01-01", "2020-12-31"),
    ("2019-21~/202X", "2019-03-01", "2029-12-31"),
]
NO_END = [
    ("/2021-03-18", None, "2021-03-18"),
    ("../2021-03-18", None, "2021-03-18"),
    ("2021-03-18/", "2021-03-18", None),
    ("2021-03-18/..", "2021-03-18", None),
    ("0001/9999", "0001-01-01", "9999-12-31"),
]
MALFORMED = [
    *("", "2021-13", "2021-02-30", "21", "2021-3-1", "2021/2020", "/", "../..", "/..", "0000", "x"),
    *("000X", "2021-25", "2021-03?~", "2021-XX-18", "2X21", "201X-03", "2021-03-18/2021-02-30"),
    *(
        "2021-03-18T10:00",
        "2021-03-18\n",
        "２０２１",
        "-0044",
        "9999-24",
        "2021/2022/2023",
        "2021/x",
    ),
]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("edtf", "first", "last"), BOUNDS)
def test_bounds_are_the_first_and_last_day(edtf: str, first: str, last: str) -> None:
    assert bounds(edtf) == (_day(first), _day(last)) == (earliest(edtf), latest(edtf))


@pytest.mark.parametrize(("edtf", "first", "last"), NO_END)
def test_an_open_or_unknown_end_has_no_day(edtf: str, first: str | None, last: str | None) -> None:
    assert (earliest(edtf), latest(edtf)) == (_day(first), _day(last))
    assert bounds(edtf) == (_day(first) or date.min, _day(last) or date.max)


@pytest.mark.parametrize("edtf", MALFORMED)
def test_what_is_not_edtf_is_refused(edtf: str) -> None:
    assert not is_valid(edtf)
    assert not is_day(edtf)
    for read in (bounds, earliest, latest):
        with pytest.raises(DataError, match="is not EDTF"):
            read(edtf)


def test_the_shapes_hold_the_same_grammar() -> None:
    """SHACL has no calendar: a February 30 is for the Python side alone."""
    shapes = ontology("shapes.ttl").read_text(encoding="utf-8")
    assert f'sh:pattern "^{PATTERN}$"' in shapes


@given(st.dates())
def test_a_day_is_its_own_bounds(day: date) -> None:
    assert bounds(day.isoformat()) == (day, day)
    assert is_day(day.isoformat())


@given(
    st.dates(date(1000, 1, 8), date(9990, 1, 1)),
    st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"]),
)
def test_a_unit_contains_the_day_it_was_made_for(day: date, unit: str) -> None:
    edtf = containing(day, unit)
    assert edtf is not None
    first, last = bounds(edtf)
    assert first <= day <= last
