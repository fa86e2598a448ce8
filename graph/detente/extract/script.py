"""Read the label of a speaker's turn: `MR. PESKOV:`, `Q`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from detente.annotate import Tree
from detente.extract.asking import asked_clause
from detente.model import Role, Span

__all__ = ["Floor", "label"]

_LABEL = re.compile(r"\s*((?:[A-Z][\w.'’()-]*)(?: (?:of (?:the )?)?[A-Z(][\w.'’()-]*){0,8})\s?:\s")
_CAPITALS = re.compile(r"\s*[\"“]?((?:[A-Z][A-Z.'’-]+)(?: [A-Z.'’-]+){0,4}):\s")
_POLITICAL = {"GPE", "NORP", "ORG", "PERSON"}
_PRONOUNS = {"he", "him", "his", "they", "them", "their", "this", "that", "it", "there"}
_SHORT = 8
_LONG = 80
_NO_NAMES = {
    "THEREFORE",
    "NOW",
    "WHEREAS",
    "FACT",
    "CLAIM",
    "NOTE",
    "UPDATE",
    "EDITOR",
    "SUBJECT",
    "TO",
    "FROM",
    "RE",
    "DATE",
}
_QUESTION = re.compile(r"\s*(Q|QUESTION|Question)\b\s*[:.]?\s")


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor in a transcript.

    `asked` is the clause the last question asked about; `political` says that the question,
    or the one it goes on from, named a political actor.
    """

    speaker: Span | None = None
    asks: bool = False
    answers: bool = False
    asked: tuple[Span, ...] = ()
    political: bool = False

    def after(self, tree: Tree) -> Floor:
        """Return who has the floor in a passage, given who had it in the passage before."""
        if tree.parsed.passage.role not in {Role.TURN, Role.PARAGRAPH}:
            return self
        turn = label(tree)
        if turn is None:
            named = self.political or (not self.asks and _names_actor(tree))
            return Floor(self.speaker, self.asks, asked=self.asked, political=named)
        first, last, asks = turn
        if asks:
            back = len(tree) < _LONG and not _PRONOUNS.isdisjoint(tree.lower)
            goes_on = len(tree) < _SHORT or back
            named = _names_actor(tree) or (self.political and goes_on)
            return Floor(asks=True, asked=tree.spans(asked_clause(tree)), political=named)
        speaker = tree.span(first, last)
        political = self.political or _names_actor(tree)
        return Floor(speaker, answers=self.asks, asked=self.asked, political=political)


def _names_actor(tree: Tree) -> bool:
    """Tell whether a passage names a state, a people, a body or a person."""
    return any(kind in _POLITICAL for kind in tree.entity)


def label(tree: Tree) -> tuple[int, int, bool] | None:
    """Return the first and last token of a turn's label and whether it asks, or None."""
    text = tree.parsed.doc.text
    asks = _QUESTION.match(text)
    turn = tree.parsed.passage.role is Role.TURN
    match = asks or _CAPITALS.match(text) or (_LABEL.match(text) if turn else None)
    if match is None or match.group(1) in _NO_NAMES:
        return None
    offset = tree.parsed.passage.span.start
    words = [
        t
        for t in range(len(tree))
        if tree.start[t] - offset < match.end(1) and tree.words[t].strip()
    ]
    return (words[0], words[-1], asks is not None) if words else None
