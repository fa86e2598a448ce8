"""What an extraction rule finds."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model.spans import Span
from detente.model.words import Form, Kind, Modality, Tier

__all__ = ["Found"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an extraction rule finds: spans and syntax, nothing resolved.

    `actors` are the mentions of who speaks or acts, one each for joint actors; it is
    empty where the article names none (an agentless passive, a document's own voice).
    `sense` is the id of the row of the cue tables that matched. `addressees` are
    mentions the cue's syntax makes addressees or objects ("told *reporters*", "accused
    *Moscow*"); `time` is the date phrase attached to the cue itself; `outer` is the cue
    of the attribution this one is nested in.
    """

    passage: int
    actors: tuple[Span, ...]
    cue: Span | None
    content: tuple[Span, ...]
    kind: Kind
    form: Form
    rule: str
    sense: str = ""
    tier: Tier = Tier.NORMAL
    negated: bool = False
    modality: Modality = Modality.ASSERTED
    agentless: bool = False
    addressees: tuple[Span, ...] = ()
    time: Span | None = None
    outer: Span | None = None
