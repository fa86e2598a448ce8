"""Read the JSON objects of a build back, whatever is in its files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict, TypeVar

import msgspec

from detente.errors import BuildError
from detente.model import (
    Actor,
    Article,
    Evidence,
    Passage,
    Published,
    Span,
    Statement,
    When,
)
from detente.records.forms import ActorRecord, ArticleRecord, EvidenceRecord, StatementRecord

__all__ = ["article_from", "decoded", "read_articles", "read_statements", "statement_from"]

T = TypeVar("T")


class _Read(TypedDict):
    """Why an input was skipped, if it was."""

    skipped: str | None


def decoded(data: bytes, form: type[T], what: str) -> T:
    """Read JSON that must have the form of a type.

    Raises:
        BuildError: it has not; the message begins with `what` it is.
    """
    try:
        return msgspec.json.decode(data, type=form)
    except (msgspec.DecodeError, RecursionError) as error:
        message = f"{what} is not what a build writes: {error}."
        raise BuildError(message, "Build again, into a new folder.") from error


def read_statements(path: Path) -> Iterator[Statement]:
    """Yield the statements of a file, one a line.

    Raises:
        BuildError: a line is no statement; the message names file and line.
    """
    for what, line in _lines(path):
        yield statement_from(decoded(line, StatementRecord, what))


def read_articles(path: Path) -> Iterator[ArticleRecord]:
    """Yield the records of the articles that were read, without the inputs that were skipped.

    Raises:
        BuildError: a line is no record of an article; the message names file and line.
    """
    for what, line in _lines(path):
        if decoded(line, _Read, what)["skipped"] is None:
            yield decoded(line, ArticleRecord, what)


def _lines(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the lines of a file, each with what an error calls it."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            yield f"Line {number} of `{path}`", line


def statement_from(record: StatementRecord) -> Statement:
    """Read a statement back from its JSON object."""
    return Statement(
        id=record["id"],
        article=record["article"],
        kind=record["kind"],
        form=record["form"],
        rule=record["rule"],
        tier=record["tier"],
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
        stance=record["stance"],
        negated=record["negated"],
        modality=record["modality"],
        according_to=_actor_from(record["according_to"]),
        repeats=record["repeats"],
        reasons=tuple((field, why) for field, all_ in record["reasons"].items() for why in all_),
        propositions=tuple(record["propositions"]),
    )


def article_from(record: ArticleRecord, text: str) -> Article:
    """Read an article back from its JSON object and its text."""
    return Article(
        key=record["key"],
        path=record["path"],
        text=text,
        passages=tuple(Passage(Span(p["start"], p["end"]), p["role"]) for p in record["passages"]),
        published=Published(
            record["published"], record["published_basis"], record["published_reason"]
        ),
        mode=record["mode"],
        mode_reason=record["mode_reason"],
        title=record["title"],
        outlet=record["outlet"],
        issuer=record["issuer"],
        url=record["url"],
    )


def _evidence_from(record: EvidenceRecord | None) -> Evidence | None:
    return None if record is None else Evidence(**record)


def _actor_from(record: ActorRecord | None) -> Actor | None:
    return None if record is None else Actor(**record)
