"""Read the vocabulary and the schemes that go into every store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from types import MappingProxyType

import pyoxigraph as ox

from detente.assets import ontology
from detente.errors import DataError
from detente.store.names import BASE
from detente.store.statements import Node
from detente.store.syntax import Syntax

__all__ = ["ontology_nodes", "read_ontology", "shortcuts"]

_Term = ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple
_FILES = ("vocabulary.ttl", "schemes.ttl")


def read_ontology(name: str, base: str = BASE) -> str:
    """Return a file of the ontology, its IRIs moved to another base."""
    text = ontology(name).read_text(encoding="utf-8")
    return text if base == BASE else text.replace(BASE, base)


@cache
def shortcuts() -> Mapping[str, str]:
    """Return the shortcut property of each event type, both by local name."""
    return MappingProxyType(
        {
            _iri(one.subject).removeprefix(f"{BASE}event/"): _iri(one.object).split("#")[1]
            for one in _triples(BASE)
            if one.predicate.value == f"{BASE}ns#edge"
        }
    )


def ontology_nodes(to: Syntax) -> Iterator[Node]:
    """Yield every term of the vocabulary and the schemes, by IRI."""
    triples = sorted(set(_triples(to.base)), key=str)
    for subject, group in groupby(triples, key=lambda triple: _iri(triple.subject)):
        pairs = [(to.iri(one.predicate.value), _written(one.object, to)) for one in group]
        yield Node(to.iri(subject), pairs)


def _triples(base: str) -> Iterator[ox.Triple]:
    """Parse the vocabulary and the schemes."""
    for name in _FILES:
        for quad in ox.parse(input=read_ontology(name, base), format=ox.RdfFormat.TURTLE):
            yield quad.triple


def _iri(term: _Term) -> str:
    """Return the IRI that a term is.

    Raises:
        DataError: It is none: the ontology is to have no blank nodes.
    """
    if not isinstance(term, ox.NamedNode):
        raise DataError(f"The ontology has `{term}` where an IRI belongs.")
    return term.value


def _written(term: _Term, to: Syntax) -> str:
    """Write a term of the ontology."""
    if not isinstance(term, ox.Literal):
        return to.iri(_iri(term))
    if term.language:
        return to.tagged(term.value, term.language)
    return to.typed(term.value, term.datatype.value)
