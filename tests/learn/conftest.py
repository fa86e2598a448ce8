"""A tagger trained once on a corpus of twenty attributions."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.annotate import DEFAULT_MODEL
from detente.learn import train
from helpers.taught import write_corpus


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the corpus; tests only read it."""
    return write_corpus(tmp_path_factory.mktemp("corpus") / "train")


@pytest.fixture(scope="session")
def tagger(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Train a tagger; tests only read it."""
    path = tmp_path_factory.mktemp("tagger") / "tagger.crf"
    train(corpus, path, DEFAULT_MODEL)
    return path
