"""An article as it was read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from detente.model.names import article_iri_name
from detente.model.spans import Span
from detente.model.words import Mode, Role

__all__ = ["Article", "Passage", "Published"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of an article that is article prose, with its role."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Published:
    """The day an article appeared (ISO 8601) and how that is known.

    `basis` is one of given, metadata, url, text, inferred, none; `day` is None with none.
    """

    day: str | None
    basis: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article: its text as decoded, never altered, and what is known about it.

    `issuer` is the body that speaks in a document, as the source names it.
    """

    key: str
    path: str
    text: str
    passages: tuple[Passage, ...]
    published: Published
    mode: Mode = Mode.NEWS
    mode_reason: str = ""
    title: str = ""
    outlet: str | None = None
    issuer: str | None = None
    url: str | None = None

    @property
    def sha256(self) -> str:
        """The hex digest of the text, encoded as UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def iri_name(self) -> str:
        """The last path segment of the article's IRI: title slug and 8 hex of the text's hash."""
        return article_iri_name(self.title or self.key, self.sha256)
