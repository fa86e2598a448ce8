"""`detente evaluate` on a build of the seeds and gold written by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.command import detente

KEY = "002_5475f26d176c989b"
WORDS = "These statements from the president of the United States are very bad"


@pytest.fixture
def gold(tmp_path: Path, built: Path) -> Path:
    """Write gold of one statement that is there and one that is not."""
    text = (built / "texts" / f"{KEY}.txt").read_text(encoding="utf-8")
    contents = (WORDS, "The Moscow Times")
    records = [
        {
            "article": KEY,
            "id": str(number),
            "actor": {"name": "Dmitry Peskov", "surface": "Peskov"},
            "co_actors": [],
            "content": [
                {"text": words, "start": text.index(words), "end": text.index(words) + len(words)}
            ],
            "targets": ["Joe Biden"],
            "date": "2021-03-18",
        }
        for number, words in enumerate(contents)
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_figures_come_on_standard_output(gold: Path, built: Path) -> None:
    result = detente("evaluate", gold, "-g", built)
    assert result.returncode == 0
    assert result.stderr == ""
    row = next(line.split() for line in result.stdout.splitlines() if line.startswith("statement "))
    assert row[2] == "0.500"


def test_errors_are_listed_with_their_sentence(gold: Path, built: Path) -> None:
    result = detente("evaluate", gold, "-g", built, "--errors", "--per-article")
    assert f"{KEY}: 1 missed, " in result.stdout
    assert "“The Moscow Times”" in result.stdout
    assert "\n      in: " in result.stdout


def test_json_is_one_object(gold: Path, built: Path) -> None:
    result = detente("evaluate", gold, "-g", built, "--json")
    record = json.loads(result.stdout)
    assert record["form"] == "gold"
    assert record["figures"]["statement.recall"] == 0.5


def test_the_same_build_and_gold_give_the_same_bytes(gold: Path, built: Path) -> None:
    first, second = (
        detente("evaluate", gold, "-g", built, "--json", "--errors", PYTHONHASHSEED=seed)
        for seed in ("1", "2")
    )
    assert first.stdout == second.stdout


def test_an_article_that_the_build_lacks_is_named_on_standard_error(
    gold: Path, built: Path
) -> None:
    record = json.loads(gold.read_text().splitlines()[0]) | {"article": "elsewhere"}
    with gold.open("a") as file:
        file.write(json.dumps(record) + "\n")
    result = detente("evaluate", gold, "-g", built)
    assert result.stderr == "Not in the build, so all missed: elsewhere.\n"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["nowhere"], 1, "There is no gold at `nowhere`."),
        ([".", "--jaccard", "2"], 2, "A Jaccard index of `2.0` cannot be."),
        (["."], 1, "`.` holds neither gold records nor brat annotations."),
    ],
)
def test_bad_gold_ends_as_one_sentence(
    tmp_path: Path, built: Path, arguments: list[str], code: int, words: str
) -> None:
    result = detente("evaluate", *arguments, "-g", built, cwd=tmp_path)
    assert result.returncode == code
    assert result.stderr.splitlines()[0] == f"Error: {words}"
    assert result.stdout == ""
