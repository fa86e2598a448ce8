"""Find every statement and deed of an article: who, with which words, what."""

from __future__ import annotations

from detente.extract.assemble import extract
from detente.extract.cues import Cue, Cues, load_cues

__all__ = ["Cue", "Cues", "extract", "load_cues"]
