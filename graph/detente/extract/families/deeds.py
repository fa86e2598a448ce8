"""Deeds: somebody does something to or with another party."""

from __future__ import annotations

from collections.abc import Iterator

from detente.extract.grammar import Draft, Rule
from detente.extract.page import Page
from detente.extract.verbs import draft
from detente.grammar.animacy import is_agent
from detente.grammar.subjects import doer
from detente.grammar.verbs import is_finite
from detente.model import Kind, Modality

__all__ = ["RULES", "find"]

RULES = (
    Rule("deeds.deed", "A finite verb of deeds with its agent.", "Moscow recalled its ambassador."),
)


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for each deed told in a finite clause with an agent."""
    for match in page.verbs:
        if match.cue.kind is not Kind.DEED or match.complement is None:
            continue
        if not is_finite(page.parse, match.verb):
            continue
        found = draft(page.parse, match, "deeds.deed")
        noun = doer(page.parse, match.verb)
        if found is None or noun is None or not is_agent(page.parse, noun):
            continue
        if found.modality is Modality.ASSERTED:
            yield found
