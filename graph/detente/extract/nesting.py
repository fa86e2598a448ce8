"""Settle drafts against each other: one a cue, each content ending at the next cue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from detente.annotate import Tree
from detente.extract.grammar import Draft
from detente.extract.phrases import trim

__all__ = ["settle"]


def settle(tree: Tree, drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts in reading order, coordinate cues cut out of each other's contents."""
    by_cue: dict[tuple[int, ...], Draft] = {}
    for draft in drafts:
        by_cue.setdefault(draft.cue, draft)
    ordered = sorted(by_cue.values(), key=lambda d: (d.anchor, d.rule))
    inside = {t for d in ordered for t in d.cue if t != d.anchor}
    ordered = [d for d in ordered if d.anchor not in inside]
    return [cut for draft in ordered if (cut := _cut(tree, draft, ordered)).content]


def _cut(tree: Tree, draft: Draft, others: list[Draft]) -> Draft:
    """End a content before the first coordinate cue in it."""
    for other in others:
        if other.anchor <= draft.anchor or other.anchor not in draft.content:
            continue
        if tree.quote[other.anchor] >= 0:
            continue
        if _coordinate(tree, draft, other):
            first = min(other.cue)
            content = trim(tree, (t for t in draft.content if t < first))
            return replace(draft, content=content) if content else draft
    return draft


def _coordinate(tree: Tree, draft: Draft, other: Draft) -> bool:
    """Tell whether a later cue goes on beside the first and not inside its content."""
    before = tree.lower[min(other.cue) - 1]
    if tree.tag[other.anchor] == "VBG" and before == ",":
        return not draft.phrase
    own = tree.children(other.anchor, "nsubj", "nsubjpass")
    return before in {"but", "and"} and not own and _past(tree, other) == _past(tree, draft)


def _past(tree: Tree, draft: Draft) -> bool:
    """Tell whether a cue stands in the past."""
    own = {tree.lower[t] for t in draft.cue}
    return tree.tag[draft.anchor] == "VBD" or "did" in own or "had" in own
