"""Days, months and ranges of them, as newspapers write them; reports of a Thursday in March."""

from __future__ import annotations

import pytest

from detente.dates import phrases
from helpers.dated import announced, reported

REPORTED = [
    ("Jan. 6", "2021-01-06"),
    ("Jan 6", "2021-01-06"),
    ("6 Jan.", "2021-01-06"),
    ("on Jan. 6, 2020", "2020-01-06"),
    ("early on 18 March", "2021-03-18"),
    ("late on March 17", "2021-03-17"),
    ("the morning of March 17", "2021-03-17"),
    ("March 3rd", "2021-03-03"),
    ("the 3rd of March", "2021-03-03"),
    ("the 15th of last month", "2021-02-15"),
    ("on the 3rd of this month", "2021-03-03"),
    ("in February last year", "2020-02"),
    ("in February of last year", "2020-02"),
    ("last year in February", "2020-02"),
    ("on 24 February last year", "2020-02-24"),
    ("on February 24 last year", "2020-02-24"),
    ("on Feb. 24 of last year", "2020-02-24"),
    ("on February 24, last year", "2020-02-24"),
    ("last year, on February 24", "2020-02-24"),
    ("in January this year", "2021-01"),
    ("in January of this year", "2021-01"),
    ("on March 3 this year", "2021-03-03"),
    ("in February two years ago", "2019-02"),
    ("on February 24 a year ago", "2020-02-24"),
    ("this January", "2021-01"),
    ("late last month", "2021-02"),
    ("at the end of last month", "2021-02"),
    ("earlier this month", "2021-03"),
    ("at the end of January", "2021-01"),
    ("in mid-January", "2021-01"),
    ("mid-June 2020", "2020-06"),
    ("New Year's Eve", "2020-12-31"),
    ("on New Year’s Day", "2021-01-01"),
    ("New Year's Eve 2018", "2018-12-31"),
    ("March 17-18", "2021-03-17/2021-03-18"),
    ("March 17 and 18", "2021-03-17/2021-03-18"),
    ("17 and 18 March", "2021-03-17/2021-03-18"),
    ("on 1–3 March 2020", "2020-03-01/2020-03-03"),
    ("the night of March 16 to 17", "2021-03-16/2021-03-17"),
    ("February 28-March 2", "2021-02-28/2021-03-02"),
    ("Feb 28-Mar. 2", "2021-02-28/2021-03-02"),
    ("28 February to 2 March", "2021-02-28/2021-03-02"),
    ("from 28 February to 2 March 2020", "2020-02-28/2020-03-02"),
    ("December 30, 2020 to January 2, 2021", "2020-12-30/2021-01-02"),
    ("30 December 2020 – 2 January 2021", "2020-12-30/2021-01-02"),
    ("between March and May 2020", "2020-03/2020-05"),
    ("from March to May 2020", "2020-03/2020-05"),
    ("March-May 2020", "2020-03/2020-05"),
    ("in April and May 2020", "2020-04/2020-05"),
    ("January–March 2020", "2020-01/2020-03"),
    ("November 2019 to January 2020", "2019-11/2020-01"),
    ("from November to January", "2020-11/2021-01"),
    ("from May to July", "2020-05/2020-07"),
]
ANNOUNCED = [
    ("in September next year", "2022-09"),
    ("next year in May", "2022-05"),
    ("on May 9 this year", "2021-05-09"),
    ("this December", "2021-12"),
    ("later this month", "2021-03"),
    ("next January", "2022-01"),
    ("Dec. 30 to Jan. 2", "2021-12-30/2022-01-02"),
]
UNKNOWN = ["in December of that year", "in March of the previous year", "in May the same year",
           "on the 18th"]  # fmt: skip
NOT_DATES = ["February 29, 2021", "29 February 2021", "31 June", "April 31, 2020",
             "on 30 Feb. 2020", "the March for Life", "3 marches"]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), REPORTED)
def test_a_report_means_days_behind_it(text: str, edtf: str) -> None:
    assert reported(text) == edtf


@pytest.mark.parametrize(("text", "edtf"), ANNOUNCED)
def test_an_announcement_means_days_before_it(text: str, edtf: str) -> None:
    assert announced(text) == edtf


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_counts_from_elsewhere_has_no_day(text: str) -> None:
    assert reported(text) is None


@pytest.mark.parametrize("text", NOT_DATES)
def test_a_day_outside_of_the_calendar_is_none(text: str) -> None:
    """Not even the part of it that would be one: "February 29" of "February 29, 2021"."""
    assert phrases(text) == ()
