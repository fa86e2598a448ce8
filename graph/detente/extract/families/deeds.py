"""Deeds: somebody does something to or with another party."""

from __future__ import annotations

from collections.abc import Iterator

from detente.extract.candidate import Candidate, Rule
from detente.extract.passage_context import PassageContext
from detente.extract.verbs import candidate_of
from detente.grammar.animacy import is_agent
from detente.grammar.subjects import doer
from detente.grammar.verbs import is_finite
from detente.model import Kind, Modality

__all__ = ["RULES", "find"]

RULES = (
    Rule("deeds.deed", "A finite verb of deeds with its agent.", "Moscow recalled its ambassador."),
)


def find(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a candidate for each deed told in a finite clause with an agent."""
    for match in passage.verbs:
        if match.cue.kind is not Kind.DEED or match.complement is None:
            continue
        if not is_finite(passage.parse, match.verb):
            continue
        found = candidate_of(passage.parse, match, "deeds.deed")
        noun = doer(passage.parse, match.verb)
        if found is None or noun is None or not is_agent(passage.parse, noun):
            continue
        if found.modality is Modality.ASSERTED:
            yield found
