"""The cue tables: well formed, and every row is read in its own example."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from detente.errors import DataError
from detente.extract import Cue, load_cues
from detente.extract.cues import read_table
from detente.model import Mode, Stance
from helpers.prose import findings

TYPES = {
    "agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse",
    "reject", "threaten", "protest", "sanction", "mobilize", "coerce", "assault", "comment",
}  # fmt: skip
KNOWN_MISSES = {"project.clause", "observation.noun-that"}  # the model takes them for nouns


@cache
def senses_read(pos: str) -> dict[str, set[str]]:
    """Return the senses found in the example of each row, all examples parsed as one article."""
    rows = [cue for cue in load_cues().values() if cue.pos == pos]
    text = "\n\n".join(cue.example for cue in rows)
    mode = Mode.DOCUMENT if pos == "evaluation" else Mode.NEWS
    found: dict[str, set[str]] = {cue.id: set() for cue in rows}
    for record in findings(text, mode=mode):
        found[rows[record.passage].id].add(record.sense)
    return found


def cues(pos: str) -> list[Cue]:
    return [cue for cue in load_cues().values() if cue.pos == pos]


def test_there_are_three_hundred_verbs_and_sixty_nouns() -> None:
    lemmas = {(cue.pos, cue.lemma) for cue in load_cues().values()}
    count = Counter(pos for pos, _ in lemmas)
    assert count["verb"] >= 300
    assert count["noun"] >= 60


def test_types_and_stances_are_of_the_vocabulary() -> None:
    stances = {*Stance, "content"}
    wrong = [
        c.id for c in load_cues().values() if c.event_type not in TYPES or c.stance not in stances
    ]
    assert wrong == []


@pytest.mark.parametrize("pos", ["verb", "noun", "adjective", "evaluation"])
def test_every_row_is_read_in_its_example(pos: str) -> None:
    missed = {cue for cue, senses in senses_read(pos).items() if cue not in senses}
    assert missed - KNOWN_MISSES == set()


def test_a_malformed_row_is_named(tmp_path: Path) -> None:
    table = tmp_path / "verbs.csv"
    table.write_text("id,lemma\nsay.clause,say\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"Line 2 of `verbs\.csv`"):
        list(read_table(table, "verb"))
