"""Find every statement and deed of an article: who, with which words, what."""

from __future__ import annotations

from collections.abc import Sequence

from detente.annotate import Parse
from detente.extract.assemble import More, assemble
from detente.extract.cues import Cue, Cues, load_cues
from detente.extract.genre import speaks
from detente.model import Article, Found

__all__ = ["Cue", "Cues", "extract", "load_cues"]


def extract(article: Article, parses: Sequence[Parse], more: More | None = None) -> list[Found]:
    """Return what the rules find in an article's passages, and `more` beside them, in order."""
    return assemble(parses, load_cues(), article.mode, speaks=speaks(article.title), more=more)
