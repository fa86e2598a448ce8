"""Choose the statements a picture is to show: by actor, by date, or by the ids a query found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from detente.dates import bounds
from detente.model import Statement

__all__ = ["EVERYTHING", "Subset", "choose"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subset:
    """What to keep; an empty field keeps all.

    `actors` are ids, and a statement is kept when one of them speaks or is spoken of. `since`
    and `until` are days, both included. `statements` are ids, for instance those that a
    SPARQL query returned. A statement without a date is kept unless `dated` is set.
    """

    actors: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    dated: bool = False
    statements: frozenset[str] | None = None


EVERYTHING = Subset()


def choose(statements: Iterable[Statement], subset: Subset = EVERYTHING) -> list[Statement]:
    """Return the statements of a subset, in the order given."""
    return [s for s in statements if _named(s, subset) and _within(s, subset)]


def _named(statement: Statement, subset: Subset) -> bool:
    """Tell whether a statement is one of those asked for by actor and by id."""
    ids = {statement.actor.id, *(target.id for target in statement.targets)}
    return (not subset.actors or bool(ids & subset.actors)) and (
        subset.statements is None or statement.id in subset.statements
    )


def _within(statement: Statement, subset: Subset) -> bool:
    """Tell whether a statement can have been made in the days asked for."""
    if statement.when.edtf is None:
        return not subset.dated
    first, last = bounds(statement.when.edtf)
    return (subset.until is None or first <= subset.until) and (
        subset.since is None or last >= subset.since
    )
