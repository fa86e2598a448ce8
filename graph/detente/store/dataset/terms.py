"""Turn the engine's terms into rdflib's and back, equal on both sides."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import pyoxigraph as ox
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID, Graph
from rdflib.term import BNode, Literal, Node, URIRef

__all__ = ["EngineTerm", "Pattern", "from_engine", "graph_name", "pattern", "to_engine"]

EngineTerm = ox.NamedNode | ox.BlankNode | ox.Literal
_STRING = "http://www.w3.org/2001/XMLSchema#string"


@lru_cache(maxsize=64)
def _datatype(iri: str) -> URIRef | None:
    """Return a datatype as rdflib has it: a plain string has none."""
    return None if iri == _STRING else URIRef(iri)


def from_engine(term: EngineTerm | ox.Triple) -> URIRef | Literal | BNode:
    """Return a term as rdflib would have read it from a file."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        return Literal(term.value, datatype=_datatype(term.datatype.value))
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    raise NotImplementedError("rdflib has no triple terms")


def to_engine(term: Node) -> EngineTerm:
    """Return a term for the engine.

    Raises:
        ValueError: The engine has no such term: an IRI that is none, a variable, a formula.
    """
    if isinstance(term, Literal):
        if term.language:
            return ox.Literal(str(term), language=term.language)
        return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype or _STRING)))
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, BNode):
        return ox.BlankNode(str(term))
    raise ValueError(f"no term of RDF: {term!r}")


def graph_name(graph: Graph | None) -> ox.NamedNode | ox.BlankNode | ox.DefaultGraph | None:
    """Return the engine's name of a graph, None for the union of all."""
    if graph is None or getattr(graph, "default_union", False):
        return None
    if graph.identifier == DATASET_DEFAULT_GRAPH_ID:
        return ox.DefaultGraph()
    if isinstance(graph.identifier, BNode):
        return ox.BlankNode(str(graph.identifier))
    return ox.NamedNode(str(graph.identifier))


class Pattern(NamedTuple):
    """What to look for; None is anything."""

    subject: ox.NamedNode | ox.BlankNode | None
    predicate: ox.NamedNode | None
    value: EngineTerm | None


def pattern(triple: tuple[Node | None, Node | None, Node | None]) -> Pattern | None:
    """Return a pattern for the engine; None when nothing can match it."""
    try:
        subject, predicate, value = (None if one is None else to_engine(one) for one in triple)
    except ValueError:
        return None
    if isinstance(subject, ox.Literal) or isinstance(predicate, ox.Literal | ox.BlankNode):
        return None
    return Pattern(subject, predicate, value)
