"""Choose statements by actor, date, type and the like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from detente.dates import bounds
from detente.errors import DataError, UsageError
from detente.model import Form, Kind, Stance, Statement
from detente.query import choose
from detente.store import Knowledge, local, shortcuts

__all__ = ["Where", "where"]

_FIELDS: Mapping[str, Callable[[Statement], tuple[str | None, ...]]] = {
    "actor": lambda one: (one.actor.id, one.on_behalf_of.id if one.on_behalf_of else None),
    "target": lambda one: tuple(actor.id for actor in one.targets),
    "about": lambda one: tuple(actor.id for actor in one.about),
    "side": lambda one: (one.actor.side,),
    "type": lambda one: (one.event_type,),
    "stance": lambda one: (one.stance,),
    "kind": lambda one: (one.kind,),
    "form": lambda one: (one.form,),
    "article": lambda one: (one.article,),
}
_POSSIBLE: Mapping[str, Callable[[], frozenset[str]]] = {
    "type": lambda: frozenset(shortcuts()),
    "stance": lambda: frozenset(Stance),
    "kind": lambda: frozenset(Kind),
    "form": lambda: frozenset(Form),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A choice of statements: each field allows some values; days are both included.

    A statement lies in a span of days when what is known of its date allows it; without a
    date of its own its report's day counts, and without both it lies in no span.
    """

    fields: tuple[tuple[str, frozenset[str]], ...] = ()
    since: date = date.min
    until: date = date.max

    def holds(self, one: Statement) -> bool:
        """Tell whether a statement is chosen."""
        return self._in_time(one) and all(
            not allowed.isdisjoint(_FIELDS[name](one)) for name, allowed in self.fields
        )

    def _in_time(self, one: Statement) -> bool:
        """Tell whether a statement may lie in the span of days."""
        if (self.since, self.until) == (date.min, date.max):
            return True
        known = one.when.edtf or one.reported
        if known is None:
            return False
        first, last = bounds(known)
        return first <= self.until and last >= self.since

    def choose(self, known: Knowledge) -> Knowledge:
        """Return the statements that are chosen and the articles they stand in.

        Where nothing is asked for, articles without a statement stay too.
        """
        if self == Where():
            return known
        chosen = [one for one in known.statements if self.holds(one)]
        ids = {one.id for one in chosen}
        kept = [one if one.repeats in ids else replace(one, repeats=None) for one in chosen]
        keys = {one.article for one in chosen}
        articles = [article for article in known.articles if article.key in keys]
        return replace(known, articles=articles, statements=kept)


def where(conditions: Iterable[str], known: Knowledge | None = None) -> Where:
    """Read conditions like `actor=dmitry-peskov`, `type=accuse,threaten` or `from=2021-01`.

    With what is known, actors, sides and articles may be named as in queries: `actor=putin`.

    Raises:
        UsageError: A condition has no known field, no value, or no date where one belongs.
        QueryError: A name means nothing that is known, or several things.
    """
    fields: list[tuple[str, frozenset[str]]] = []
    since, until = date.min, date.max
    for condition in conditions:
        name, _, value = condition.partition("=")
        if not value:
            raise UsageError(f"`{condition}` is no condition.", "Write one like actor=kremlin.")
        if name == "from":
            since = _bounds(value)[0]
        elif name == "to":
            until = _bounds(value)[1]
        elif name in _FIELDS:
            fields.append((name, _meant(name, _values(name, value), known)))
        else:
            hint = f"Statements are chosen by {', '.join([*_FIELDS, 'from', 'to'])}."
            raise UsageError(f"`{name}` is nothing to choose statements by.", hint)
    if since > until:
        raise UsageError(f"No day is from `{since}` to `{until}`.", "Exchange them.")
    return Where(fields=tuple(fields), since=since, until=until)


def _values(name: str, value: str) -> frozenset[str]:
    """Return the values of a field that a user wrote, each one that the field can have."""
    values = frozenset(value.split(","))
    possible = _POSSIBLE.get(name, lambda: values)()
    for unknown in sorted(values - possible):
        hint = f"A statement's {name} is one of {', '.join(sorted(possible))}."
        raise UsageError(f"`{unknown}` is no {name}.", hint)
    return values


def _meant(name: str, words: frozenset[str], known: Knowledge | None) -> frozenset[str]:
    """Return the ids that a user's words for actors, sides or articles mean."""
    if known is None or name not in _NAMED:
        return words
    names, prefix = list(_NAMED[name](known)), "art" if name == "article" else "ent"
    uses = Counter(id_ for one in known.statements for id_ in set(_FIELDS[name](one)) if id_)
    plain = (local(each, prefix, known.base) for each in words)
    return frozenset(choose(each, names, uses) for each in plain)


def _actors(known: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield the id and each name of the actors that statements name or the authority knows."""
    for one in known.statements:
        yield from ((actor.id, actor.name) for actor in (one.actor, *one.targets, *one.about))
    yield from known.authority.called


def _sides(known: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield the id and each name of the states that actors belong to."""
    sides = {one.actor.side for one in known.statements}
    return ((id_, name) for id_, name in _actors(known) if id_ in sides)


def _articles(known: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield the key, with the title and the name in its IRI, of the articles."""
    for article in known.articles:
        yield from ((article.key, name) for name in (article.title or "", article.iri_name))


_NAMED: Mapping[str, Callable[[Knowledge], Iterator[tuple[str, str]]]] = {
    **dict.fromkeys(("actor", "target", "about"), _actors),
    "side": _sides,
    "article": _articles,
}


def _bounds(value: str) -> tuple[date, date]:
    """Return the first and the last day of a date that a user wrote."""
    try:
        return bounds(value)
    except DataError as error:
        raise UsageError(error.message, error.hint) from error
