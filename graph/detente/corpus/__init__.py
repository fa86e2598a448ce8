"""Build a corpus from articles, open one, and ask it: the public Python API."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.corpus.building import build
    from detente.corpus.corpus import Corpus
    from detente.corpus.files import verify_files
    from detente.corpus.opening import open_corpus
    from detente.corpus.verifying import Verdict, verify

__all__ = ["Corpus", "Verdict", "build", "open_corpus", "verify", "verify_files"]

_PLACES = {
    "Corpus": "corpus",
    "Verdict": "verifying",
    "build": "building",
    "open_corpus": "opening",
    "verify": "verifying",
    "verify_files": "files",
}


def __getattr__(name: str) -> object:
    """Import a part when it is first asked for: to query a build takes none of them."""
    if name not in _PLACES:
        raise AttributeError(f"module `{__name__}` has no attribute `{name}`")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
