"""JSON-LD: the triples of the Turtle file, one node a line."""

from __future__ import annotations

from detente.export._format import text_format
from detente.store import jsonld

__all__ = ["FORMAT"]

FORMAT = text_format(
    name="jsonld",
    suffix=".jsonld",
    description="JSON-LD, the triples of ttl, one node a line",
    pieces=jsonld,
    loses="evidence, rules and reasons",
)
