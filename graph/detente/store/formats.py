"""Write the graph in formats that other programs read: N-Triples, RDF/XML, JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyoxigraph as ox

from detente.assets import ontology
from detente.store.engine import Store
from detente.store.jsonld import as_jsonld
from detente.store.names import prefixes
from detente.store.ontology import read_ontology
from detente.store.quads import Knowledge
from detente.store.turtle import turtle

__all__ = ["jsonld", "ntriples", "rdfxml", "view", "views"]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def ntriples(known: Knowledge) -> Iterator[str]:
    """Yield the triples of the Turtle file as N-Triples, a line each."""
    return (f"{triple} .\n" for triple in _triples(known))


def rdfxml(known: Knowledge) -> Iterator[str]:
    """Yield the triples of the Turtle file as RDF/XML; what XML cannot hold becomes U+FFFD."""
    names = prefixes(known.base)
    data = ox.serialize(_triples(known), format=ox.RdfFormat.RDF_XML, prefixes=names)
    yield _NOT_XML.sub("\ufffd", (data or b"").decode())


def jsonld(known: Knowledge) -> Iterator[str]:
    """Yield the pieces of a JSON-LD file with the triples of the Turtle file, a node a line."""
    return as_jsonld(_triples(known), prefixes(known.base))


def views() -> list[str]:
    """Return the names of the views, sorted."""
    return sorted(path.stem for path in ontology("views").glob("*.rq"))


def view(known: Knowledge, name: str) -> Iterator[str]:
    """Yield the pieces of a JSON-LD file of what a view constructs, a node a line."""
    store = Store.create(None, known)
    answer = store.run(read_ontology(f"views/{name}.rq", known.base))
    triples = answer if isinstance(answer, ox.QueryTriples) else iter(())
    return as_jsonld(sorted(set(triples), key=str), store.prefixes)


def _triples(known: Knowledge) -> Iterator[ox.Triple]:
    """Read the triples of the Turtle file."""
    text = "".join(turtle(known))
    return (quad.triple for quad in ox.parse(input=text, format=ox.RdfFormat.TURTLE))
