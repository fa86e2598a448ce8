"""Parse an article's passages with spaCy and mark what stands in quotation marks."""

from __future__ import annotations

from detente.annotate.parse import Parse
from detente.annotate.parsed import Parsed
from detente.annotate.pipeline import DEFAULT_MODEL, annotate, load_model

__all__ = ["DEFAULT_MODEL", "Parse", "Parsed", "annotate", "load_model"]
