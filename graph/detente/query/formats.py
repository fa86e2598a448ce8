"""Write an answer in a format: those of SPARQL, Markdown, Turtle and JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import IO

from detente.errors import QueryError
from detente.query.ask import Given, explaining, prepared
from detente.store import IRI, Rows, Store, Triples, Value
from detente.store.deadline import TIMEOUT, Deadline
from detente.store.guard import gives

__all__ = ["FORMATS", "cell", "markdown", "write"]

FORMATS: Mapping[str, str] = {
    "table": "rows",
    "csv": "rows",
    "tsv": "rows",
    "json": "rows",
    "xml": "rows",
    "md": "rows",
    "turtle": "triples",
    "jsonld": "triples",
}
"""Each format and what it can hold."""
_OURS = ("md", "jsonld")


def write(  # noqa: PLR0913 - a question, and how it is to be answered
    store: Store,
    query: str,
    output: IO[bytes],
    *,
    form: str,
    parameters: Given | None = None,
    timeout: float | Deadline = TIMEOUT,
) -> None:
    """Write the answer in a format, all of it within `timeout` seconds.

    Raises:
        QueryError: see `ask`; or the format cannot hold such an answer.
        QueryTimeout: it takes too long.
    """
    deadline = Deadline.of(timeout)
    sparql = prepared(store, query, parameters or {})
    _check(form, gives(sparql))
    with explaining(store, sparql):
        if form in _OURS and gives(sparql) == FORMATS[form]:
            found = store.query(sparql, deadline=deadline)
            for line in () if isinstance(found, bool) else _pieces(found, store.prefixes):
                deadline.left()
                output.write(line.encode())
            return
        truth = store.write(sparql, form, output, deadline)
    if truth is not None:
        output.write(_truth(form, value=truth).encode())


def _pieces(found: Rows | Triples, prefixes: Mapping[str, str]) -> Iterator[str]:
    """Yield the pieces of an answer in the format of its kind that is not the engine's."""
    if isinstance(found, Rows):
        return _markdown(found.variables, found, prefixes)
    return found.jsonld()


def markdown(
    columns: Sequence[str], rows: Iterable[Sequence[Value]], prefixes: Mapping[str, str]
) -> str:
    """Return rows as a Markdown table."""
    return "".join(_markdown(columns, rows, prefixes))


def _markdown(
    columns: Sequence[str], rows: Iterable[Sequence[Value]], prefixes: Mapping[str, str]
) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    lines = ([cell(value, prefixes).replace("|", "\\|") for value in row] for row in rows)
    for line in chain([columns, ["---"] * len(columns)], lines):
        yield f"| {' | '.join(line)} |\n"


def cell(value: Value, prefixes: Mapping[str, str]) -> str:
    """Return a value as a person reads it: an IRI with its prefix, nothing for nothing.

    >>> cell(IRI("https://w3id.org/detente/entity/nato"), {"ent": "https://w3id.org/detente/entity/"})
    'ent:nato'
    """
    if value is None:
        return ""
    if isinstance(value, IRI):
        for prefix, namespace in prefixes.items():
            local = value.removeprefix(namespace)
            if local != value and "/" not in local:
                return f"{prefix}:{local}"
        return f"<{value}>"
    if isinstance(value, bool):
        return str(value).lower()
    return " ".join(str(value).split())


def _check(form: str, what: str) -> None:
    """Refuse a format that cannot hold an answer."""
    if what == "truth" or FORMATS.get(form) == what:
        return
    able = ", ".join(name for name, holds in FORMATS.items() if holds == what)
    raise QueryError(f"`{form}` cannot hold {what}.", f"They can be written as {able}.")


def _truth(form: str, *, value: bool) -> str:
    """Return the answer to ASK."""
    word = str(value).lower()
    if form == "json":
        return f'{{"head": {{}}, "boolean": {word}}}\n'
    if form == "xml":
        return (
            '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#">'
            f"<head></head><boolean>{word}</boolean></sparql>\n"
        )
    return f"{word}\n"
