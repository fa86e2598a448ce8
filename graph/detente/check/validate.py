"""Tell what is wrong with a graph: SHACL shapes node by node, queries for what joins nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import Graph
from rdflib.namespace import SH
from rdflib.term import Node

from detente.assets import ontology
from detente.errors import DataError
from detente.store import IRI, Store, Value, read_ontology, shorten

__all__ = ["Problem", "validate"]

_MESSAGE = re.compile(r"^# message: *(.+)$", re.MULTILINE)

# Statements and articles whole; of the authority what the statements lean on.
_CORE = """
CONSTRUCT { ?node ?property ?value } WHERE {
  { GRAPH ?graph { ?node a det:Statement ; ?property ?value } }
  UNION { ?node a det:Article ; ?property ?value }
  UNION {
    { SELECT DISTINCT ?node {
        ?statement a det:Statement ; !rdf:type/det:country? ?node . ?node rdfs:label ?name } }
    ?node ?property ?value .
    FILTER (?property IN (rdf:type, rdfs:label, det:country, owl:sameAs))
  }
  UNION {
    { SELECT DISTINCT ?node { ?statement det:actor ?person . ?node det:holder ?person } }
    ?node ?property ?value
  }
  UNION { ?node a det:Office ; ?property ?value FILTER (?property IN (rdf:type, rdfs:label)) }
}
"""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong with a node, mostly a statement: what it is and what should be."""

    node: str
    message: str

    def __str__(self) -> str:
        return f"{self.node}: {self.message}"


def validate(store: Store) -> list[Problem]:
    """Return every problem of a store's statements, articles and edges, sorted by node.

    Raises:
        DataError: A query of `ontology/integrity/` has no message.
    """
    return sorted({*_misshapen(store), *_inconsistent(store)})


def _misshapen(store: Store) -> Iterator[Problem]:
    """Yield what the SHACL shapes find."""
    import pyshacl

    data = Graph().parse(data=store.construct(_CORE).serialize("nt"), format="nt")
    shapes = Graph().parse(data=read_ontology("shapes.ttl", store.base), format="turtle")
    conforms, report, text = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
    if not isinstance(report, Graph):
        raise DataError(f"`shapes.ttl` cannot be applied: {text}.")
    for result in () if conforms else report.subjects(SH.resultMessage):
        focus, value = report.value(result, SH.focusNode), report.value(result, SH.value)
        message = f"{report.value(result, SH.resultMessage)}"
        path = report.value(result, SH.resultPath)
        found = "" if value is None else f" Here: {_name(path, store)} `{_name(value, store)}`."
        yield Problem(_name(focus, store), message + found)


def _name(node: Node | None, store: Store) -> str:
    """Return a node as a reader knows it."""
    return shorten(str(node), store.prefixes)


def _inconsistent(store: Store) -> Iterator[Problem]:
    """Yield what the integrity queries find: each of their rows is a problem."""
    for path in sorted(ontology("integrity").glob("*.rq")):
        query = path.read_text(encoding="utf-8")
        message = _MESSAGE.search(query)
        if message is None:
            raise DataError(f"The integrity query `{path}` has no message.")
        rows = store.select(query)
        for row in rows:
            shown = {
                name: _shown(value, store) for name, value in zip(rows.variables, row, strict=True)
            }
            yield Problem(shown["focus"], message[1].format_map(shown))


def _shown(value: Value, store: Store) -> str:
    """Return a value as a reader knows it."""
    return shorten(value, store.prefixes) if isinstance(value, IRI) else f"{value}"
