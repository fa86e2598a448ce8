"""Détente: who said or did what, about or to whom, and when, each proved by a span.

The public API is small::

    import detente

    corpus = detente.build("seeds")  # in memory; with output="output", on disk too
    corpus = detente.open("output")
    corpus.statements[0].text
    corpus.query("SELECT ?who WHERE { ?s det:actor ?who }")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.corpus import Corpus, build
    from detente.corpus import open_corpus as open  # noqa: A004 - the API's own name

__all__ = ["Corpus", "__version__", "build", "open"]

__version__ = "0.1.0"

_NAMES = {"Corpus": "Corpus", "build": "build", "open": "open_corpus"}


def __getattr__(name: str) -> object:
    """Import the public API when it is first used, so that `import detente` is quick."""
    if name not in _NAMES:
        raise AttributeError(f"module `detente` has no attribute `{name}`")
    from detente import corpus

    return getattr(corpus, _NAMES[name])
