"""RDF/XML: the triples of the Turtle file."""

from __future__ import annotations

from detente.export._format import Format, as_text
from detente.store import rdfxml

__all__ = ["FORMAT"]

FORMAT = Format(
    name="rdfxml",
    suffix=".rdf",
    description="RDF/XML, the triples of ttl",
    write=as_text(rdfxml),
    loses="evidence, rules and reasons; control characters, which XML cannot hold",
)
