"""The SPARQL store: made from statements, in memory or on disk, and asked from then on."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from traceback import clear_frames
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from detente.errors import BuildError, QueryError
from detente.store.names import BASE, prefixes
from detente.store.quads import Knowledge, quads
from detente.store.results import Rows, Triples, Value, answering, to_term

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

    def __init__(self, engine: ox.Store, base: str = BASE) -> None:
        self._engine = engine
        self.base = base
        self.prefixes = prefixes(base)

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
        return cls(engine, base)

    def __len__(self) -> int:
        """Count the quads."""
        return len(self._engine)

    def query(
        self, sparql: str, *, bindings: Mapping[str, Value] | None = None
    ) -> Rows | Triples | bool:
        """Answer a query: rows for SELECT, triples for CONSTRUCT and DESCRIBE, or a truth value.

        The usual prefixes need not be declared. `bindings` gives values beforehand
        to variables that the query selects.

        Raises:
            QueryError: The query is malformed; the message tells line and column.
        """
        answer = self.run(sparql, bindings)
        if isinstance(answer, ox.QuerySolutions):
            return Rows(answer)
        if isinstance(answer, ox.QueryTriples):
            return Triples(answer, self.prefixes)
        return bool(answer)

    def select(self, sparql: str, *, bindings: Mapping[str, Value] | None = None) -> Rows:
        """Answer a SELECT.

        Raises:
            QueryError: The query is malformed or no SELECT.
        """
        answer = self.query(sparql, bindings=bindings)
        if isinstance(answer, Rows):
            return answer
        raise QueryError("The query is no SELECT.", "Use `query` for any other.")

    def construct(self, sparql: str, *, bindings: Mapping[str, Value] | None = None) -> Triples:
        """Answer a CONSTRUCT or DESCRIBE.

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
        """Return the engine's own answer, for those who convert it themselves."""
        terms: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]
        terms = {ox.Variable(name): to_term(value) for name, value in (bindings or {}).items()}
        with answering():
            return self._engine.query(
                sparql,
                prefixes=self.prefixes,
                use_default_graph_as_union=True,
                substitutions=terms,
            )

    def dump(self, form: ox.RdfFormat = ox.RdfFormat.N_QUADS) -> bytes:
        """Return every quad."""
        return self._engine.dump(format=form, prefixes=self.prefixes) or b""

    def dataset(self) -> Dataset:
        """Return the store as an rdflib Dataset, for reading."""
        from detente.store.dataset import dataset

        return dataset(self._engine, self.prefixes)


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
