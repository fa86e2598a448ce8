"""Things that cannot speak: no row of their table is taken for a speaker in its example."""

from __future__ import annotations

import csv

from detente.assets import ontology
from helpers.prose import findings


def rows() -> list[dict[str, str]]:
    with ontology("cues/mute_nouns.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def test_no_thing_speaks_in_its_example() -> None:
    read = rows()
    text = "\n\n".join(row["example"] for row in read)
    assert {read[found.passage]["lemma"] for found in findings(text)} == set()


def test_a_person_speaks_in_the_same_sentence() -> None:
    text = "\n\n".join(row["example"].replace(row["lemma"], "envoy") for row in rows())
    assert len(findings(text)) > 0.9 * len(rows())


def test_everyone_is_nobody_in_particular() -> None:
    assert findings("Make sure that everyone knows that the bridge is closed.") == []
