"""Link a headline or later retelling of a statement to the first one in its article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from detente.model import Form, Statement

__all__ = ["with_repeats"]

_WORD = re.compile(r"[^\W_]{4,}")
_DISPLAY = frozenset({Form.HEADLINE, Form.CAPTION})
_ALIKE = 0.5
_SHARED = 2


def with_repeats(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements, each retelling linked to the first telling in the text.

    A headline or caption points forward to the text, a retelling there back to the first,
    never to another retelling.
    It has the same actor and targets, and half of the shorter one's words are shared; a
    headline may call the actor by the side.
    """
    text = [s for s in statements if s.form not in _DISPLAY]
    firsts: dict[str, Statement] = {}
    for place, statement in enumerate(text):
        told = _first(statement, text[:place], sides=False)
        if told is not None:
            firsts[statement.id] = firsts.get(told.id, told)
    for statement in statements:
        told = _first(statement, text, sides=True) if statement.form in _DISPLAY else None
        if told is not None:
            firsts[statement.id] = firsts.get(told.id, told)
    return [_linked(statement, firsts.get(statement.id)) for statement in statements]


def _linked(statement: Statement, first: Statement | None) -> Statement:
    """Link a statement to its first telling, if there is one."""
    if first is None:
        return statement
    why = f"it tells again what {first.actor.name} is said to have said or done"
    return replace(statement, repeats=first.id, reasons=(*statement.reasons, ("repeats", why)))


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
    ours, theirs = _words(a), _words(b)
    shared, shorter = len(ours & theirs), min(len(ours), len(theirs))
    return shared >= _SHARED and shared >= _ALIKE * shorter


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """Return the longer words of a content, in lower case."""
    return frozenset(_WORD.findall(text.lower()))
