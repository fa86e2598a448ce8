"""Answers to SPARQL queries, as Python values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import TypeVar

import pyoxigraph as ox

from detente.errors import QueryError, UsageError
from detente.store.jsonld import as_jsonld

__all__ = ["IRI", "Rows", "Triples", "Value", "answering", "to_term", "to_value"]

_F = TypeVar("_F")
_XSD = "http://www.w3.org/2001/XMLSchema#"

_TABLES: Mapping[str, ox.QueryResultsFormat] = {
    "csv": ox.QueryResultsFormat.CSV,
    "json": ox.QueryResultsFormat.JSON,
    "tsv": ox.QueryResultsFormat.TSV,
    "xml": ox.QueryResultsFormat.XML,
}
_GRAPHS: Mapping[str, ox.RdfFormat] = {
    "jsonld": ox.RdfFormat.JSON_LD,
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "turtle": ox.RdfFormat.TURTLE,
}


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


@contextmanager
def answering() -> Iterator[None]:
    """Turn what the engine raises while it answers into an error of ours.

    Raises:
        QueryError: The query is malformed, or fails while it runs.
    """
    try:
        yield
    except SyntaxError as error:
        raise QueryError(f"The query is malformed: {_words(error)}.") from error
    except (OSError, RuntimeError) as error:
        raise QueryError(f"The query cannot be answered: {_words(error)}.") from error


def _words(error: Exception) -> str:
    """Return what the engine says, to stand in a sentence."""
    return str(error).strip().rstrip(".")


class Rows:
    """The rows of a SELECT: tuples of Python values, read once, in the order of `variables`."""

    def __init__(self, solutions: ox.QuerySolutions) -> None:
        self._solutions = solutions
        self.variables = tuple(variable.value for variable in solutions.variables)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        convert = to_value
        with answering():
            for solution in self._solutions:
                yield tuple(map(convert, solution))

    def serialize(self, form: str) -> bytes:
        """Return the rows as SPARQL results: `csv`, `json`, `tsv` or `xml`."""
        with answering():
            return self._solutions.serialize(format=_format(_TABLES, form)) or b""


class Triples:
    """The triples of a CONSTRUCT or DESCRIBE, as Python values, read once."""

    def __init__(self, triples: ox.QueryTriples, prefixes: Mapping[str, str]) -> None:
        self._triples = triples
        self._prefixes = prefixes

    def __iter__(self) -> Iterator[tuple[Value, Value, Value]]:
        with answering():
            for triple in self._triples:
                yield to_value(triple.subject), to_value(triple.predicate), to_value(triple.object)

    def serialize(self, form: str = "turtle") -> bytes:
        """Return the graph, sorted: `jsonld`, `nt`, `rdfxml` or `turtle`."""
        form_ = _format(_GRAPHS, form)
        with answering():
            triples = sorted(set(self._triples), key=str)
        if form_ == ox.RdfFormat.JSON_LD:
            return "".join(as_jsonld(triples, self._prefixes)).encode()
        return ox.serialize(triples, format=form_, prefixes=dict(self._prefixes)) or b""


def _format(formats: Mapping[str, _F], name: str) -> _F:
    """Return a format by name."""
    if name not in formats:
        known = ", ".join(sorted(formats))
        raise UsageError(f"`{name}` is no format of this answer.", f"Choose one of {known}.")
    return formats[name]
