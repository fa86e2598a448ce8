"""The JSON objects a build writes, as types: what is read back must have this form."""

from __future__ import annotations

from typing import Annotated, TypedDict

import msgspec

from detente.model import Form, Kind, Modality, Mode, Role, Stance, Tier

__all__ = ["ActorRecord", "ArticleRecord", "EvidenceRecord", "PassageRecord", "StatementRecord"]

Offset = Annotated[int, msgspec.Meta(ge=0)]


class EvidenceRecord(TypedDict):
    """Characters of the article and where they stand."""

    text: str
    start: Offset
    end: Offset


class ActorRecord(TypedDict):
    """An actor as other records name it."""

    id: str
    name: str
    kind: str
    side: str | None


class StatementRecord(TypedDict):
    """One line of `statements.jsonl`."""

    id: str
    article: str
    kind: Kind
    form: Form
    rule: str
    tier: Tier
    actor: ActorRecord
    actor_mention: EvidenceRecord | None
    on_behalf_of: ActorRecord | None
    joint_with: list[ActorRecord]
    cue: EvidenceRecord | None
    content: Annotated[list[EvidenceRecord], msgspec.Meta(min_length=1)]
    text: str
    targets: list[ActorRecord]
    about: list[ActorRecord]
    date: str | None
    date_basis: str
    date_phrase: EvidenceRecord | None
    reported: str | None
    event_type: str
    stance: Stance
    negated: bool
    modality: Modality
    according_to: ActorRecord | None
    repeats: str | None
    reasons: dict[str, list[str]]
    propositions: list[str]


class PassageRecord(TypedDict):
    """A passage of `articles.jsonl`."""

    role: Role
    start: Offset
    end: Offset


class ArticleRecord(TypedDict):
    """One line of `articles.jsonl`, for an article that was read."""

    key: str
    iri: str
    path: str
    sha256: str
    title: str
    outlet: str | None
    issuer: str | None
    url: str | None
    published: str | None
    published_basis: str
    published_reason: str
    mode: Mode
    mode_reason: str
    words: int
    passages: list[PassageRecord]
    skipped: str | None
