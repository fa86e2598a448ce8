"""Gold that cannot be used is refused with one sentence that names it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from detente.check.evaluate import evaluate
from detente.errors import DataError, DetenteError, InputError, UsageError
from helpers.golden import article

RECORD = {
    "article": "news",
    "id": "1",
    "actor": {"name": "Kremlin", "surface": "The Kremlin"},
    "co_actors": [],
    "content": [{"text": "no", "start": 0, "end": 2}],
    "targets": [],
    "date": None,
}


def write_gold(path: Path, **fields: object) -> Path:
    """Write a gold file of one record."""
    path.write_text(json.dumps(RECORD | fields) + "\n")
    return path


def nothing(folder: Path) -> Path:
    return folder / "gold"


def other_file(folder: Path) -> Path:
    (folder / "a.txt").write_text("text")
    return folder / "a.txt"


def two_files(folder: Path) -> Path:
    write_gold(folder / "a.jsonl")
    return write_gold(folder / "b.jsonl").parent


def two_parts(folder: Path) -> Path:
    for name in ("dev", "train"):
        (folder / name / "text").mkdir(parents=True)
        (folder / name / "attributions").mkdir()
    return folder


def broken_line(folder: Path) -> Path:
    path = write_gold(folder / "gold.jsonl")
    path.write_text(path.read_text() + "{")
    return path


def nested_line(folder: Path) -> Path:
    path = write_gold(folder / "gold.jsonl")
    path.write_text(path.read_text() + "[" * 20_000)
    return path


def no_date(folder: Path) -> Path:
    path = write_gold(folder / "gold.jsonl")
    record = json.loads(path.read_text())
    del record["date"]
    path.write_text(path.read_text() + json.dumps(record))
    return path


def wrong_date(folder: Path) -> Path:
    return write_gold(folder / "gold.jsonl", date="2021-13")


def wrong_actor(folder: Path) -> Path:
    return write_gold(folder / "gold.jsonl", actor="Kremlin")


def wrong_zones(folder: Path) -> Path:
    (folder / "ignore_zones.json").write_text('{"news": [[1]]}')
    return write_gold(folder / "gold.jsonl")


def other_text(folder: Path) -> Path:
    content = [{"text": "no", "start": 1, "end": 3}]
    return write_gold(folder / "gold.jsonl", content=content)


def other_articles(folder: Path) -> Path:
    return write_gold(folder / "gold.jsonl", article="elsewhere")


def attributions(folder: Path, text: str, annotation: str) -> Path:
    """Write a PolNeAR folder of one article."""
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    (folder / "text" / "news.txt").write_text(text)
    (folder / "attributions" / "news_ab12.ann").write_text(annotation)
    return folder


def dangling_role(folder: Path) -> Path:
    return attributions(folder, "no", "E1\tAttribution:T1 Content:T2\n")


def other_polnear_text(folder: Path) -> Path:
    return attributions(folder, "yes", "T1\tContent 0 3\tyes\nE1\tAttribution:T1 Content:T1\n")


@pytest.mark.parametrize(
    ("make", "error", "words"),
    [
        (nothing, InputError, "There is no gold at `{}`"),
        (other_file, InputError, "`{}` holds neither gold records nor brat annotations"),
        (two_files, UsageError, "`{}` holds several gold files"),
        (two_parts, UsageError, "`{}` holds several parts of a corpus"),
        (broken_line, DataError, "a line of `{}`"),
        (nested_line, DataError, "a line of `{}`"),
        (wrong_date, DataError, "In record 1 of `{}`, a value is not as it should be: `2021-13`"),
        (no_date, DataError, "In record 2 of `{}`, `date` is missing"),
        (wrong_actor, DataError, "record 1 of `{}`"),
        (wrong_zones, DataError, "a table beside `{}"),
        (other_text, DataError, "Gold record `1` does not stand in the build's `news`"),
        (other_articles, UsageError, "None of the 1 articles of `{}` is in the build"),
        (dangling_role, DataError, "news_ab12.ann` has no text-bound annotation `T2`"),
        (other_polnear_text, DataError, "The text of `news` in `{}` is not the one of the build"),
    ],
)
def test_bad_gold_is_one_sentence(
    tmp_path: Path, make: Callable[[Path], Path], error: type[DetenteError], words: str
) -> None:
    path = make(tmp_path)
    with pytest.raises(error) as caught:
        evaluate(path, [article("news", "no")], [])
    assert words.format(path) in caught.value.message
    assert caught.value.message.endswith(".")
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("jaccard", [0, -0.5, 1.5, float("nan")])
def test_an_impossible_jaccard_is_refused(tmp_path: Path, jaccard: float) -> None:
    gold = write_gold(tmp_path / "gold.jsonl")
    with pytest.raises(UsageError, match=f"`{jaccard}` cannot be"):
        evaluate(gold, [article("news", "no")], [], jaccard=jaccard)
