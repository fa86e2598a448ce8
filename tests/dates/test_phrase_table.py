"""A table of date phrases as newspapers write them, each with the date a scholar would write.

A phrase is read as a report or an announcement means it, from the day in `anchor`, else Thursday,
18 March 2021; `unknown` is a phrase that no day can be told for, `no date` one that is none.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from detente.dates import phrases
from helpers.dated import THURSDAY, announced, reported

READINGS = {"reported": reported, "announced": announced}
with Path(__file__).with_name("phrases.csv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table))
DATED = [row for row in ROWS if row["date"] != "no date"]
NONE = [row["phrase"] for row in ROWS if row["date"] == "no date"]


@pytest.mark.parametrize("row", DATED, ids=lambda row: f"{row['reading']} {row['phrase']}")
def test_a_phrase_means_what_a_reader_takes_it_for(row: dict[str, str]) -> None:
    read = READINGS[row["reading"]]
    date = read(row["phrase"], row["anchor"] or THURSDAY)
    assert (date or "unknown") == row["date"]


@pytest.mark.parametrize("phrase", NONE)
def test_what_only_looks_like_a_date_is_none(phrase: str) -> None:
    assert phrases(phrase) == ()


def test_a_day_to_come_is_none_of_a_report() -> None:
    """It is the day of a plan: the one who dates a remark leaves it out."""
    assert reported("a week from Friday") == "2021-03-26"
