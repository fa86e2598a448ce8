"""Weekdays and weeks, as newspapers write them; reports and announcements of a Thursday."""

from __future__ import annotations

import pytest

from detente.dates import phrases
from helpers.dated import announced, reported

REPORTED = [
    ("said Thursday", "2021-03-18"),
    ("said late Wednesday", "2021-03-17"),
    ("early on Thursday", "2021-03-18"),
    ("earlier on Thursday", "2021-03-18"),
    ("on Wednesday night", "2021-03-17"),
    ("this Thursday", "2021-03-18"),
    ("this past Tuesday", "2021-03-16"),
    ("on Tuesday last week", "2021-03-09"),
    ("last week on Tuesday", "2021-03-09"),
    ("last week, on Tuesday", "2021-03-09"),
    ("Tuesday of last week", "2021-03-09"),
    ("late on Friday of last week", "2021-03-12"),
    ("Tuesday morning last week", "2021-03-09"),
    ("on Tuesday this week", "2021-03-16"),
    ("this week on Tuesday", "2021-03-16"),
    ("Monday of this week", "2021-03-15"),
    ("a week ago Monday", "2021-03-08"),
    ("a week ago on Monday", "2021-03-08"),
    ("on Monday a week ago", "2021-03-08"),
    ("two weeks ago on Friday", "2021-03-05"),
    ("two weeks ago Sunday", "2021-03-07"),
    ("a week ago on Friday", "2021-03-05/2021-03-12"),
    ("the Tuesday before last", "2021-03-09"),
    ("the week before last", "2021-03-01/2021-03-07"),
    ("the weekend before last", "2021-03-06/2021-03-07"),
    ("the month before last", "2021-01"),
    ("the year before last", "2019"),
    ("the night before last", "2021-03-16"),
    ("late last week", "2021-03-08/2021-03-14"),
    ("early last week", "2021-03-08/2021-03-14"),
    ("earlier in the week", "2021-03-15/2021-03-18"),
    ("at the weekend", "2021-03-13/2021-03-14"),
    ("a fortnight ago", "2021-03-01/2021-03-07"),
    ("in the past week", "2021-03-11/2021-03-18"),
    ("the week of March 6", "2021-03-01/2021-03-07"),
    ("in the week of 8 March", "2021-03-08/2021-03-14"),
    ("the week of March 6, 2023", "2023-03-06/2023-03-12"),
    ("the weekend of March 6", "2021-03-06/2021-03-07"),
    ("on Thursday, March 11", "2021-03-11"),
    ("on Thursday, 11 March", "2021-03-11"),
    ("on Thursday (March 11)", "2021-03-11"),
    ("on Thursday (11 March)", "2021-03-11"),
    ("Monday through Wednesday", "2021-03-15/2021-03-17"),
    ("between Monday and Wednesday", "2021-03-15/2021-03-17"),
]
ANNOUNCED = [
    ("next week on Monday", "2021-03-22"),
    ("on Monday next week", "2021-03-22"),
    ("Monday of next week", "2021-03-22"),
    ("a week from Friday", "2021-03-26"),
    ("two weeks from Monday", "2021-04-05"),
    ("a week from today", "2021-03-25"),
    ("two weeks from now", "2021-03-29/2021-04-04"),
    ("this coming Tuesday", "2021-03-23"),
    ("later in the week", "2021-03-18/2021-03-21"),
    ("on Friday this week", "2021-03-19"),
]
UNKNOWN = [
    *("the Tuesday before", "the previous Tuesday", "the following Monday", "that Friday"),
    *("that same day", "that night", "that evening", "the evening before", "earlier in the day"),
    *("a day earlier", "the previous day", "the day before", "the following week", "the next week"),
    *("in recent days", "the Friday after the vote", "a week after the talks", "later in the day"),
    *("on the eve of the summit", "Wednesday, March 9"),
]


@pytest.mark.parametrize(("text", "edtf"), REPORTED)
def test_a_report_means_days_behind_it(text: str, edtf: str) -> None:
    assert reported(text) == edtf


@pytest.mark.parametrize(("text", "edtf"), ANNOUNCED)
def test_an_announcement_means_days_before_it(text: str, edtf: str) -> None:
    assert announced(text) == edtf


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_counts_from_elsewhere_has_no_day(text: str) -> None:
    assert reported(text) is None


@pytest.mark.parametrize("text", ["Sunday school", "Black Monday", "on Sundays"])
def test_what_only_looks_like_a_weekday_is_none(text: str) -> None:
    assert phrases(text) == ()


def test_a_day_to_come_is_none_of_a_report() -> None:
    """It is the day of a plan: the one who dates a remark leaves it out."""
    assert reported("a week from Friday") == "2021-03-26"
