"""rdflib graphs that the engine writes to files, where rdflib's own writers are slow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, Any, Self

import pyoxigraph as ox
from rdflib import Dataset, Graph
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import IdentifiedNode

from detente.store.dataset.terms import graph_name

if TYPE_CHECKING:
    from detente.store.dataset.store import EngineStore

__all__ = ["EngineDataset", "EngineGraph"]

_TRIPLES: Mapping[str, ox.RdfFormat] = {
    "json-ld": ox.RdfFormat.JSON_LD,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "nt": ox.RdfFormat.N_TRIPLES,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "turtle": ox.RdfFormat.TURTLE,
    "ttl": ox.RdfFormat.TURTLE,
    "text/turtle": ox.RdfFormat.TURTLE,
    "xml": ox.RdfFormat.RDF_XML,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}
_QUADS: Mapping[str, ox.RdfFormat] = {
    "json-ld": ox.RdfFormat.JSON_LD,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "nquads": ox.RdfFormat.N_QUADS,
    "application/n-quads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "application/trig": ox.RdfFormat.TRIG,
}
_UNION = "CONSTRUCT { ?s ?p ?o } WHERE { SELECT DISTINCT ?s ?p ?o WHERE { ?s ?p ?o } }"
_Destination = str | PurePath | IO[bytes] | None


class _Guarded(Graph):
    """What a graph and a dataset share: they fetch nothing, and their store answers."""

    store: EngineStore

    def parse(self, *args: Any, **kwargs: Any) -> Self:  # noqa: ANN401 - rdflib's many arguments
        """Read into a graph that may be changed; no other fetches anything."""
        self.store.check_writable()
        super().parse(*args, **kwargs)
        return self

    def query(self, query_object: Query | str, *args: Any, **kwargs: Any) -> Result:  # noqa: ANN401 - likewise
        """Have the store answer, whichever processor is named."""
        return super().query(query_object, *args, **_guarded(self.store, kwargs))


class EngineGraph(_Guarded):
    """A graph of an engine's store."""

    def serialize(  # type: ignore[override]  # rdflib's overloads, in one signature
        self,
        destination: _Destination = None,
        format: str = "turtle",  # noqa: A002 - rdflib's name
        base: str | None = None,
        encoding: str | None = None,
        **args: object,
    ) -> bytes | str | Graph:
        """Write the graph as rdflib does, by the engine where it knows the format."""
        form = _TRIPLES.get(format)
        if form is None or base or args or encoding not in {None, "utf-8"}:
            return super().serialize(destination, format, base, encoding, **args)
        data = self.store.engine.dump(
            format=form, from_graph=graph_name(self), prefixes=_prefixes(self)
        )
        return _deliver(self, data or b"", destination, encoding)


class EngineDataset(_Guarded, Dataset):
    """A dataset of an engine's store."""

    @property
    def default_context(self) -> Graph:
        """The default graph, by the name that rdflib itself still uses and warns of."""
        return self._default_context

    @default_context.setter
    def default_context(self, graph: Graph) -> None:
        self._default_context = graph

    def get_context(
        self,
        identifier: IdentifiedNode | str | None,
        quoted: bool = False,  # noqa: ARG002, FBT001, FBT002 - rdflib's signature
        base: str | None = None,
    ) -> Graph:
        """Return one of the graphs."""
        return EngineGraph(
            store=self.store,
            identifier=identifier,
            namespace_manager=self.namespace_manager,
            base=base,
        )

    def serialize(  # type: ignore[override]  # rdflib's overloads, in one signature
        self,
        destination: _Destination = None,
        format: str = "trig",  # noqa: A002 - rdflib's name
        base: str | None = None,
        encoding: str | None = None,
        **args: object,
    ) -> bytes | str | Graph:
        """Write the dataset as rdflib does, by the engine where it knows the format."""
        engine, prefixes = self.store.engine, _prefixes(self)
        if base or args or encoding not in {None, "utf-8"} or format not in {*_QUADS, *_TRIPLES}:
            return super().serialize(destination, format, base, encoding, **args)
        if format in _QUADS:
            data = engine.dump(format=_QUADS[format], prefixes=prefixes)
        else:
            data = ox.serialize(_union(engine), format=_TRIPLES[format], prefixes=prefixes)
        return _deliver(self, data or b"", destination, encoding)


def _guarded(store: EngineStore, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments of a query without the wish that rdflib itself answer it."""
    if store.desk is None:
        return arguments
    return arguments | {"use_store_provided": True}


def _union(engine: ox.Store) -> Iterator[ox.Triple]:
    """Yield each triple of all graphs once."""
    answer = engine.query(_UNION, use_default_graph_as_union=True)
    return answer if isinstance(answer, ox.QueryTriples) else iter(())


def _prefixes(graph: Graph) -> dict[str, str]:
    """Return the prefixes that are bound in a graph."""
    return {prefix: str(namespace) for prefix, namespace in graph.namespaces()}


def _deliver(
    graph: Graph, data: bytes, destination: _Destination, encoding: str | None
) -> bytes | str | Graph:
    """Hand what was written to where rdflib would have put it."""
    if destination is None:
        return data if encoding else data.decode()
    if isinstance(destination, str | PurePath):
        Path(destination).write_bytes(data)
    else:
        destination.write(data)
    return graph
