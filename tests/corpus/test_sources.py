"""An untouched build verifies, whatever its inputs are called and whatever was left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import detente
from detente.check.verify import sources
from detente.corpus import verify

TEXT = "The Kremlin said on Monday that Washington had broken its word."
OTHER = "Joe Biden accused Russia of meddling in the election."
THIRD = "The White House said that it had not heard from Moscow."


def lines(*texts: str) -> str:
    """Return articles as JSON lines; a text of nothing is a line that is no article."""
    return "".join(json.dumps({"text": text} if text else {"odd": 1}) + "\n" for text in texts)


@pytest.mark.parametrize(
    ("name", "content", "articles"),
    [
        ("C#.txt", TEXT, 1),
        ("a#2.txt", TEXT, 1),
        ("a#b#7.txt", TEXT, 1),
        ("100%.txt", TEXT, 1),
        ("[a].txt", TEXT, 1),
        ("two.jsonl", lines(TEXT, OTHER), 2),
        ("first-bad.jsonl", lines("", TEXT, OTHER), 2),
        ("middle-bad.jsonl", lines(TEXT, "", OTHER), 2),
        ("last-bad.jsonl", lines(TEXT, OTHER, ""), 2),
        ("same.jsonl", lines(TEXT, TEXT, OTHER), 3),
        ("two#3.jsonl", lines(TEXT, OTHER), 2),
    ],
)
def test_an_untouched_build_holds(name: str, content: str, articles: int, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_text(content, encoding="utf-8")
    corpus = detente.build(tmp_path / "in", tmp_path / "out")
    assert len(corpus.articles) == articles
    assert verify(tmp_path / "out") == verify_all(articles, len(corpus.statements))


def verify_all(articles: int, statements: int) -> object:
    """Return the verdict that nothing is wrong, and nothing left open."""
    from detente.corpus import Verdict

    return Verdict(failures=(), notes=(), articles=articles, statements=statements)


def test_two_articles_with_one_key_cost_neither_in_silence(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(lines(TEXT, OTHER), encoding="utf-8")
    (tmp_path / "a#2.txt").write_text(THIRD, encoding="utf-8")
    corpus = detente.build([tmp_path / "a.jsonl", tmp_path / "a#2.txt"], tmp_path / "out")
    assert [article.key for article in corpus.articles] == ["a", "a#2"]
    ((path, reason),) = corpus.skipped
    assert "its key `a#2` is that of an article in" in reason
    assert path.startswith(str(tmp_path / "a"))
    assert verify(tmp_path / "out").failures == ()


def test_a_source_that_lost_its_article_is_empty_and_one_that_is_gone_is_none(
    tmp_path: Path,
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(TEXT + name)
    articles = detente.build(tmp_path).articles
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.txt").unlink()
    assert sources(articles) == {"a": TEXT + "a", "b": "", "c": None}
