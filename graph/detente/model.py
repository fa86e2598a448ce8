"""The words of Détente as types: articles, what is found in them, statements.

All of it is frozen data without behaviour beyond reading itself. Offsets are half-open
and count Unicode code points of `Article.text`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "Actor",
    "Article",
    "Evidence",
    "Form",
    "Found",
    "Kind",
    "Modality",
    "Mode",
    "Passage",
    "Published",
    "Role",
    "Span",
    "Stance",
    "Statement",
    "Tier",
    "When",
    "article_iri_name",
    "slug",
    "statement_id",
]


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


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of an article's text, in Unicode code points.

    >>> Span(4, 9).of("the quick fox")
    'quick'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span together with the exact characters it covers."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)

    @classmethod
    def at(cls, span: Span, text: str) -> Evidence:
        """Take the characters under `span` from an article's text."""
        return cls(span.of(text), span.start, span.end)


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


@dataclass(frozen=True, slots=True)
class Actor:
    """Who or what speaks, acts, or is spoken of.

    `kind` is person, state, body, organisation, armed-group, media, group, agreement,
    occurrence, place or unknown; `side` the slug of the state it belongs to, if any.
    """

    id: str
    name: str
    kind: str
    side: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """When a statement was made or a deed done.

    `edtf` is an EDTF string or None; `basis` is expression, inherited, document or none.
    """

    edtf: str | None
    basis: str
    phrase: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A finding with everything decided, and the reason for each decision.

    `reasons` holds (field, sentence) pairs in the order of the fields.
    """

    id: str
    article: str
    kind: Kind
    form: Form
    rule: str
    tier: Tier
    actor: Actor
    actor_mention: Evidence | None
    on_behalf_of: Actor | None
    joint_with: tuple[Actor, ...]
    cue: Evidence | None
    content: tuple[Evidence, ...]
    targets: tuple[Actor, ...]
    about: tuple[Actor, ...]
    when: When
    reported: str | None
    event_type: str
    stance: Stance
    negated: bool
    modality: Modality
    according_to: Actor | None
    repeats: str | None
    reasons: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The content spans' words, joined by an ellipsis where the article interrupts them."""
        return " … ".join(part.text for part in self.content)

    @property
    def span(self) -> Span:
        """The span from the first content character to the last."""
        return Span(self.content[0].start, self.content[-1].end)


def slug(words: str, limit: int = 60) -> str:
    """Turn words into a lower-case ASCII path segment of at most `limit` characters.

    >>> slug("Russia Says Better Ties With U.S. Up to Biden")
    'russia-says-better-ties-with-u-s-up-to-biden'
    """
    ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", ascii_words)
    while len(parts) > 1 and len("-".join(parts)) > limit:
        parts.pop()
    return "-".join(parts)[:limit] or "untitled"


def article_iri_name(title: str, sha256: str) -> str:
    """Name an article in IRIs: its title's slug and 8 hex of its text's hash."""
    return f"{slug(title)}-{sha256[:8]}"


def statement_id(article: str, mention: str, content: str, ordinal: int) -> str:
    """Return the 16 hex digits that name a statement.

    They hash only what the article says: its IRI name, the actor mention as written, the
    content text with white space folded, and the ordinal among equal keys.
    """
    folded = " ".join(content.split())
    key = "\x1f".join((article, mention, folded, str(ordinal)))
    return hashlib.sha256(key.encode()).hexdigest()[:16]
