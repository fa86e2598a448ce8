"""The SPARQL store: made from statements, in memory or on disk, and asked from then on."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from traceback import clear_frames
from typing import IO, TYPE_CHECKING, Self

import pyoxigraph as ox

from detente.errors import BuildError, QueryError
from detente.store.deadline import Deadline
from detente.store.desk import Desk, request
from detente.store.names import BASE, prefixes
from detente.store.quads import Knowledge, quads
from detente.store.results import IRI, Rows, Triples, Value, answering, to_term
from detente.store.worker import Request, answered

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer
    from rdflib import Dataset

__all__ = ["Store"]

_BUFFER = 1 << 20

_FIND_BASE = """
SELECT ?namespace WHERE {
  ?vocabulary <http://purl.org/vocab/vann/preferredNamespacePrefix> "det" ;
              <http://purl.org/vocab/vann/preferredNamespaceUri> ?namespace }
"""


class Store:
    """A read-only RDF dataset that answers SPARQL; its default graph is the union of all graphs."""

    def __init__(self, engine: ox.Store, base: str = BASE, path: Path | None = None) -> None:
        self.base = base
        self.prefixes = prefixes(base)
        self._engine = engine
        self._desk = Desk(engine, path)

    @classmethod
    def create(cls, path: Path | None, known: Knowledge) -> Self:
        """Load all that is known into a new store, at `path` or in memory.

        Raises:
            BuildError: The folder has something in it, or cannot be written.
        """
        if path is None:
            return cls(_load(ox.Store(), known), known.base)
        if path.exists() and any(path.iterdir()):
            raise BuildError(f"The store `{path}` exists already.", "Name a new folder.")
        try:
            _load(ox.Store(str(path)), known).flush()
        except (OSError, RuntimeError) as error:
            clear_frames(error.__traceback__)  # what holds the store keeps its lock and its room
            message = f"The store `{path}` cannot be written: {_reason(error)}."
            raise BuildError(message, "Make room, or name another folder.") from error
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a store on disk for reading; any number of processes may.

        Raises:
            BuildError: There is no store of Détente at `path`.
        """
        hint = "`detente build` makes one."
        if not (path / "CURRENT").is_file():
            raise BuildError(f"There is no store at `{path}`.", hint)
        try:
            engine = ox.Store.read_only(str(path))
        except (OSError, RuntimeError) as error:
            message = f"The store `{path}` cannot be opened: {_reason(error)}."
            raise BuildError(message, hint) from error
        base = _base(engine)
        if base is None:
            raise BuildError(f"The store `{path}` holds no vocabulary of Détente.", hint)
        return cls(engine, base, path.resolve())

    def __len__(self) -> int:
        """Count the quads."""
        return len(self._engine)

    def __contains__(self, iri: IRI) -> bool:
        """Tell whether an IRI stands anywhere in a triple."""
        try:
            node = ox.NamedNode(iri)
        except ValueError:
            return False
        found = self._engine.quads_for_pattern
        places = (found(node, None, None), found(None, None, node), found(None, node, None))
        return any(next(place, None) is not None for place in places)

    def query(
        self,
        sparql: str,
        *,
        bindings: Mapping[str, Value] | None = None,
        deadline: Deadline | None = None,
    ) -> Rows | Triples | bool:
        """Answer a query: rows for SELECT, triples for CONSTRUCT and DESCRIBE, or a truth value.

        The usual prefixes need not be declared. `bindings` gives values beforehand
        to variables that the query selects. With a `deadline` a process of its own answers, and
        is stopped then; without one the query is trusted, and nothing stops it.

        Raises:
            QueryError: The query is malformed, or may not be asked; see `guard.check`.
            QueryTimeout: It takes too long.
        """
        if deadline is None:
            with answering():
                return self._answer(self.run(sparql, bindings))
        with self._desk.answer(self._request(sparql, bindings), deadline) as answer:
            return self._answer(answer)

    def write(self, sparql: str, form: str, output: IO[bytes], deadline: Deadline) -> bool | None:
        """Write an answer in a format of rows or triples; a truth value is returned instead.

        Raises:
            QueryError: The query is malformed, may not be asked, or gives what `form` cannot hold.
            QueryTimeout: It takes too long.
        """
        request_ = self._request(sparql, None)
        request_["form"] = form
        return self._desk.write(request_, output, deadline)

    def select(self, sparql: str, *, bindings: Mapping[str, Value] | None = None) -> Rows:
        """Answer a SELECT of our own.

        Raises:
            QueryError: The query is malformed or no SELECT.
        """
        answer = self.query(sparql, bindings=bindings)
        if isinstance(answer, Rows):
            return answer
        raise QueryError("The query is no SELECT.", "Use `query` for any other.")

    def construct(self, sparql: str, *, bindings: Mapping[str, Value] | None = None) -> Triples:
        """Answer a CONSTRUCT or DESCRIBE of our own.

        Raises:
            QueryError: The query is malformed or gives no triples.
        """
        answer = self.query(sparql, bindings=bindings)
        if isinstance(answer, Triples):
            return answer
        raise QueryError("The query is no CONSTRUCT.", "Use `query` for any other.")

    def run(
        self, sparql: str, bindings: Mapping[str, Value] | None = None
    ) -> ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean:
        """Return the engine's own answer to a query of ours; it belongs to this thread alone."""
        request = self._request(sparql, bindings)
        with answering():
            return answered(self._engine, request)

    def _request(self, sparql: str, bindings: Mapping[str, Value] | None) -> Request:
        """Look at a query and say how it is meant."""
        values = {name: to_term(value) for name, value in (bindings or {}).items()}
        return request(self._engine, sparql, self.prefixes, values=values)

    def _answer(
        self, answer: ox.QuerySolutions | Iterable[ox.Triple] | ox.QueryBoolean
    ) -> Rows | Triples | bool:
        """Return an answer in Python's terms."""
        if isinstance(answer, ox.QueryBoolean):
            return bool(answer)
        if isinstance(answer, ox.QuerySolutions):
            return Rows(answer)
        return Triples(answer, self.prefixes)

    def dump(self, form: ox.RdfFormat = ox.RdfFormat.N_QUADS) -> bytes:
        """Return every quad."""
        return self._engine.dump(format=form, prefixes=self.prefixes) or b""

    def holds(self, trig: Path) -> bool:
        """Tell whether the store holds what a TriG file says, and nothing else.

        Raises:
            BuildError: The file or the store cannot be read.
        """
        try:
            said = set(ox.parse(path=str(trig), format=ox.RdfFormat.TRIG))
            return said == set(self._engine)
        except (OSError, RuntimeError, SyntaxError, ValueError) as error:
            message = f"The store cannot be held against `{trig}`: {_reason(error)}."
            raise BuildError(message, "Build again, into a new folder.") from error

    def dataset(self) -> Dataset:
        """Return the store as an rdflib Dataset, for reading."""
        from detente.store.dataset import dataset

        return dataset(self._engine, self._desk, self.prefixes)


class _Pieces(io.RawIOBase):
    """A file to read that is made piece by piece, so that a graph need not fit in memory."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = (piece.encode() for piece in pieces)
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        """Say that this file can be read."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Fill the buffer as far as the piece at hand goes; 0 is the end."""
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = memoryview(piece)
        room = memoryview(buffer)
        size = min(len(room), len(self._rest))
        room[:size], self._rest = self._rest[:size], self._rest[size:]
        return size


def _load(engine: ox.Store, known: Knowledge) -> ox.Store:
    """Load all that is known in bulk; nothing is in the store before all of it is."""
    pieces = io.BufferedReader(_Pieces(quads(known)), buffer_size=_BUFFER)
    engine.bulk_load(input=pieces, format=ox.RdfFormat.N_QUADS, lenient=True)
    return engine


def _reason(error: Exception) -> str:
    """Return what went wrong, which the engine says at the end."""
    return str(error).rsplit(": ", 1)[-1]


def _base(engine: ox.Store) -> str | None:
    """Return the base that a store's own vocabulary stands below."""
    found = engine.query(_FIND_BASE, use_default_graph_as_union=True)
    for solution in found if isinstance(found, ox.QuerySolutions) else ():
        return str(solution[0].value).removesuffix("ns#")
    return None
