"""Write an answer in a format: those of SPARQL, Markdown, Turtle and JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from detente.errors import QueryError
from detente.store import IRI, Rows, Triples, Value

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


Found = Rows | Triples | bool


def write(found: Found, form: str, prefixes: Mapping[str, str]) -> str:
    """Return an answer in a format; `table` is left to the terminal.

    Raises:
        QueryError: the format cannot hold such an answer.
    """
    if isinstance(found, Triples):
        _check(form, "triples", "CONSTRUCT and DESCRIBE")
        return found.serialize(form).decode()
    if isinstance(found, bool):
        return _truth(form, value=found)
    _check(form, "rows", "SELECT")
    if form == "md":
        return markdown(found.variables, found, prefixes)
    return found.serialize(form).decode()


def markdown(
    columns: Sequence[str], rows: Iterable[Sequence[Value]], prefixes: Mapping[str, str]
) -> str:
    """Return rows as a Markdown table."""
    lines = [columns, ["---"] * len(columns)]
    lines += [[cell(value, prefixes).replace("|", "\\|") for value in row] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


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


def _check(form: str, what: str, queries: str) -> None:
    """Refuse a format that cannot hold an answer."""
    if FORMATS.get(form) == what:
        return
    able = ", ".join(name for name, holds in FORMATS.items() if holds == what)
    raise QueryError(f"`{form}` cannot hold this answer.", f"{queries} can be written as {able}.")


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
