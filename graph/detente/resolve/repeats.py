"""Link a headline or later retelling of a statement to the first one in its article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from detente.model import Form, Statement

__all__ = ["with_repeats"]

_WORD = re.compile(r"[^\W_]{4,}")
_DISPLAY = frozenset({Form.HEADLINE, Form.CAPTION})
_ALIKE = 0.5
_SHARED = 2


def with_repeats(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements, each retelling linked to the first telling in the text.

    A headline or caption points forward to the text, a retelling there back to the first.
    It has the same actor and targets, and half of the shorter one's words are shared; a
    headline may call the actor by the side.
    """
    text = [s for s in statements if s.form not in _DISPLAY]
    return list(_linked(statements, text))


def _linked(statements: Sequence[Statement], text: Sequence[Statement]) -> Iterator[Statement]:
    """Yield each statement with its link."""
    for statement in statements:
        shown = statement.form in _DISPLAY
        place = len(text) if shown else text.index(statement)
        first = _first(statement, text[:place], sides=shown)
        if first is None:
            yield statement
        else:
            why = f"it tells again what {first.actor.name} is said to have said or done"
            reasons = (*statement.reasons, ("repeats", why))
            yield replace(statement, repeats=first.id, reasons=reasons)


def _first(statement: Statement, others: Iterable[Statement], *, sides: bool) -> Statement | None:
    """Return the first of other statements that says the same."""
    for other in others:
        same = other.actor.id == statement.actor.id
        side = sides and other.actor.side is not None and other.actor.side == statement.actor.side
        if (same or side) and _same_aim(statement, other) and _alike(statement.text, other.text):
            return other
    return None


def _same_aim(one: Statement, other: Statement) -> bool:
    """Tell whether two statements share a target, or both have none."""
    ours = {actor.id for actor in one.targets}
    theirs = {actor.id for actor in other.targets}
    return bool(ours & theirs) or ours == theirs


def _alike(a: str, b: str) -> bool:
    """Tell whether two contents say nearly the same."""
    ours, theirs = set(_WORD.findall(a.lower())), set(_WORD.findall(b.lower()))
    shared, shorter = len(ours & theirs), min(len(ours), len(theirs))
    return shared >= _SHARED and shared >= _ALIKE * shorter
