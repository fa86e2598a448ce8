"""Seasons, quarters, years, decades and open times, as newspapers write them."""

from __future__ import annotations

import pytest

from detente.dates import phrases
from helpers.dated import announced, reported

REPORTED = [
    ("the winter of 2021-22", "2021-24"),
    ("winter 2021-22", "2021-24"),
    ("in the winter of 2019/20", "2019-24"),
    ("the winter of 2013–2014", "2013-24"),
    ("the summer of 2016", "2016-22"),
    ("in the summer of last year", "2020-22"),
    ("this spring", "2021-21"),
    ("over the winter", "2020-24"),
    ("the first quarter of 2021", "2021-01/2021-03"),
    ("in the fourth quarter of 2020", "2020-10/2020-12"),
    ("Q1 2021", "2021-01/2021-03"),
    ("Q3 of 2020", "2020-07/2020-09"),
    ("in the third quarter", "2020-07/2020-09"),
    ("the first half of 2020", "2020-01/2020-06"),
    ("the second half of last year", "2020-07/2020-12"),
    ("mid-2020", "2020"),
    ("in late 2019", "2019"),
    ("at the end of 2019", "2019"),
    ("throughout 2019", "2019"),
    ("late last year", "2020"),
    ("at the beginning of last year", "2020"),
    ("a year ago this week", "2020"),
    ("two years ago this month", "2019"),
    ("30 years ago", "1991~"),
    ("2012–14", "2012/2014"),
    ("in 2012-14", "2012/2014"),
    ("between 2012 and 2014", "2012/2014"),
    ("the early 1990s", "199X"),
    ("the mid-1990s", "199X"),
    ("the 1990’s", "199X"),
    ("the ’90s", "199X"),
    ("the 19th century", "18XX"),
    ("in the late nineteenth century", "18XX"),
    ("in the 21st century", "20XX"),
    ("last century", "19XX"),
    ("before 2014", "../2013"),
    ("prior to 2014", "../2013"),
    ("after 2014", "2015/.."),
    ("since 2014", "2014/.."),
    ("until 2014", "../2014"),
    ("by 2014", "../2014"),
    ("by the end of 2014", "../2014"),
    ("before March 2014", "../2014-02"),
    ("after December 2014", "2015-01/.."),
    ("before March 1, 2014", "../2014-02-28"),
    ("after March 18, 2014", "2014-03-19/.."),
    ("before late 2014", "../2014"),
    ("since mid-2014", "2014/.."),
    ("before the 1990s", "../1989-12-31"),
    ("after the 2014 annexation", "2014/.."),
    ("since March", "2021-03/.."),
    ("since last year", "2020/.."),
    ("since Monday", "2021-03-15/.."),
    ("since February 24, 2020", "2020-02-24/.."),
    ("before Monday", "../2021-03-14"),
    ("after Thursday's talks", "2021-03-18"),
    ("before Friday’s vote", "2021-03-12"),
    ("until yesterday", "../2021-03-17"),
]
ANNOUNCED = [
    ("by the end of the year", "2021-03-18/2021"),
    ("by the end of the month", "2021-03-18/2021-03"),
    ("by the end of the week", "2021-03-18/2021-03-21"),
    ("by May 1", "2021-03-18/2021-05-01"),
    ("until 2024", "2021-03-18/2024"),
    ("before Friday", "2021-03-18"),
    ("after Easter and before 2024", "2021-03-18/2023"),
    ("in the second quarter", "2021-04/2021-06"),
    ("after 2024", "2025/.."),
    ("this fall", "2021-23"),
]
UNKNOWN = ["in recent months", "in the coming weeks", "by the end of the year", "for decades"]
NOT_DATES = [
    *("by 1800 GMT", "until 2000 hours", "for 2000 rubles", "from 1900 local time", "noon GMT"),
    *("fiscal 2020", "a quarter of them", "the first half of the game"),
]


@pytest.mark.parametrize(("text", "edtf"), REPORTED)
def test_a_report_means_times_behind_it(text: str, edtf: str) -> None:
    assert reported(text) == edtf


@pytest.mark.parametrize(("text", "edtf"), ANNOUNCED)
def test_an_announcement_means_times_before_it(text: str, edtf: str) -> None:
    assert announced(text) == edtf


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_vague_time_has_no_date(text: str) -> None:
    assert reported(text) is None


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_year_is_none(text: str) -> None:
    assert phrases(text) == ()
