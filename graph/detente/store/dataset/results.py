"""The engine's answers as rdflib Results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib.query import Result
from rdflib.term import Variable

from detente.store.dataset.graphs import EngineGraph
from detente.store.dataset.terms import from_engine, graph_name

if TYPE_CHECKING:
    from detente.store.dataset.store import EngineStore

__all__ = ["constructed", "selected", "truth"]


def truth(answer: ox.QueryBoolean) -> Result:
    """Return the answer to an ASK."""
    result = Result("ASK")
    result.askAnswer = bool(answer)
    return result


def selected(answer: ox.QuerySolutions) -> Result:
    """Return the answer to a SELECT, its rows without the variables that are unbound."""
    result = Result("SELECT")
    names = [Variable(variable.value) for variable in answer.variables]
    result.vars = names
    result.bindings = [
        {
            name: from_engine(term)
            for name, term in zip(names, solution, strict=True)
            if term is not None
        }
        for solution in answer
    ]
    return result


def constructed(
    answer: Iterable[ox.Triple], store: EngineStore, prefixes: Mapping[str, str]
) -> Result:
    """Return the answer to a CONSTRUCT or DESCRIBE: a graph in an engine of its own.

    `store` is empty and takes the triples.
    """
    graph = EngineGraph(store=store)
    for prefix, namespace in prefixes.items():
        graph.bind(prefix, namespace, replace=True)
    name = graph_name(graph) or ox.DefaultGraph()
    store.engine.extend(ox.Quad(one.subject, one.predicate, one.object, name) for one in answer)
    result = Result("CONSTRUCT")
    result.graph = graph
    return result
