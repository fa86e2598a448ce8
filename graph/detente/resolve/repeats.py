"""Link a headline or later retelling of a statement to the first one in its article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from detente.model import Form, Statement

__all__ = ["first_told"]

_WORD = re.compile(r"[^\W_]{3,}")
_ALIKE = 0.6


def first_told(statement: Statement, others: Sequence[Statement]) -> Statement | None:
    """Return the statement that this one retells, if any.

    A retelling has the same actor, and shares three words of five of the shorter one with it.
    """
    for other in others:
        if other.actor.id == statement.actor.id and _overlap(statement.text, other.text) >= _ALIKE:
            return other
    return None


def is_display(statement: Statement) -> bool:
    """Tell whether a statement stands in a headline or a caption."""
    return statement.form in {Form.HEADLINE, Form.CAPTION}


def _overlap(a: str, b: str) -> float:
    """Return the share of the shorter text's words that the other has too."""
    ours, theirs = set(_WORD.findall(a.lower())), set(_WORD.findall(b.lower()))
    shorter = min(len(ours), len(theirs))
    return len(ours & theirs) / shorter if shorter > 2 else 0.0
