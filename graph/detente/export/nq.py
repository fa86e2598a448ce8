"""N-Quads: every named graph of the store, for bulk loading elsewhere."""

from __future__ import annotations

from detente.export._format import Format, as_text
from detente.store import quads

__all__ = ["FORMAT"]

FORMAT = Format(
    name="nq", suffix=".nq", description="N-Quads with every named graph", write=as_text(quads)
)
