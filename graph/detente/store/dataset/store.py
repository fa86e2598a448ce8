"""An rdflib Store over the engine: it reads, and answers SPARQL, at the engine's speed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping
from contextlib import suppress
from typing import cast

import pyoxigraph as ox
from pyparsing import ParseException
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID, Graph, ModificationException
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.store import Store
from rdflib.term import Identifier, Node, URIRef

from detente.errors import QueryError
from detente.store.dataset.graphs import EngineGraph
from detente.store.dataset.results import constructed, selected, truth
from detente.store.dataset.terms import from_engine, graph_name, pattern
from detente.store.deadline import TIMEOUT, Deadline
from detente.store.desk import Desk, request
from detente.store.guard import check_update, from_graphs
from detente.store.results import Malformed
from detente.store.worker import Request

__all__ = ["EngineStore"]

_Triple = tuple[Node, Node, Node]
_Pattern = tuple[Node | None, Node | None, Node | None]
_COUNT = "SELECT (COUNT(*) AS ?n) WHERE { SELECT DISTINCT ?s ?p ?o WHERE { ?s ?p ?o } }"
_UNION = "__UNION__"


class EngineStore(Store):
    """Quads of the engine as rdflib sees them; what a query constructs may be changed."""

    context_aware = True
    graph_aware = True

    def __init__(self, engine: ox.Store, desk: Desk | None, *, writable: bool = False) -> None:
        """Have an engine, and a desk where queries are asked; without one rdflib answers them."""
        super().__init__()
        self.engine = engine
        self.desk = desk
        self.writable = writable
        self._namespaces: dict[str, URIRef] = {}
        self._prefixes: dict[URIRef, str] = {}

    # Reading

    def triples(
        self, triple_pattern: _Pattern, context: Graph | None = None
    ) -> Iterator[tuple[_Triple, Iterator[Graph]]]:
        """Yield each triple that matches once, with the graphs it stands in."""
        wanted = pattern(triple_pattern)
        if wanted is None:
            return
        name = graph_name(context)
        if name is not None and context is not None:
            for quad in list(self.engine.quads_for_pattern(*wanted, name)):  # any thread's
                yield _triple(quad), iter((context,))
            return
        places: defaultdict[_Triple, list[Graph]] = defaultdict(list)
        for quad in list(self.engine.quads_for_pattern(*wanted, None)):
            places[_triple(quad)].append(self._graph(quad.graph_name))
        for triple, graphs in places.items():
            yield triple, iter(graphs)

    def __len__(self, context: Graph | None = None) -> int:
        """Count the triples of a graph, or of all graphs together, each once."""
        name = graph_name(context)
        if name is not None:
            return sum(1 for _ in self.engine.quads_for_pattern(None, None, None, name))
        answer = self.engine.query(_COUNT, use_default_graph_as_union=True)
        rows = answer if isinstance(answer, ox.QuerySolutions) else ()
        return sum(int(row[0].value) for row in rows)

    def contexts(self, triple: _Triple | None = None) -> Generator[Graph, None, None]:
        """Yield the graphs, or those that hold a triple."""
        if triple is None or not any(triple):
            yield from [self._graph(name) for name in self.engine.named_graphs()]
            return
        for _, graphs in self.triples(triple):
            yield from graphs

    def _graph(self, name: ox.NamedNode | ox.BlankNode | ox.DefaultGraph | ox.Triple) -> Graph:
        """Return a graph by its name."""
        if isinstance(name, ox.NamedNode | ox.BlankNode):
            return EngineGraph(store=self, identifier=from_engine(name))
        return EngineGraph(store=self, identifier=DATASET_DEFAULT_GRAPH_ID)

    # Writing

    def add(self, triple: _Triple, context: Graph, quoted: bool = False) -> None:  # noqa: FBT001, FBT002 - rdflib's signature
        """Add a triple to a graph that a query constructed."""
        self.check_writable()
        subject, predicate, value = pattern(triple) or (None, None, None)
        if quoted or subject is None or predicate is None or value is None:
            raise ValueError(f"no triple of RDF: {triple!r}")
        self.engine.add(ox.Quad(subject, predicate, value, graph_name(context)))

    def remove(self, triple: _Pattern, context: Graph | None = None) -> None:
        """Remove what matches from a graph that a query constructed."""
        self.check_writable()
        wanted = pattern(triple)
        if wanted is not None:
            for quad in list(self.engine.quads_for_pattern(*wanted, graph_name(context))):
                self.engine.remove(quad)

    def add_graph(self, graph: Graph) -> None:
        """Accept a graph; it comes to be with its first triple."""

    def remove_graph(self, graph: Graph) -> None:
        """Remove a graph that a query constructed."""
        self.remove((None, None, None), graph)

    def check_writable(self) -> None:
        """Refuse to change the statements of a build."""
        if not self.writable:
            raise ModificationException
        if self.desk is not None:
            self.desk.change()

    # Prefixes

    def bind(self, prefix: str, namespace: URIRef, override: bool = True) -> None:  # noqa: FBT001, FBT002 - rdflib's signature
        """Give a namespace a prefix."""
        taken = prefix in self._namespaces or namespace in self._prefixes
        if taken and not override:
            return
        self._prefixes.pop(self._namespaces.pop(prefix, URIRef("")), None)
        self._namespaces.pop(self._prefixes.pop(namespace, ""), None)
        self._namespaces[prefix], self._prefixes[namespace] = namespace, prefix

    def prefix(self, namespace: URIRef) -> str | None:
        """Return the prefix of a namespace."""
        return self._prefixes.get(namespace)

    def namespace(self, prefix: str) -> URIRef | None:
        """Return the namespace of a prefix."""
        return self._namespaces.get(prefix)

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        """Yield prefixes with their namespaces."""
        yield from self._namespaces.items()

    # SPARQL

    def query(
        self,
        query: Query | str,
        initNs: Mapping[str, str],  # noqa: N803 - rdflib's name
        initBindings: Mapping[str, Identifier],  # noqa: N803 - rdflib's name
        queryGraph: str,  # noqa: N803 - rdflib's name
        timeout: float = TIMEOUT,
        **_kwargs: object,
    ) -> Result:
        """Answer SPARQL within `timeout` seconds, in a process of its own.

        The engine answers; where it cannot (initial bindings, what it finds malformed) rdflib
        does, in a process of its own as well.

        Raises:
            QueryError: The query may not be asked, or fails.
            QueryTimeout: It takes too long.
            ParseException: It is malformed.
        """
        if self.desk is None:
            raise NotImplementedError("left to rdflib's engine")
        text, names = _text(query, {**self._namespaces, **initNs})
        asked = request(
            self.engine,
            text,
            names,
            union=queryGraph == _UNION,
            graph=None if queryGraph == _UNION else graph_name(Graph(identifier=queryGraph)),
        )
        deadline = Deadline(timeout)
        if not initBindings:
            with suppress(Malformed):
                return self._asked(asked, deadline)
        if from_graphs(text, names):
            message = "rdflib would answer this query, and FROM would have it fetch files."
            raise QueryError(
                message, "Leave out FROM, or the initial bindings and what is malformed."
            )
        asked["values"] = dict(initBindings)
        try:
            return self._asked(asked, deadline, rdflib=True)
        except Malformed as error:
            raise ParseException(text, error.offset, error.message) from None

    def _asked(self, asked: Request, deadline: Deadline, *, rdflib: bool = False) -> Result:
        """Return the answer to a request as rdflib has it."""
        desk = cast(Desk, self.desk)
        with desk.answer(asked, deadline, rdflib=rdflib) as answer:
            if isinstance(answer, ox.QuerySolutions):
                return selected(answer)
            if isinstance(answer, ox.QueryBoolean):
                return truth(answer)
            engine = ox.Store()
            store = EngineStore(engine, Desk(engine), writable=True)
            return constructed(answer, store, asked["prefixes"])

    def update(self, update: object, *_args: object, **_kwargs: object) -> None:
        """Refuse to change a build; a graph that a query constructed is changed by rdflib."""
        self.check_writable()
        check_update(str(update))
        raise NotImplementedError("left to rdflib's engine")


def _text(query: Query | str, names: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Return the text of a query and its prefixes, those of a prepared one as well.

    Raises:
        QueryError: The query was made without a text.
    """
    if isinstance(query, str):
        return query, {prefix: str(iri) for prefix, iri in names.items()}
    text, own, _ = getattr(query, "_original_args", None) or (None, {}, None)
    if text is None:
        raise QueryError("The query has no text to look at.", "Give a text, or `prepareQuery` it.")
    return text, {prefix: str(iri) for prefix, iri in {**names, **own}.items()}


def _triple(quad: ox.Quad) -> _Triple:
    """Return the triple of a quad in rdflib's terms."""
    return from_engine(quad.subject), from_engine(quad.predicate), from_engine(quad.object)
