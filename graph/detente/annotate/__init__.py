"""Parse an article's passages with spaCy and mark what stands in quotation marks."""

from __future__ import annotations

from detente.annotate.parse import NounPhrase, Parse
from detente.annotate.pipeline import DEFAULT_MODEL, annotate, load_model
from detente.annotate.unseen import as_written, seen

__all__ = ["DEFAULT_MODEL", "NounPhrase", "Parse", "annotate", "as_written", "load_model", "seen"]
