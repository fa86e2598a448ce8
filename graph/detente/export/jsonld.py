"""JSON-LD: the triples of the Turtle file, one node a line."""

from __future__ import annotations

from detente.export._format import Format, as_text
from detente.store import jsonld

__all__ = ["FORMAT"]

FORMAT = Format(
    name="jsonld",
    suffix=".jsonld",
    description="JSON-LD, the triples of ttl, one node a line",
    write=as_text(jsonld),
    loses="evidence, rules and reasons",
)
