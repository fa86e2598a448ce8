"""Ask a store: SPARQL as written, or a ready-made query by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from detente.errors import QueryError
from detente.query.answer import Answer, Table
from detente.query.compared import check_dates
from detente.query.mistakes import check_terms, explained
from detente.query.ready import ready
from detente.query.values import Values
from detente.store import BASE, Rows, Store
from detente.store.deadline import TIMEOUT, Deadline
from detente.store.guard import check, gives
from detente.store.results import Malformed

__all__ = ["Given", "ask", "explaining", "gives_rows", "is_name", "prepared"]

Given = Mapping[str, str | Sequence[str]]


def ask(
    store: Store,
    query: str,
    parameters: Given | None = None,
    *,
    timeout: float | Deadline = TIMEOUT,
) -> Answer:
    """Answer SPARQL, or the ready-made query of a name with its parameters.

    Prefixes need not be declared. A parameter is given as a person would: `actor="putin"`; a
    list of values means any of them. A name may end in an underscore, as `from_` must in Python.
    The query is stopped after `timeout` seconds.

    Raises:
        QueryError: the query is malformed, or may not be asked, or there is none of that name, or
            it takes no such parameter or value.
        QueryTimeout: it takes too long.
    """
    deadline = Deadline.of(timeout)
    sparql = prepared(store, query, parameters or {})
    with explaining(store, sparql):
        answer = store.query(sparql, deadline=deadline)
    return Table(answer.variables, answer.rows) if isinstance(answer, Rows) else answer


def gives_rows(query: str) -> bool:
    """Tell whether a query, or the ready-made one of a name, gives rows.

    >>> gives_rows("SELECT * {}"), gives_rows("ASK {}")
    (True, False)
    """
    return gives(ready(query.strip()).text if is_name(query) else query) == "rows"


def is_name(query: str) -> bool:
    """Tell whether this is the name of a ready-made query rather than SPARQL.

    >>> is_name("most-active"), is_name("ASK { ?s ?p ?o }")
    (True, False)
    """
    return re.fullmatch(r"[\w-]+", query.strip()) is not None


def prepared(store: Store, query: str, parameters: Given) -> str:
    """Return the SPARQL to ask, once nothing is seen that would find nothing.

    Raises:
        QueryError: see `ask`.
    """
    if is_name(query):
        return _bound(store, query.strip(), parameters)
    if parameters:
        message = f"A query in SPARQL takes no parameter `{next(iter(parameters))}`."
        raise QueryError(message, "Parameters belong to the queries of `detente query --list`.")
    check(query)
    check_terms(store, query)
    check_dates(store, query)
    return query


@contextmanager
def explaining(store: Store, sparql: str) -> Iterator[None]:
    """Say where a query is malformed, and what was probably meant."""
    try:
        yield
    except Malformed as error:
        raise explained(error, sparql, store.prefixes) from error


def _bound(store: Store, name: str, parameters: Given) -> str:
    """Return the SPARQL of a ready-made query with the values given for its parameters."""
    query, values = ready(name), Values(store)
    terms: dict[str, list[str]] = {}
    for each, given in parameters.items():
        parameter = query.parameter(each.removesuffix("_"))
        several = [given] if isinstance(given, str) else given
        terms[parameter.name] = [values.term(parameter, one) for one in several]
    return query.bind(terms).replace(BASE, store.base)
