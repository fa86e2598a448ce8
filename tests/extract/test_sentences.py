"""Sentences of our own, each a construction or a trap, against what must be found in them."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TypedDict

import pytest

from detente.model import Found, Mode
from helpers import floors
from helpers.prose import findings

CASES = Path(__file__).parent / "cases"
FIELDS = ("actors", "cue", "content", "kind", "negated")


class Record(TypedDict):
    """What a sentence must yield: words, not offsets."""

    kind: str
    negated: bool
    actors: list[str]
    cue: str | None
    content: list[str]


class Case(TypedDict):
    """A sentence and its records."""

    text: str
    records: list[Record]


@cache
def cases(family: str) -> list[Case]:
    lines = (CASES / f"{family}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def families() -> list[str]:
    return sorted(path.stem for path in CASES.glob("*.jsonl"))


def record(found: Found, text: str) -> Record:
    return {
        "kind": found.kind.value,
        "negated": found.negated,
        "actors": [span.of(text) for span in found.actors],
        "cue": found.cue.of(text) if found.cue else None,
        "content": [span.of(text) for span in found.content],
    }


@cache
def read(family: str) -> list[list[Record]]:
    mode = Mode.DOCUMENT if family == "document" else Mode.NEWS
    return [
        [record(found, case["text"]) for found in findings(case["text"], mode=mode)]
        for case in cases(family)
    ]


def figures() -> dict[str, float]:
    """Return the share of sentences read wholly right, and of right fields per record."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for family in families():
        for case, got in zip(cases(family), read(family), strict=True):
            total["whole"] += 1
            right["whole"] += got == case["records"]
            for wanted in case["records"]:
                near = next((r for r in got if r["cue"] == wanted["cue"]), None)
                for field in FIELDS:
                    total[field] += 1
                    right[field] += near is not None and near[field] == wanted[field]  # type: ignore[literal-required]  # FIELDS are its keys
    return {name: right[name] / total[name] for name in total}


def test_there_are_more_than_two_hundred_sentences() -> None:
    assert sum(len(cases(family)) for family in families()) > 200


def test_the_sentences_are_read_at_least_as_well_as_before() -> None:
    assert floors.below("sentences", figures()) == []


@pytest.mark.parametrize("family", families())
def test_nearly_all_sentences_of_a_family_are_read_wholly_right(family: str) -> None:
    wrong = [
        (case["text"], got)
        for case, got in zip(cases(family), read(family), strict=True)
        if got != case["records"]
    ]
    assert len(wrong) <= len(cases(family)) // 10, wrong
