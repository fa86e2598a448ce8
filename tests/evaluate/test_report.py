"""What `detente evaluate` prints."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from detente.check.evaluate import Evaluation, evaluate
from detente.check.evaluate.evaluation import sentence_at
from detente.check.evaluate.gold import read_gold
from detente.check.evaluate.report import (
    json_record,
    mistakes_page,
    per_article_table,
    summary,
)
from detente.model import Actor, Evidence, Span
from detente.records import dumps
from helpers.golden import article, statement_of

TEXT = "Moscow agreed. On Monday, Mr. Peskov said that he “had no idea. None.” Washington wept."
CONTENTS = ("agreed", "he “had no idea. None.”")


@pytest.fixture
def evaluation(tmp_path: Path) -> Evaluation:
    """Compare one statement missed, one false and one with a wrong actor."""
    gold = tmp_path / "gold.jsonl"
    with gold.open("w") as file:
        for number, words in enumerate(CONTENTS):
            start = TEXT.index(words)
            record = {
                "article": "news",
                "id": str(number),
                "actor": {"name": "Russia", "surface": "Moscow"},
                "co_actors": [],
                "content": [{"text": words, "start": start, "end": start + len(words)}],
                "targets": [],
                "date": None,
            }
            file.write(json.dumps(record) + "\n")
        file.write(json.dumps(record | {"article": "gone", "id": "2"}) + "\n")
    first = statement_of(read_gold(gold).records["news"][0])
    wrong = replace(first, actor=Actor("china", "China", "state"))
    wept = Evidence("wept", TEXT.index("wept"), TEXT.index("wept") + 4)
    return evaluate(gold, [article("news", TEXT)], [wrong, replace(first, content=(wept,))])


def test_summary_shows_every_figure_with_its_counts(evaluation: Evaluation) -> None:
    table = summary(evaluation)
    rows = {line[:20].strip(): line[20:].split() for line in table.splitlines()}
    assert table.startswith("2 articles; found means a Jaccard index of 0.5 or more.\n")
    assert rows["statement"] == ["0.500", "0.333", "0.400", "0.000–0.500", "3", "2", "1"]
    assert rows["quad strict"][-3:] == ["3", "2", "0"]
    assert rows["actor"] == ["0.000", "0.000–0.000", "1"]
    assert rows["exact day"] == ["–", "–", "0"]


def test_every_article_has_its_line(evaluation: Evaluation) -> None:
    lines = per_article_table(evaluation).splitlines()
    assert [line.split()[-1] for line in lines] == ["article", "gone", "news"]
    assert lines[2].split()[:1] == ["0.500"]


def test_mistakes_are_listed_with_sentence_and_offsets(evaluation: Evaluation) -> None:
    page = mistakes_page(evaluation)
    assert "news: 1 missed, 1 false, 1 differ\n" in page
    assert "  ~ 0 7–13  China: “agreed”\n      actor China, gold Russia\n" in page
    assert "      in: Moscow agreed.\n" in page
    assert "  - 1 47–70  Moscow: “he “had no idea. None.””\n" in page
    assert "      in: On Monday, Mr. Peskov said that he “had no idea. None.”\n" in page
    assert "  + 0 82–86  " in page


def test_articles_that_the_build_lacks_are_named_and_missed(evaluation: Evaluation) -> None:
    assert evaluation.absent == ("gone",)
    assert "gone: 1 missed, 0 false, 0 differ\n" in mistakes_page(evaluation)


def test_json_holds_figures_intervals_counts_and_what_is_asked_for(
    evaluation: Evaluation,
) -> None:
    plain = json.loads(dumps(json_record(evaluation)))
    full = json.loads(dumps(json_record(evaluation, per_article=True, errors=True)))
    assert plain["figures"]["statement.f1"] == pytest.approx(0.4)
    assert plain["intervals"]["statement.f1"] == [0.0, 0.5]
    assert plain["counts"]["statement.gold"] == 3
    assert plain["figures"].keys() == full["per_article"]["news"].keys()
    assert set(full) - set(plain) == {"per_article", "mistakes"}
    assert [m["sort"] for m in full["mistakes"]] == ["missed", "differs", "missed", "false"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Moscow", "Moscow agreed."),
        ("that he", "On Monday, Mr. Peskov said that he “had no idea."),
        ("wept", "Washington wept."),
        ("idea. None", "On Monday, Mr. Peskov said that he “had no idea. None.”"),
        ("agreed. On", "Moscow agreed. On Monday, Mr. Peskov said that he “had no idea."),
    ],
)
def test_a_span_is_shown_in_its_sentences(words: str, sentence: str) -> None:
    start = TEXT.index(words)
    assert sentence_at(Span(start, start + len(words)), TEXT) == sentence
