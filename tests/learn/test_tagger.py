"""What a tagger adds to the findings of the rules, and what it leaves alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from detente.annotate import DEFAULT_MODEL
from detente.corpus import build
from detente.extract import extract, load_cues
from detente.learn import Tagger
from detente.model import Found, Kind
from helpers.command import detente
from helpers.marked import authority, made, parsed
from helpers.taught import CUE

NEW = f"The minister {CUE} the closed harbour. Rain fell."
QUOTED = f"A general {CUE} “the worst road in the country”."
KNOWN = "The envoy said that the treaty had failed."


def found(text: str, tagger: Path | None) -> Sequence[Found]:
    article = made(text)
    more = Tagger.open(tagger, DEFAULT_MODEL).candidates if tagger else None
    return extract(article, parsed(article), authority(), load_cues(), more)


def test_the_rules_find_nothing_in_what_is_to_be_learnt() -> None:
    assert found(f"{NEW} {QUOTED}", None) == []


def test_a_tagger_finds_what_it_was_taught_in_words_it_never_saw(tagger: Path) -> None:
    (one,) = found(NEW, tagger)
    assert one.cue is not None
    assert [span.of(NEW) for span in (*one.actors, one.cue, *one.content)] == [
        "The minister",
        CUE,
        "the closed harbour",
    ]
    assert one.rule == "learned.crf"


@pytest.mark.parametrize(("text", "kind"), [(NEW, Kind.INTENT), (QUOTED, Kind.STATEMENT)])
def test_only_quoted_words_are_surely_said(text: str, kind: Kind, tagger: Path) -> None:
    assert [one.kind for one in found(text, tagger)] == [kind]


def test_what_the_rules_found_stays_as_it_is(tagger: Path) -> None:
    text = f"{KNOWN} The envoy said the minister {CUE} the closed harbour."
    assert found(text, tagger) == found(text, None)


def test_a_tagger_adds_beside_the_rules(tagger: Path) -> None:
    rules = [one.rule for one in found(f"{KNOWN} {NEW}", tagger)]
    assert rules == ["speech.clause", "learned.crf"]


def test_a_build_says_which_tagger_it_used_and_where(tagger: Path, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(f"{KNOWN}\n\n{NEW}\n")
    folder = tmp_path / "output"
    corpus = build(tmp_path / "story.txt", folder, include=["all"], tagger=tagger)
    learnt = [s for s in corpus.statements if s.rule == "learned.crf"]
    assert [s.text for s in learnt] == ["the closed harbour"]
    assert "a trained tagger sees it" in corpus.explain(learnt[0].id)
    assert "tagger sees" not in corpus.explain(corpus.statements[0].id)
    named = json.loads((folder / "build.json").read_text())["versions"]["tagger"]
    build(tmp_path / "story.txt", folder, include=["all"])
    versions = json.loads((folder / "build.json").read_text())["versions"]
    assert versions["tagger"] == "none"
    assert len(named) == 64


def test_the_command_trains_and_builds(corpus: Path, tagger: Path, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(f"{NEW}\n")
    trained = detente("train", corpus, "-o", "mine.crf", cwd=tmp_path)
    assert (trained.returncode, trained.stdout) == (0, "")
    assert "20 attributions in 5 articles: `mine.crf`" in trained.stderr
    assert (tmp_path / "mine.crf").read_bytes() == tagger.read_bytes()
    options = ("--tagger", "mine.crf", "--include", "all")
    built = detente("build", "story.txt", *options, cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert '"rule": "learned.crf"' in (tmp_path / "output/statements.jsonl").read_text()


def test_a_wrong_tagger_fails_in_a_sentence_and_leaves_no_build(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(f"{NEW}\n")
    failed = detente("build", "story.txt", "--tagger", "story.txt", cwd=tmp_path)
    assert failed.returncode == 1
    assert failed.stderr.startswith("Error: `story.txt` is no tagger.\nHint: ")
    assert not (tmp_path / "output").exists()
