"""What training takes, what it gives, and how it fails."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from detente.annotate import DEFAULT_MODEL
from detente.errors import DataError, DetenteError, InputError, MissingExtra, UsageError
from detente.learn import Tagger, train
from helpers.taught import SENTENCES, write_corpus


def test_training_tells_what_it_learnt_from(corpus: Path, tmp_path: Path) -> None:
    learnt = train(corpus, tmp_path / "tagger.crf", DEFAULT_MODEL)
    assert (learnt.articles, learnt.attributions) == (5, len(SENTENCES))


def test_the_same_corpus_gives_the_same_bytes(corpus: Path, tagger: Path, tmp_path: Path) -> None:
    train(corpus, tmp_path / "again.crf", DEFAULT_MODEL)
    assert (tmp_path / "again.crf").read_bytes() == tagger.read_bytes()


def test_progress_is_told_before_each_article(corpus: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    train(corpus, tmp_path / "t.crf", DEFAULT_MODEL, lambda *now: told.append(now))
    assert told == [(number, 5, f"story-{number}") for number in range(5)]


def test_a_folder_without_annotations_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no corpus") as caught:
        train(tmp_path, tmp_path / "t.crf", DEFAULT_MODEL)
    assert str(tmp_path) in caught.value.message
    assert caught.value.hint


def test_texts_that_nobody_annotated_teach_nothing(tmp_path: Path) -> None:
    bare = write_corpus(tmp_path / "bare")
    for path in (bare / "attributions").iterdir():
        path.write_text("")
    with pytest.raises(DataError, match="has an attribution"):
        train(bare, tmp_path / "t.crf", DEFAULT_MODEL)


def test_a_tagger_needs_a_folder_to_be_written_into(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        train(corpus, tmp_path / "nowhere" / "t.crf", DEFAULT_MODEL)


def test_without_the_library_the_extra_is_named(
    corpus: Path, tagger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pycrfsuite", None)
    for use in (
        lambda: train(corpus, tmp_path / "t.crf", DEFAULT_MODEL),
        lambda: Tagger.open(tagger, DEFAULT_MODEL),
    ):
        with pytest.raises(MissingExtra) as caught:
            use()
        assert "detente[train]" in caught.value.hint


BAD = {
    "no tagger": (b"a text", DataError, "is no tagger"),
    "another thing in JSON": (b'["tagger"]\nx', DataError, "is no tagger"),
    "empty": (b"", DataError, "is no tagger"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_no_tagger_is_not_opened(case: str, tmp_path: Path) -> None:
    content, error, message = BAD[case]
    (tmp_path / "bad.crf").write_bytes(content)
    with pytest.raises(error, match=message):
        Tagger.open(tmp_path / "bad.crf", DEFAULT_MODEL)


CHANGES = {
    "damaged": (b"lCRF", b"lXRF", "is damaged"),
    "older": (b'"features": 1', b'"features": 0', "another version"),
    "of another pipeline": (DEFAULT_MODEL.encode(), b"en_other", "trained with `en_other`"),
}


@pytest.mark.parametrize("case", CHANGES)
def test_a_tagger_that_does_not_fit_is_not_opened(case: str, tagger: Path, tmp_path: Path) -> None:
    old, new, message = CHANGES[case]
    content = tagger.read_bytes()
    assert old in content
    (tmp_path / "changed.crf").write_bytes(content.replace(old, new, 1))
    with pytest.raises((DataError, UsageError), match=message):
        Tagger.open(tmp_path / "changed.crf", DEFAULT_MODEL)


def test_a_tagger_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DetenteError, match=r"There is no tagger at `.*absent\.crf`"):
        Tagger.open(tmp_path / "absent.crf", DEFAULT_MODEL)
