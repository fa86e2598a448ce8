"""The one door for queries that people write: looked at first, then answered before a deadline."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

import pyoxigraph as ox

from detente.errors import QueryError
from detente.store.deadline import Deadline
from detente.store.guard import check, from_graphs, starred
from detente.store.process import MEMORY, Reply, Workers
from detente.store.worker import Request, Start

__all__ = ["Answer", "Desk", "Graph", "request"]

Graph = ox.NamedNode | ox.BlankNode | ox.DefaultGraph
Answer = ox.QuerySolutions | Iterable[ox.Triple] | ox.QueryBoolean


def request(  # noqa: PLR0913 - what a query can be asked with
    engine: ox.Store,
    query: str,
    prefixes: Mapping[str, str],
    *,
    union: bool = True,
    graph: Graph | None = None,
    values: Mapping[str, Any] | None = None,
) -> Request:
    """Look at a query and say how it is meant.

    FROM chooses among the graphs of the store.

    Raises:
        QueryError: The query may not be asked, or asks for a graph that the store has not.
    """
    check(query)
    chosen = from_graphs(query, prefixes)
    for name in chosen:
        if not _holds(engine, name):
            message = f"There is no graph `{name}` here, and none is fetched."
            hint = "`SELECT DISTINCT ?g { GRAPH ?g {} }` lists those that FROM can name."
            raise QueryError(message, hint)
    return Request(
        query=query,
        prefixes=dict(prefixes),
        form="tsv",  # the quickest to read; triples come as N-Triples
        union=union and not chosen,
        graph=None if chosen else graph,
        star=starred(query),
        values=values or {},
    )


class Desk:
    """Where the queries of one store are asked."""

    def __init__(self, engine: ox.Store, path: Path | None = None) -> None:
        """Serve a store on disk at `path`, or one in memory, which is sent to the processes."""
        self._workers = {
            rdflib: Workers(_start(engine, path, rdflib=rdflib)) for rdflib in (False, True)
        }

    @contextmanager
    def answer(
        self, asked: Request, deadline: Deadline, *, rdflib: bool = False
    ) -> Iterator[Answer]:
        """Give the answer, to be read before the deadline.

        Raises:
            QueryTimeout: It takes too long.
            QueryError: The query is malformed, fails, or breaks the engine.
        """
        with self._workers[rdflib].reply(asked, deadline) as reply:
            yield _read(reply)

    def write(self, asked: Request, output: IO[bytes], deadline: Deadline) -> bool | None:
        """Write an answer in the format of the request; only a truth value is returned instead."""
        with self._workers[False].reply(asked, deadline, bounded=False) as reply:
            if "truth" in reply.head:
                return reply.head["truth"] is True
            shutil.copyfileobj(reply, output)
        return None

    def change(self) -> None:
        """Forget the processes: their store is no longer what it was."""
        for workers in self._workers.values():
            workers.close()


def _start(engine: ox.Store, path: Path | None, *, rdflib: bool) -> Callable[[], Start]:
    """Return how to tell a process what to serve.

    A function of the desk's would keep the desk, and with it the store's files, until a collection.
    """
    store = str(path) if path else None

    def start() -> Start:
        quads = b"" if store else engine.dump(format=ox.RdfFormat.N_QUADS) or b""
        return Start(store=store, quads=quads, memory=MEMORY, rdflib=rdflib)

    return start


def _read(reply: Reply) -> Answer:
    """Read an answer in the engine's terms."""
    head = reply.head
    data = io.BufferedReader(reply, 1 << 16)
    if "rows" in head:
        form = ox.QueryResultsFormat.from_extension(str(head["rows"]))
        return cast(ox.QuerySolutions, ox.parse_query_results(data, format=form))
    if "triples" in head:
        return (quad.triple for quad in ox.parse(data, format=ox.RdfFormat.N_TRIPLES))
    truth = f'{{"head": {{}}, "boolean": {str(head["truth"]).lower()}}}'
    return cast(ox.QueryBoolean, ox.parse_query_results(truth, format=ox.QueryResultsFormat.JSON))


def _holds(engine: ox.Store, name: str) -> bool:
    """Tell whether a store has a graph."""
    try:
        return engine.contains_named_graph(ox.NamedNode(name))
    except ValueError:
        return False
