"""Write the graph in formats that other programs read: N-Triples, RDF/XML, JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import pyoxigraph as ox

from detente.assets import ontology
from detente.store.engine import Store
from detente.store.names import prefixes, shorten
from detente.store.ontology import read_ontology
from detente.store.quads import Knowledge
from detente.store.turtle import turtle

__all__ = ["jsonld", "ntriples", "rdfxml", "view", "views"]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
Json = str | int | bool | Mapping[str, str | int]


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
    return _as_jsonld(_triples(known), prefixes(known.base))


def views() -> list[str]:
    """Return the names of the views, sorted."""
    return sorted(path.stem for path in ontology("views").glob("*.rq"))


def view(known: Knowledge, name: str) -> Iterator[str]:
    """Yield the pieces of a JSON-LD file of what a view constructs, a node a line."""
    store = Store.create(None, known)
    answer = store.run(read_ontology(f"views/{name}.rq", known.base))
    triples = answer if isinstance(answer, ox.QueryTriples) else iter(())
    return _as_jsonld(sorted(set(triples), key=str), store.prefixes)


def _triples(known: Knowledge) -> Iterator[ox.Triple]:
    """Read the triples of the Turtle file."""
    text = "".join(turtle(known))
    return (quad.triple for quad in ox.parse(input=text, format=ox.RdfFormat.TURTLE))


def _as_jsonld(triples: Iterable[ox.Triple], names: Mapping[str, str]) -> Iterator[str]:
    """Write triples that come subject by subject."""
    yield f'{{"@context": {json.dumps(names)},\n "@graph": ['
    mark = "\n"
    for subject, group in groupby(triples, key=lambda triple: str(triple.subject)):
        node: dict[str, Json | list[Json]] = {"@id": shorten(subject.strip("<>"), names)}
        for name, same in groupby(group, key=lambda triple: triple.predicate.value):
            values = [_json(triple.object, names, named=name == _TYPE) for triple in same]
            key = "@type" if name == _TYPE else shorten(name, names)
            node[key] = values[0] if len(values) == 1 else values
        yield f"{mark}  {json.dumps(node, ensure_ascii=False)}"
        mark = ",\n"
    yield "\n ]}\n"


def _json(term: object, names: Mapping[str, str], *, named: bool) -> Json:
    """Write a value; the name of a class stands alone."""
    if not isinstance(term, ox.Literal):
        iri = shorten(str(term).strip("<>"), names)
        return iri if named else {"@id": iri}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    kind = term.datatype.value.removeprefix(_XSD)
    if kind == "string":
        return term.value
    if kind == "boolean":
        return term.value == "true"
    return int(term.value) if kind == "integer" else {"@value": term.value, "@type": f"xsd:{kind}"}
