"""RDF/XML: the triples of the Turtle file."""

from __future__ import annotations

from detente.export._format import text_format
from detente.store import rdfxml

__all__ = ["FORMAT"]

FORMAT = text_format(
    name="rdfxml",
    suffix=".rdf",
    description="RDF/XML, the triples of ttl",
    pieces=rdfxml,
    loses="evidence, rules and reasons; control characters, which XML cannot hold",
)
