"""The closed sets of words: roles, modes, kinds, forms, stances, modalities, tiers."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Form", "Kind", "Modality", "Mode", "Role", "Stance", "Tier"]


class Role(StrEnum):
    """What a passage is in its article."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    TURN = "turn"


class Mode(StrEnum):
    """Whose voice an article is in: a reporter's, or that of the body that issued it."""

    NEWS = "news"
    DOCUMENT = "document"


class Kind(StrEnum):
    """What sort of record a statement is."""

    STATEMENT = "statement"
    ACCORDING_TO = "according-to"
    BELIEF = "belief"
    DECLINED = "declined"
    DEED = "deed"
    INTENT = "intent"
    QUESTION = "question"


class Form(StrEnum):
    """How the article gives the words or the deed."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    DEED = "deed"
    DOCUMENT = "document"
    HEADLINE = "headline"
    CAPTION = "caption"


class Stance(StrEnum):
    """The attitude of the actor towards the target."""

    COOPERATIVE = "cooperative"
    NEUTRAL = "neutral"
    CONFLICTUAL = "conflictual"
    MIXED = "mixed"


class Modality(StrEnum):
    """How the article presents the saying or the deed itself."""

    ASSERTED = "asserted"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    HISTORICAL = "historical"


class Tier(StrEnum):
    """How far a rule can be trusted: `high` rules are the precise ones."""

    HIGH = "high"
    NORMAL = "normal"
