"""N-Triples: the triples of the Turtle file."""

from __future__ import annotations

from detente.export._format import text_format
from detente.store import ntriples

__all__ = ["FORMAT"]

FORMAT = text_format(
    name="nt",
    suffix=".nt",
    description="N-Triples, the triples of ttl",
    pieces=ntriples,
    loses="evidence, rules and reasons",
)
