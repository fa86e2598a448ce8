"""Ask a store: SPARQL as written, or a ready-made query by its name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from detente.errors import QueryError
from detente.query.answer import Answer, Table
from detente.query.mistakes import check_terms, explained
from detente.query.ready import ready
from detente.query.values import Values
from detente.store import BASE, Rows, Store, Triples

__all__ = ["Given", "ask", "is_name", "run"]

Given = Mapping[str, str | Sequence[str]]


def ask(store: Store, query: str, parameters: Given | None = None) -> Answer:
    """Answer SPARQL, or the ready-made query of a name with its parameters.

    Prefixes need not be declared. A parameter is given as a person would: `actor="putin"`; a
    list of values means any of them. A name may end in an underscore, as `from_` must in Python.

    Raises:
        QueryError: the query is malformed, or there is none of that name, or it takes no such
            parameter or value.
    """
    answer = run(store, query, parameters or {})
    if isinstance(answer, Rows):
        return Table(answer.variables, tuple(answer))
    return answer


def is_name(query: str) -> bool:
    """Tell whether this is the name of a ready-made query rather than SPARQL.

    >>> is_name("most-active"), is_name("ASK { ?s ?p ?o }")
    (True, False)
    """
    return re.fullmatch(r"[\w-]+", query.strip()) is not None


def run(store: Store, query: str, parameters: Given) -> Rows | Triples | bool:
    """Answer like `ask`, but leave rows to be read or written by the engine.

    Raises:
        QueryError: see `ask`.
    """
    if is_name(query):
        return store.query(_bound(store, query.strip(), parameters))
    if parameters:
        message = f"A query in SPARQL takes no parameter `{next(iter(parameters))}`."
        raise QueryError(message, "Parameters belong to the queries of `detente query --list`.")
    check_terms(store, query)
    try:
        return store.query(query)
    except QueryError as error:
        raise explained(error, query, store.prefixes) from error


def _bound(store: Store, name: str, parameters: Given) -> str:
    """Return the SPARQL of a ready-made query with the values given for its parameters."""
    query, values = ready(name), Values(store)
    terms: dict[str, list[str]] = {}
    for each, given in parameters.items():
        parameter = query.parameter(each.removesuffix("_"))
        several = [given] if isinstance(given, str) else given
        terms[parameter.name] = [values.term(parameter, one) for one in several]
    return query.bind(terms).replace(BASE, store.base)
