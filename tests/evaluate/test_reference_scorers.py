"""Our figures are those of the scripts that come with the data, on predictions of all sorts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest

from detente.brat import read_attributions
from detente.check.evaluate import evaluate
from detente.check.evaluate.attributions import attributions
from detente.check.evaluate.gold import read_gold
from detente.model import Span, Statement
from detente.records import dumps, statement_record
from helpers.golden import articles_in, disturbed, statement_at, statement_of


def folder(variable: str) -> Path:
    """Return the folder an environment variable names, or skip."""
    if variable not in os.environ:
        pytest.skip(f"{variable} names no folder")
    return Path(os.environ[variable])


def script(*arguments: object) -> str:
    """Run a script of the data's own."""
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def gold_statements(gold: Path, rng: Random) -> Iterator[Statement]:
    """Yield statements that resemble the gold, article by article."""
    texts = {one.key: one.text for one in articles_in(gold / "texts")}
    for article, records in read_gold(gold / "dev.jsonl").records.items():
        yield from disturbed([statement_of(record) for record in records], texts[article], rng)


GOLD_NAMES = {
    "P": "statement.precision",
    "R": "statement.recall",
    "F1": "statement.f1",
    "actor_acc": "actor",
    "actor_acc_lenient": "actor_lenient",
    "target_f1": "targets",
    "target_f1_lenient": "targets_lenient",
    "date_acc_day": "exact_day",
    "null_date_ok": "undated",
    "polarity_acc": "stance",
    "quad_f1_strict": "quad_strict.f1",
    "quad_f1_lenient": "quad_lenient.f1",
}


@pytest.mark.parametrize("jaccard", [0.5, 0.8])
@pytest.mark.parametrize("seed", range(4))
def test_figures_equal_those_of_the_gold_sets_scorer(
    seed: int, jaccard: float, tmp_path: Path
) -> None:
    gold = folder("DETENTE_GOLD")
    statements = list(gold_statements(gold, Random(seed)))
    ours = evaluate(gold, articles_in(gold / "texts"), statements, jaccard=jaccard)
    records, quads = tmp_path / "statements.jsonl", tmp_path / "quads.jsonl"
    records.write_text("".join(f"{dumps(statement_record(s))}\n" for s in statements))
    quads.write_text(script(gold / "quads.py", records))
    options = ("--gold", gold / "dev.jsonl", "--pred", quads, "--jaccard", jaccard, "--json")
    theirs = json.loads(script(gold / "score.py", *options))
    assert {name: ours.figures[figure] for name, figure in GOLD_NAMES.items()} == pytest.approx(
        {name: theirs[name] for name in GOLD_NAMES},
        abs=0.5001e-4,  # they round to 4 digits
    )
    assert ours.tally["statement.gold"] == theirs["gold"]
    assert ours.tally["statement.found"] == theirs["pred"]
    assert ours.tally["forgiven"] == theirs["dropped"]


def test_detection_at_0_8_is_told_beside_that_at_0_5() -> None:
    gold = folder("DETENTE_GOLD")
    statements = list(gold_statements(gold, Random(0)))
    loose, tight = (
        evaluate(gold, articles_in(gold / "texts"), statements, jaccard=j) for j in (0.5, 0.8)
    )
    assert loose.figures["statement_0.8.f1"] == tight.figures["statement.f1"]
    assert loose.figures["statement.f1"] != tight.figures["statement.f1"]


def spans(parts: Sequence[Span]) -> list[list[int]]:
    """Return offsets as the scorer reads them."""
    return [[part.start, part.end] for part in parts]


@pytest.mark.parametrize("seed", range(2))
def test_figures_equal_those_of_polnears_scorer(seed: int, tmp_path: Path) -> None:
    polnear, rng = folder("DETENTE_POLNEAR"), Random(seed)
    gold = read_attributions(polnear / "dev")
    statements: dict[str, list[Statement]] = {}
    for name, text in gold.texts.items():
        right = [statement_at(name, one, text) for one in gold.attributions[name]]
        statements[name] = list(disturbed(right, text, rng))
    everything = [one for some in statements.values() for one in some]
    ours = evaluate(polnear / "dev", articles_in(polnear / "dev" / "text"), everything)
    predictions = tmp_path / "predictions.jsonl"
    with predictions.open("w") as file:
        for name, some in statements.items():
            found = [
                {"source": spans(a.source), "cue": spans(a.cue), "content": spans(a.content)}
                for a in attributions(some)
            ]
            file.write(json.dumps({"id": name, "attributions": found}) + "\n")
    theirs = json.loads(script(polnear / "score.py", predictions, "--root", polnear, "--json"))
    for subset, prefix in (("all", ""), ("quoted", "quoted."), ("plain", "plain.")):
        for name in ("soft", "exact", "triple"):
            rates = [ours.figures[f"{prefix}{name}.{p}"] for p in ("precision", "recall", "f1")]
            assert rates == pytest.approx([theirs[subset][name][p] for p in ("P", "R", "F1")])
            assert ours.tally[f"{prefix}{name}.gold"] == theirs[subset][name]["gold"]
            assert ours.tally[f"{prefix}{name}.found"] == theirs[subset][name]["pred"]
    assert ours.figures["source"] == pytest.approx(theirs["all"]["srcacc"])
