from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.dates import bounds, is_day, is_valid
from detente.dates.calendar import containing
from detente.errors import DataError

BOUNDS = [
    ("2021-03-18", "2021-03-18", "2021-03-18"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2021", "2021-01-01", "2021-12-31"),
    ("2021-21", "2021-03-01", "2021-05-31"),
    ("2021-24", "2021-12-01", "2022-02-28"),
    ("202X", "2020-01-01", "2029-12-31"),
    ("2021-03~", "2021-03-01", "2021-03-31"),
    ("2019/2020", "2019-01-01", "2020-12-31"),
    ("/2021-03-18", "0001-01-01", "2021-03-18"),
    ("../2021-03-18", "0001-01-01", "2021-03-18"),
    ("2021-03-18/", "2021-03-18", "9999-12-31"),
]
MALFORMED = ["", "2021-13", "2021-02-30", "21", "2021-3-1", "2021/2020", "/", "../..", "0000", "x"]


@pytest.mark.parametrize(("edtf", "first", "last"), BOUNDS)
def test_bounds_are_the_first_and_last_day(edtf: str, first: str, last: str) -> None:
    assert bounds(edtf) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("edtf", MALFORMED)
def test_what_is_not_edtf_is_refused(edtf: str) -> None:
    assert not is_valid(edtf)
    with pytest.raises(DataError, match="is not EDTF"):
        bounds(edtf)


@given(st.dates())
def test_a_day_is_its_own_bounds(day: date) -> None:
    assert bounds(day.isoformat()) == (day, day)
    assert is_day(day.isoformat())


@given(
    st.dates(date(1000, 1, 8), date(9990, 1, 1)),
    st.sampled_from(["day", "week", "month", "quarter", "year", "decade"]),
)
def test_a_unit_contains_the_day_it_was_made_for(day: date, unit: str) -> None:
    edtf = containing(day, unit)
    assert edtf is not None
    first, last = bounds(edtf)
    assert first <= day <= last
