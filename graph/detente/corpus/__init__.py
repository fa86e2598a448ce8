"""Build a corpus from articles, open one, and ask it: the public Python API."""

from __future__ import annotations

from detente.corpus.building import build
from detente.corpus.corpus import Corpus, open_corpus
from detente.corpus.manifest import verify_files

__all__ = ["Corpus", "build", "open_corpus", "verify_files"]
