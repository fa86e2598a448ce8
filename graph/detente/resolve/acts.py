"""Decide what kind of act a statement is, and with what stance: cue first, then content."""

from __future__ import annotations

from dataclasses import dataclass

from detente.extract.cues import Cues
from detente.model import Found, Modality, Stance
from detente.resolve.lexicon import content_words
from detente.resolve.scene import Scene

__all__ = ["Act", "act"]


@dataclass(frozen=True, slots=True)
class Act:
    """Event type, stance and modality of a statement, with the reason for each."""

    event_type: str
    stance: Stance
    modality: Modality
    type_reason: str
    stance_reason: str


def act(scene: Scene, found: Found, cues: Cues) -> Act:
    """Type one statement."""
    cue = cues.get(found.sense)
    event_type = cue.event_type if cue else "comment"
    stance = cue.stance if cue else "content"
    words = [
        content_words()[token.lemma_.lower()]
        for parsed in scene.parsed
        for part in found.content
        if parsed.passage.span.overlaps(part)
        for token in parsed.tokens(part)
        if token.lemma_.lower() in content_words()
    ]
    balance = sum(word.weight for word in words)
    if stance == "content":
        stance = "cooperative" if balance > 0 else "conflictual" if balance < 0 else "neutral"
    return Act(
        event_type,
        Stance(stance),
        found.modality,
        f"the cue says {event_type}",
        f"the words weigh {balance}",
    )
