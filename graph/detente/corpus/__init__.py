"""Build a corpus from articles, open one, ask it and prove it: the public Python API."""

from __future__ import annotations

from detente.corpus.building import build
from detente.corpus.corpus import Corpus
from detente.corpus.files import verify_files
from detente.corpus.opening import open_corpus
from detente.corpus.verifying import Verdict, verify

__all__ = ["Corpus", "Verdict", "build", "open_corpus", "verify", "verify_files"]
