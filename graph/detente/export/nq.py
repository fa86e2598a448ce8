"""N-Quads: every named graph of the store, for bulk loading elsewhere."""

from __future__ import annotations

from detente.export._format import text_format
from detente.store import quads

__all__ = ["FORMAT"]

FORMAT = text_format(
    name="nq", suffix=".nq", description="N-Quads with every named graph", pieces=quads
)
