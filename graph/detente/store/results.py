"""Answers to SPARQL queries, as Python values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import pyoxigraph as ox

from detente.errors import QueryError, UsageError
from detente.store.jsonld import as_jsonld
from detente.store.worker import GRAPHS, serialized

__all__ = ["IRI", "Malformed", "Rows", "Triples", "Value", "answering", "to_term", "to_value"]

_XSD = "http://www.w3.org/2001/XMLSchema#"


class IRI(str):
    """An IRI in an answer: a string that is known to be no text."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"IRI({str.__repr__(self)})"


Value = IRI | str | int | float | bool | Decimal | date | None
"""What a row holds: a literal as the Python value of its datatype, None where unbound."""


def _boolean(word: str) -> bool:
    """Read a boolean of XML Schema."""
    return word in {"true", "1"}


_READERS: Mapping[str, Callable[[str], Value]] = {
    f"{_XSD}boolean": _boolean,
    f"{_XSD}date": date.fromisoformat,
    f"{_XSD}decimal": Decimal,
    f"{_XSD}double": float,
    f"{_XSD}float": float,
    f"{_XSD}integer": int,
}
_LEXICAL: Mapping[type, str] = {
    Decimal: f"{_XSD}decimal",
    date: f"{_XSD}date",
}


def to_value(term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple | None) -> Value:
    """Turn a term into a Python value; a literal of an unknown datatype stays its text."""
    if type(term) is ox.Literal:
        text = term.value
        reader = None if term.language else _READERS.get(term.datatype.value)
        if reader is None:
            return text
        try:
            return reader(text)
        except (ValueError, ArithmeticError):
            return text
    if type(term) is ox.NamedNode:
        return IRI(term.value)
    return None if term is None else str(term)


def to_term(value: Value) -> ox.NamedNode | ox.Literal:
    """Turn a Python value into a term; only an `IRI` becomes an IRI.

    Raises:
        UsageError: The value is None or an IRI that is none.
    """
    if value is None:
        raise UsageError("`None` cannot stand in a query.", "Leave the binding out.")
    if isinstance(value, IRI):
        try:
            return ox.NamedNode(value)
        except ValueError:
            raise UsageError(
                f"`{value}` is no IRI.", "An IRI is absolute, like https://…"
            ) from None
    if isinstance(value, str | int | float):
        return ox.Literal(value)
    return ox.Literal(str(value), datatype=ox.NamedNode(_LEXICAL[type(value)]))


class Malformed(QueryError):
    """The query cannot be read; `offset` is where, if that is known."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.offset = offset


@contextmanager
def answering() -> Iterator[None]:
    """Turn what the engine raises while it answers into an error of ours.

    Raises:
        QueryError: The query fails while it runs; `Malformed` where it cannot be read.
    """
    try:
        yield
    except SyntaxError as error:
        raise Malformed(f"The query is malformed: {_words(error)}.") from error
    except (OSError, RuntimeError) as error:
        raise QueryError(f"The query cannot be answered: {_words(error)}.") from error


def _words(error: Exception) -> str:
    """Return what the engine says, to stand in a sentence."""
    return str(error).strip().rstrip(".")


class Rows:
    """The rows of a SELECT: tuples of Python values, in the order of `variables`."""

    def __init__(self, solutions: ox.QuerySolutions) -> None:
        """Read all rows: the engine's own may be touched by one thread alone."""
        self.variables = tuple(variable.value for variable in solutions.variables)
        convert = to_value
        self.rows = tuple(tuple(map(convert, solution)) for solution in solutions)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


class Triples:
    """The triples of a CONSTRUCT or DESCRIBE, as Python values."""

    def __init__(self, triples: Iterable[ox.Triple], prefixes: Mapping[str, str]) -> None:
        """Read all triples: the engine's own may be touched by one thread alone."""
        self._triples = tuple(triples)
        self._prefixes = prefixes

    def __iter__(self) -> Iterator[tuple[Value, Value, Value]]:
        for triple in self._triples:
            yield to_value(triple.subject), to_value(triple.predicate), to_value(triple.object)

    def __len__(self) -> int:
        return len(self._triples)

    def serialize(self, form: str = "turtle") -> bytes:
        """Return the graph, sorted: `jsonld`, `nt`, `rdfxml` or `turtle`.

        Raises:
            UsageError: There is no such format.
        """
        if form != "jsonld" and form not in GRAPHS:
            known = ", ".join(sorted({"jsonld", *GRAPHS}))
            raise UsageError(f"`{form}` is no format of this answer.", f"Choose one of {known}.")
        if form == "jsonld":
            return "".join(self.jsonld()).encode()
        return serialized(sorted(set(self._triples), key=str), form, self._prefixes)

    def jsonld(self) -> Iterator[str]:
        """Yield the pieces of the graph as JSON-LD, sorted, a node a line."""
        return as_jsonld(sorted(set(self._triples), key=str), self._prefixes)
