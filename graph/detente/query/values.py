"""Turn what a user gives for a parameter into SPARQL terms, by the parameter's type."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType

from detente.dates import bounds
from detente.errors import DataError, QueryError
from detente.query.names import choose
from detente.query.nearest import nearest
from detente.query.ready import Parameter
from detente.store import IRI, Rows, Store, local

__all__ = ["TYPES", "Values"]

_NAMES = "rdfs:label|skos:altLabel|skos:hiddenLabel|det:metonym"
_USED = "det:actor|det:target|det:about|det:onBehalfOf|det:accordingTo"


class Values:
    """What can stand for the parameters of queries on one store."""

    def __init__(self, store: Store) -> None:
        """Look names up in `store` when they are first needed."""
        self._store = store

    def term(self, parameter: Parameter, given: str) -> str:
        """Return the SPARQL term for a value that a user gives.

        Raises:
            QueryError: the value cannot be one of this parameter's type.
        """
        return TYPES[parameter.type](self, given.strip())

    def names(self, type_: str) -> list[str]:
        """Return the values to offer for a parameter of a type, sorted."""
        kinds: Mapping[str, Callable[[], Collection[str]]] = {
            "actor": lambda: self._uses,
            "side": lambda: self._sides,
            "office": lambda: {id_ for id_, _ in self._offices},
            "article": lambda: {id_ for id_, _ in self._articles},
            "event-type": lambda: self._labels("event"),
            "stance": lambda: self._labels("stance"),
        }
        return sorted(kinds[type_]()) if type_ in kinds else []

    def actor(self, given: str) -> str:
        """Return the IRI of the actor of a slug, a name, or some words of a name."""
        return self._iri("entity", choose(self._local(given, "ent"), self._actors, self._uses))

    def side(self, given: str) -> str:
        """Return the IRI of a state that actors belong to."""
        named = [(id_, name) for id_, name in self._actors if id_ in self._sides]
        return self._iri("entity", choose(self._local(given, "ent"), named))

    def office(self, given: str) -> str:
        """Return the IRI of an office by its slug or title."""
        return self._iri("office", choose(self._local(given, "office"), self._offices))

    def article(self, given: str) -> str:
        """Return the IRI of an article by its IRI's name, its key, or words of its title."""
        return self._iri("article", choose(self._local(given, "art"), self._articles))

    def event_type(self, given: str) -> str:
        """Return the label of an event type."""
        return self._label("event", self._local(given, "ev"))

    def stance(self, given: str) -> str:
        """Return the label of a stance."""
        return self._label("stance", self._local(given, "stance"))

    def first_day(self, given: str) -> str:
        """Return the first day of an EDTF date."""
        return _day(_bounds(given)[0])

    def last_day(self, given: str) -> str:
        """Return the last day of an EDTF date."""
        return _day(_bounds(given)[1])

    def day(self, given: str) -> str:
        """Return a day."""
        first, last = _bounds(given)
        if first != last:
            raise QueryError(f"`{given}` is not one day.", "Write it like 2021-03-18.")
        return _day(first)

    def number(self, given: str) -> str:
        """Return a whole number."""
        if not re.fullmatch(r"\d{1,9}", given):
            raise QueryError(f"`{given}` is not a whole number.", "Write it in digits, like 30.")
        return str(int(given))

    def text(self, given: str) -> str:
        """Return words as a string literal."""
        return _literal(given)

    @cached_property
    def _actors(self) -> list[tuple[str, str]]:
        return list(self._named("entity", _NAMES))

    @cached_property
    def _articles(self) -> list[tuple[str, str]]:
        return list(self._named("article", "det:title|det:key"))

    @cached_property
    def _offices(self) -> list[tuple[str, str]]:
        return list(self._named("office", "rdfs:label"))

    @cached_property
    def _uses(self) -> dict[str, int]:
        """How many statements name each actor: the others are seldom meant."""
        start = f"{self._store.base}entity/"
        counts = f"SELECT ?x (COUNT(DISTINCT ?s) AS ?n) WHERE {{ ?s {_USED} ?x }} GROUP BY ?x"
        return {
            iri.removeprefix(start): count
            for iri, count in self._rows(counts)
            if isinstance(iri, IRI) and isinstance(count, int)
        }

    @cached_property
    def _sides(self) -> frozenset[str]:
        start = f"{self._store.base}entity/"
        rows = self._rows("SELECT DISTINCT ?x WHERE { ?a det:country ?x }")
        return frozenset(str(iri).removeprefix(start) for (iri,) in rows)

    def _named(self, kind: str, names: str) -> Iterator[tuple[str, str]]:
        """Yield the id and each name of the things of one kind."""
        start = f"{self._store.base}{kind}/"
        for iri, name in self._rows(f"SELECT ?x ?name WHERE {{ ?x {names} ?name }}"):
            if isinstance(iri, IRI) and iri.startswith(start):
                yield iri.removeprefix(start), str(name)

    def _labels(self, scheme: str) -> set[str]:
        return {name for _, name in self._named(scheme, "skos:prefLabel")}

    def _label(self, scheme: str, given: str) -> str:
        """Return a label of a scheme as it stands in the graph."""
        known = self._labels(scheme)
        if given.casefold() in known:
            return f"{_literal(given.casefold())}@en"
        near = nearest(given, known)
        hint = f"Did you mean `{near}`? " if near else ""
        message = f"`{given}` is none of this graph's values."
        raise QueryError(message, f"{hint}There are {', '.join(sorted(known))}.")

    def _local(self, given: str, prefix: str) -> str:
        """Return the id in a prefixed name or an IRI, else what is given."""
        return local(given, prefix, self._store.base)

    def _iri(self, kind: str, id_: str) -> str:
        return f"<{self._store.base}{kind}/{id_}>"

    def _rows(self, sparql: str) -> Rows:
        rows = self._store.query(sparql)
        assert isinstance(rows, Rows)  # noqa: S101 - these are SELECTs
        return rows


TYPES: Mapping[str, Callable[[Values, str], str]] = MappingProxyType(
    {
        "actor": Values.actor,
        "side": Values.side,
        "office": Values.office,
        "article": Values.article,
        "event-type": Values.event_type,
        "stance": Values.stance,
        "first-day": Values.first_day,
        "last-day": Values.last_day,
        "day": Values.day,
        "number": Values.number,
        "text": Values.text,
    }
)


def _bounds(given: str) -> tuple[date, date]:
    """Return the first and the last day of an EDTF date."""
    try:
        return bounds(given)
    except DataError as error:
        hint = "Write 2021, 2021-03, 2021-03-18 or another EDTF date."
        raise QueryError(f"`{given}` is not a date.", hint) from error


def _day(day: date) -> str:
    return f'"{day.isoformat()}"^^<http://www.w3.org/2001/XMLSchema#date>'


def _literal(words: str) -> str:
    """Write a string so that none of its characters can end it."""
    plain = words.translate({ord(c): f"\\u{ord(c):04X}" for c in '"\\\n\r\t{}'})
    return f'"{plain}"'
