"""Read the label of a speaker's turn: `MR. PESKOV:`, `Q`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from detente.annotate import Tree
from detente.extract.asking import asked_clause
from detente.model import Role, Span

__all__ = ["Floor", "label"]

_LABEL = re.compile(r"\s*((?:[A-Z][\w.'’()-]*)(?: [A-Z(][\w.'’()-]*){0,5})\s?:\s")
_CAPITALS = re.compile(r"\s*[\"“]?((?:[A-Z][A-Z.'’-]+)(?: [A-Z.'’-]+){0,4}):\s")
_QUESTION = re.compile(r"\s*(Q|QUESTION|Question)\b\s*[:.]?\s")


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor in a transcript: the label, whether it asks or answers, what was asked."""

    speaker: Span | None = None
    asks: bool = False
    answers: bool = False
    asked: tuple[Span, ...] = ()

    def after(self, tree: Tree) -> Floor:
        """Return who has the floor in a passage, given who had it in the passage before."""
        if tree.parsed.passage.role not in {Role.TURN, Role.PARAGRAPH}:
            return self
        named = label(tree)
        if named is None:
            return Floor(self.speaker, self.asks, asked=self.asked)
        first, last, asks = named
        if asks:
            return Floor(asks=True, asked=tree.spans(asked_clause(tree)))
        return Floor(tree.span(first, last), answers=self.asks, asked=self.asked)


def label(tree: Tree) -> tuple[int, int, bool] | None:
    """Return the first and last token of a turn's label and whether it asks, or None."""
    text = tree.parsed.doc.text
    asks = _QUESTION.match(text)
    turn = tree.parsed.passage.role is Role.TURN
    match = asks or _CAPITALS.match(text) or (_LABEL.match(text) if turn else None)
    if match is None:
        return None
    offset = tree.parsed.passage.span.start
    words = [
        t
        for t in range(len(tree))
        if tree.start[t] - offset < match.end(1) and tree.words[t].strip()
    ]
    return (words[0], words[-1], asks is not None) if words else None
