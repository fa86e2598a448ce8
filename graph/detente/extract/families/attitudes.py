"""Belief and intent: somebody believes, fears, wants, plans."""

from __future__ import annotations

from collections.abc import Iterator

from detente.extract.grammar import Draft, Rule
from detente.extract.page import Page
from detente.extract.verbs import draft
from detente.model import Kind

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "attitudes.belief", "A verb of belief and its clause.", "Berlin fears that gas will stop."
    ),
    Rule("attitudes.intent", "A verb of wish or plan.", "Moscow wants to keep its base in Syria."),
)


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for each verb of belief or intent with a complement."""
    for match in page.verbs:
        if match.complement is None or match.cue.kind not in {Kind.BELIEF, Kind.INTENT}:
            continue
        found = draft(page.tree, match, f"attitudes.{match.cue.kind.value}")
        if found is not None:
            yield found
