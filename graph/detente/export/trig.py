"""TriG: every named graph of the store."""

from __future__ import annotations

from detente.export._format import text_format
from detente.store import trig

__all__ = ["FORMAT"]

FORMAT = text_format(
    name="trig", suffix=".trig", description="TriG with every named graph", pieces=trig
)
