"""Parse an article's passages with spaCy and mark what stands in quotation marks."""

from __future__ import annotations

from detente.annotate.parsed import Parsed
from detente.annotate.pipeline import DEFAULT_MODEL, annotate, load_model
from detente.annotate.tree import Tree

__all__ = ["DEFAULT_MODEL", "Parsed", "Tree", "annotate", "load_model"]
