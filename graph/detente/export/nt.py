"""N-Triples: the triples of the Turtle file."""

from __future__ import annotations

from detente.export._format import Format, as_text
from detente.store import ntriples

__all__ = ["FORMAT"]

FORMAT = Format(
    name="nt",
    suffix=".nt",
    description="N-Triples, the triples of ttl",
    write=as_text(ntriples),
    loses="evidence, rules and reasons",
)
