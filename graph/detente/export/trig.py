"""TriG: every named graph of the store."""

from __future__ import annotations

from detente.export._format import Format, as_text
from detente.store import trig

__all__ = ["FORMAT"]

FORMAT = Format(
    name="trig", suffix=".trig", description="TriG with every named graph", write=as_text(trig)
)
