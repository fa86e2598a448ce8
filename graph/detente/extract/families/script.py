"""Scripts: a speaker's label, a colon, and what the speaker says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.annotate import Tree
from detente.extract.grammar import Draft, Rule
from detente.extract.page import Page
from detente.extract.phrases import trim
from detente.model import Kind, Mode, Role, Tier

__all__ = ["RULES", "find", "label"]

RULES = (
    Rule(
        "script.turn",
        "A speaker's turn in an interview: the label is the speaker, the turn the content.",
        "MR. PESKOV: There are no such plans.",
    ),
    Rule("script.question", "A turn labelled as a question.", "Q: Will the president go?"),
)
_LABEL = re.compile(r"\s*((?:[A-Z][\w.'’()-]*)(?: [A-Z(][\w.'’()-]*){0,5})\s?:\s")
_QUESTION = re.compile(r"\s*(Q|QUESTION|Question)\b\s*[:.]?\s")


def label(tree: Tree) -> tuple[int, int, bool] | None:
    """Return the first and last token of a turn's label and whether it asks, or None."""
    text = tree.parsed.doc.text
    asks = _QUESTION.match(text)
    match = asks or _LABEL.match(text)
    if match is None or (asks is None and tree.parsed.passage.role is not Role.TURN):
        return None
    offset = tree.parsed.passage.span.start
    inside = [t for t in range(len(tree)) if tree.start[t] - offset < match.end(1)]
    words = [t for t in inside if tree.words[t].strip()]
    return (words[0], words[-1], asks is not None) if words else None


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for a labelled turn: of news the whole turn, of documents only a question."""
    tree = page.tree
    named = label(tree)
    if named is None or (page.mode is Mode.DOCUMENT and not named[2]):
        return
    first, last, asks = named
    content = trim(tree, (t for t in range(last + 1, len(tree)) if tree.words[t].strip()))
    if content:
        yield Draft(
            rule="script.question" if asks else "script.turn",
            kind=Kind.QUESTION if asks else Kind.STATEMENT,
            anchor=first,
            cue=(),
            actors=(tuple(range(first, last + 1)),),
            content=content,
            sense="say.clause",
            tier=Tier.HIGH,
        )
