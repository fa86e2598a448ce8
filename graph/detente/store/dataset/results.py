"""The engine's answers as rdflib Results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib.query import Result
from rdflib.term import Identifier, Variable

from detente.store.dataset.graphs import EngineGraph
from detente.store.dataset.terms import from_engine, graph_name

if TYPE_CHECKING:
    from detente.store.dataset.store import EngineStore

__all__ = ["asked", "constructed", "selected"]


def asked(answer: ox.QueryBoolean) -> Result:
    """Return the answer to an ASK."""
    result = Result("ASK")
    result.askAnswer = bool(answer)
    return result


def selected(answer: ox.QuerySolutions) -> Result:
    """Return the answer to a SELECT; rows are made as they are read."""
    result = Result("SELECT")
    names = [Variable(variable.value) for variable in answer.variables]
    result.vars = names
    result.bindings = _rows(answer, names)
    return result


def _rows(
    answer: ox.QuerySolutions, names: list[Variable]
) -> Iterator[Mapping[Variable, Identifier]]:
    """Yield rows without the variables that are unbound."""
    for solution in answer:
        yield {
            name: from_engine(term)
            for name, term in zip(names, solution, strict=True)
            if term is not None
        }


def constructed(answer: ox.QueryTriples, store: EngineStore, prefixes: Mapping[str, str]) -> Result:
    """Return the answer to a CONSTRUCT or DESCRIBE: a graph in an engine of its own.

    `store` is empty and takes the triples.
    """
    triples = answer.serialize(format=ox.RdfFormat.N_TRIPLES) or b""
    graph = EngineGraph(store=store)
    for prefix, namespace in prefixes.items():
        graph.bind(prefix, namespace, replace=True)
    store.engine.bulk_load(input=triples, format=ox.RdfFormat.N_TRIPLES, to_graph=graph_name(graph))
    result = Result("CONSTRUCT")
    result.graph = graph
    return result
