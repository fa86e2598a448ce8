"""Statements and articles as JSON objects, one a line."""

from __future__ import annotations

import json
from collections.abc import Iterable

from detente.model import Actor, Article, Evidence, Statement
from detente.records.forms import ActorRecord, ArticleRecord, EvidenceRecord, StatementRecord

__all__ = ["article_record", "dumps", "statement_record"]


def dumps(record: object) -> str:
    """Write one record as one line of JSON, the same bytes for the same record."""
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": "))


def statement_record(statement: Statement) -> StatementRecord:
    """Turn a statement into its JSON object."""
    return {
        "id": statement.id,
        "article": statement.article,
        "kind": statement.kind,
        "form": statement.form,
        "rule": statement.rule,
        "tier": statement.tier,
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
        "stance": statement.stance,
        "negated": statement.negated,
        "modality": statement.modality,
        "according_to": _maybe_actor(statement.according_to),
        "repeats": statement.repeats,
        "reasons": _reasons(statement.reasons),
        "propositions": list(statement.propositions),
    }


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
        "mode": article.mode,
        "mode_reason": article.mode_reason,
        "words": sum(len(p.span.of(article.text).split()) for p in article.passages),
        "passages": [
            {"role": p.role, "start": p.span.start, "end": p.span.end} for p in article.passages
        ],
        "skipped": None,
    }


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


def _actor(actor: Actor) -> ActorRecord:
    return {"id": actor.id, "name": actor.name, "kind": actor.kind, "side": actor.side}


def _maybe_actor(actor: Actor | None) -> ActorRecord | None:
    return None if actor is None else _actor(actor)


def _actors(actors: Iterable[Actor]) -> list[ActorRecord]:
    return [_actor(actor) for actor in actors]
