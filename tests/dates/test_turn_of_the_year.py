"""Phrases of reports and announcements that stand at the turn of a year."""

from __future__ import annotations

import pytest

from helpers.dated import announced, reported

REPORTED = [
    ("2021-01-05", "in December", "2020-12"),
    ("2021-01-05", "in late December", "2020-12"),
    ("2021-01-05", "last December", "2020-12"),
    ("2021-01-05", "on 28 December", "2020-12-28"),
    ("2021-01-05", "in January", "2021-01"),
    ("2021-01-05", "since September", "2020-09/.."),
    ("2021-01-05", "in the autumn", "2020-23"),
    ("2021-01-05", "in the spring", "2020-21"),
    ("2021-01-05", "this winter", "2020-24"),
    ("2021-12-20", "this winter", "2021-24"),
    ("2021-02-10", "in the winter", "2020-24"),
    ("2021-01-05", "in the fourth quarter", "2020-10/2020-12"),
    ("2021-01-05", "last month", "2020-12"),
    ("2021-01-05", "last week", "2020-12-28/2021-01-03"),
    ("2021-01-05", "on Tuesday last week", "2020-12-29"),
    ("2021-01-05", "earlier this week", "2021-01-04/2021-01-05"),
    ("2021-01-05", "over the weekend", "2021-01-02/2021-01-03"),
    ("2021-01-05", "two months ago", "2020-11"),
    ("2021-01-05", "last year", "2020"),
    ("2021-01-05", "at the end of last year", "2020"),
    ("2021-01-05", "in March last year", "2020-03"),
    ("2021-01-01", "on Thursday", "2020-12-31"),
    ("2021-01-02", "on Wednesday", "2020-12-30"),
    ("2021-01-01", "yesterday", "2020-12-31"),
    ("2021-01-05", "Dec. 30-Jan. 2", "2020-12-30/2021-01-02"),
    ("2021-01-05", "from October to December", "2020-10/2020-12"),
    ("2021-12-30", "in January", "2021-01"),
    ("2023-03-18", "in February last year", "2022-02"),
    ("2023-03-18", "a fortnight ago", "2023-02-27/2023-03-05"),
    ("2023-03-18", "the week of March 6", "2023-03-06/2023-03-12"),
    ("2023-03-18", "two weeks ago Sunday", "2023-03-05"),
]
ANNOUNCED = [
    ("2021-12-30", "in January", "2022-01"),
    ("2021-12-30", "on Sunday", "2022-01-02"),
    ("2021-12-30", "Jan. 3", "2022-01-03"),
    ("2021-12-31", "next week", "2022-01-03/2022-01-09"),
    ("2021-12-31", "next month", "2022-01"),
    ("2021-12-30", "on Tuesday next week", "2022-01-04"),
    ("2021-12-30", "next year", "2022"),
]


@pytest.mark.parametrize(("anchor", "text", "edtf"), REPORTED)
def test_a_report_looks_back_over_the_turn(anchor: str, text: str, edtf: str) -> None:
    assert reported(text, anchor) == edtf


@pytest.mark.parametrize(("anchor", "text", "edtf"), ANNOUNCED)
def test_an_announcement_looks_ahead_over_the_turn(anchor: str, text: str, edtf: str) -> None:
    assert announced(text, anchor) == edtf
