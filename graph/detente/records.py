"""Statements and articles as JSON objects, one a line, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypedDict, cast

from detente.errors import BuildError
from detente.model import (
    Actor,
    Article,
    Evidence,
    Form,
    Kind,
    Modality,
    Mode,
    Passage,
    Published,
    Role,
    Span,
    Stance,
    Statement,
    Tier,
    When,
)

__all__ = [
    "ActorRecord",
    "ArticleRecord",
    "EvidenceRecord",
    "StatementRecord",
    "article_from",
    "article_record",
    "dumps",
    "read_lines",
    "statement_from",
    "statement_record",
]


class EvidenceRecord(TypedDict):
    """Characters of the article and where they stand."""

    text: str
    start: int
    end: int


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
    kind: str
    form: str
    rule: str
    tier: str
    actor: ActorRecord
    actor_mention: EvidenceRecord | None
    on_behalf_of: ActorRecord | None
    joint_with: list[ActorRecord]
    cue: EvidenceRecord | None
    content: list[EvidenceRecord]
    text: str
    targets: list[ActorRecord]
    about: list[ActorRecord]
    date: str | None
    date_basis: str
    date_phrase: EvidenceRecord | None
    reported: str | None
    event_type: str
    stance: str
    negated: bool
    modality: str
    according_to: ActorRecord | None
    repeats: str | None
    reasons: dict[str, list[str]]


class PassageRecord(TypedDict):
    """A passage of `articles.jsonl`."""

    role: str
    start: int
    end: int


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
    mode: str
    mode_reason: str
    words: int
    passages: list[PassageRecord]
    skipped: str | None


def dumps(record: object) -> str:
    """Write one record as one line of JSON, the same bytes for the same record."""
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": "))


def read_lines(path: Path) -> Iterator[object]:
    """Yield the JSON values of a file, one a line.

    Raises:
        BuildError: a line is not JSON; the message names file and line.
    """
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            try:
                yield json.loads(line)
            except json.JSONDecodeError as error:
                message = f"Line {number} of `{path}` is not JSON."
                raise BuildError(message, "Build again into this folder.") from error


def statement_record(statement: Statement) -> StatementRecord:
    """Turn a statement into its JSON object."""
    return {
        "id": statement.id,
        "article": statement.article,
        "kind": statement.kind.value,
        "form": statement.form.value,
        "rule": statement.rule,
        "tier": statement.tier.value,
        "actor": _actor(statement.actor),
        "actor_mention": _evidence(statement.actor_mention),
        "on_behalf_of": _maybe_actor(statement.on_behalf_of),
        "joint_with": _actors(statement.joint_with),
        "cue": _evidence(statement.cue),
        "content": [_proof(part) for part in statement.content],
        "text": statement.text,
        "targets": _actors(statement.targets),
        "about": _actors(statement.about),
        "date": statement.when.edtf,
        "date_basis": statement.when.basis,
        "date_phrase": _evidence(statement.when.phrase),
        "reported": statement.reported,
        "event_type": statement.event_type,
        "stance": statement.stance.value,
        "negated": statement.negated,
        "modality": statement.modality.value,
        "according_to": _maybe_actor(statement.according_to),
        "repeats": statement.repeats,
        "reasons": _reasons(statement.reasons),
    }


def statement_from(value: object) -> Statement:
    """Read a statement back from its JSON object."""
    record = cast(StatementRecord, value)
    return Statement(
        id=record["id"],
        article=record["article"],
        kind=Kind(record["kind"]),
        form=Form(record["form"]),
        rule=record["rule"],
        tier=Tier(record["tier"]),
        actor=Actor(**record["actor"]),
        actor_mention=_evidence_from(record["actor_mention"]),
        on_behalf_of=_actor_from(record["on_behalf_of"]),
        joint_with=tuple(Actor(**actor) for actor in record["joint_with"]),
        cue=_evidence_from(record["cue"]),
        content=tuple(Evidence(**part) for part in record["content"]),
        targets=tuple(Actor(**actor) for actor in record["targets"]),
        about=tuple(Actor(**actor) for actor in record["about"]),
        when=When(record["date"], record["date_basis"], _evidence_from(record["date_phrase"])),
        reported=record["reported"],
        event_type=record["event_type"],
        stance=Stance(record["stance"]),
        negated=record["negated"],
        modality=Modality(record["modality"]),
        according_to=_actor_from(record["according_to"]),
        repeats=record["repeats"],
        reasons=tuple((field, why) for field, all_ in record["reasons"].items() for why in all_),
    )


def article_record(article: Article, base: str) -> ArticleRecord:
    """Turn an article into its JSON object; its text is kept in a file of its own."""
    return {
        "key": article.key,
        "iri": f"{base}article/{article.iri_name}",
        "path": article.path,
        "sha256": article.sha256,
        "title": article.title,
        "outlet": article.outlet,
        "issuer": article.issuer,
        "url": article.url,
        "published": article.published.day,
        "published_basis": article.published.basis,
        "published_reason": article.published.reason,
        "mode": article.mode.value,
        "mode_reason": article.mode_reason,
        "words": sum(len(p.span.of(article.text).split()) for p in article.passages),
        "passages": [
            {"role": p.role.value, "start": p.span.start, "end": p.span.end}
            for p in article.passages
        ],
        "skipped": None,
    }


def article_from(value: object, text: str) -> Article:
    """Read an article back from its JSON object and its text."""
    record = cast(ArticleRecord, value)
    return Article(
        key=record["key"],
        path=record["path"],
        text=text,
        passages=tuple(
            Passage(Span(p["start"], p["end"]), Role(p["role"])) for p in record["passages"]
        ),
        published=Published(
            record["published"], record["published_basis"], record["published_reason"]
        ),
        mode=Mode(record["mode"]),
        mode_reason=record["mode_reason"],
        title=record["title"],
        outlet=record["outlet"],
        issuer=record["issuer"],
        url=record["url"],
    )


def _reasons(reasons: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Gather the sentences that belong to one field."""
    gathered: dict[str, list[str]] = {}
    for field, why in reasons:
        gathered.setdefault(field, []).append(why)
    return gathered


def _proof(evidence: Evidence) -> EvidenceRecord:
    return {"text": evidence.text, "start": evidence.start, "end": evidence.end}


def _evidence(evidence: Evidence | None) -> EvidenceRecord | None:
    return None if evidence is None else _proof(evidence)


def _evidence_from(record: EvidenceRecord | None) -> Evidence | None:
    return None if record is None else Evidence(**record)


def _actor(actor: Actor) -> ActorRecord:
    return {"id": actor.id, "name": actor.name, "kind": actor.kind, "side": actor.side}


def _maybe_actor(actor: Actor | None) -> ActorRecord | None:
    return None if actor is None else _actor(actor)


def _actors(actors: Iterable[Actor]) -> list[ActorRecord]:
    return [_actor(actor) for actor in actors]


def _actor_from(record: ActorRecord | None) -> Actor | None:
    return None if record is None else Actor(**record)
