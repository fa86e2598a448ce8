"""Decide how far a record can be trusted: `high` is for the constructions that seldom mislead."""

from __future__ import annotations

from detente.annotate import Parse
from detente.extract.candidate import Candidate
from detente.model import Kind, Tier

__all__ = ["tier_of"]

_PLURALS = {"some", "many", "others", "critics", "people"}
_QUOTED = {"speech.quote", "quotation.signed"}
_LEAST = 4


def tier_of(parse: Parse, candidate: Candidate, candidates: list[Candidate]) -> Tier:
    """Return a candidate's tier: a trusted cue, a source, no other record inside or around it."""
    words = [t for t in candidate.content if parse.pos[t] not in {"PUNCT", "SPACE"}]
    quoted = candidate.rule in _QUOTED and all(parse.quote[t] >= 0 for t in words)
    if candidate.actors and quoted and len(words) >= _LEAST:
        return Tier.HIGH
    if candidate.tier is not Tier.HIGH or not candidate.actors:
        return Tier.NORMAL
    entangled = any(
        other.anchor in candidate.content or candidate.anchor in other.content
        for other in candidates
        if other.anchor != candidate.anchor and other.kind is not Kind.INTENT
    )
    vague = parse.lower[candidate.actors[0][-1]] in _PLURALS
    short = len(words) < _LEAST
    return Tier.NORMAL if entangled or vague or short else Tier.HIGH
