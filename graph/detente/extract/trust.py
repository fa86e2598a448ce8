"""Decide how far a record can be trusted: `high` is for the constructions that seldom mislead."""

from __future__ import annotations

from detente.annotate import Parse
from detente.extract.grammar import Draft
from detente.model import Kind, Tier

__all__ = ["trust"]

_PLURALS = {"some", "many", "others", "critics", "people"}
_QUOTED = {"speech.quote", "quotation.signed"}
_LEAST = 4


def trust(parse: Parse, draft: Draft, drafts: list[Draft]) -> Tier:
    """Return a draft's tier: a trusted cue, a source, and no other record inside or around it."""
    words = [t for t in draft.content if parse.pos[t] not in {"PUNCT", "SPACE"}]
    quoted = draft.rule in _QUOTED and all(parse.quote[t] >= 0 for t in words)
    if draft.actors and quoted and len(words) >= _LEAST:
        return Tier.HIGH
    if draft.tier is not Tier.HIGH or not draft.actors:
        return Tier.NORMAL
    entangled = any(
        other.anchor in draft.content or draft.anchor in other.content
        for other in drafts
        if other.anchor != draft.anchor and other.kind is not Kind.INTENT
    )
    vague = parse.lower[draft.actors[0][-1]] in _PLURALS
    short = len(words) < _LEAST
    return Tier.NORMAL if entangled or vague or short else Tier.HIGH
