"""The rows of the authority as types: actors with their names, offices, tenures, occurrences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from detente.model import Actor

__all__ = [
    "KINDS",
    "NAME_TYPES",
    "WORD_ROLES",
    "Agreement",
    "Name",
    "Occurrence",
    "Office",
    "Record",
    "Tables",
    "Tenure",
    "Word",
]

KINDS = frozenset(
    {
        "person",
        "state",
        "body",
        "organisation",
        "armed-group",
        "media",
        "group",
        "agreement",
        "occurrence",
        "place",
    }
)
NAME_TYPES = frozenset(
    {
        "alias",
        "acronym",
        "bare",
        "demonym",
        "former",
        "metonym",
        "name",
        "nickname",
        "russian",
        "surname",
    }
)
WORD_ROLES = frozenset(
    {
        "honorific",
        "particle",
        "suffix",
        "spelling",
        "government",
        "homeland",
        "incoming",
        "outgoing",
        "former",
        "current",
    }
)


@dataclass(frozen=True, slots=True)
class Name:
    """One way to call an actor; `type` is one of `NAME_TYPES`, `lang` a language tag.

    A `bare` name needs its state before it: "Foreign Ministry", as in "Russia's Foreign Ministry".
    """

    text: str
    lang: str
    type: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An actor and what the authority knows of it; `names` excludes the display name."""

    actor: Actor
    qid: str | None
    gender: str | None
    part_of: str | None
    description: str
    source: str
    names: tuple[Name, ...] = ()

    @property
    def id(self) -> str:
        """The actor's slug."""
        return self.actor.id

    @property
    def name(self) -> str:
        """The actor's display name."""
        return self.actor.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A post that people hold: its titles in the press, its body, whom it speaks for.

    `titles` are bare ("foreign minister"); the state or its demonym may stand before them.
    `seats` is how many may hold it at once, 0 when there is no limit. `listed_as` names the
    positions in source files it can be compared with (`us-holders21.csv:Secretary of State`),
    `note` explains where the two differ.
    """

    slug: str
    title: str
    body: str
    side: str | None
    qid: str | None
    titles: tuple[str, ...]
    speaks_for: str | None
    seats: int
    listed_as: tuple[str, ...]
    source: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A person in an office from one day to another, both included.

    `end` is None while the source shows no end. `note` says what a reader should know:
    "acting", or why the dates differ from the source file.
    """

    office: str
    holder: str
    start: date
    end: date | None
    source: str
    note: str

    def covers(self, day: date) -> bool:
        """Tell whether the office was held on `day`, the first and the last included."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The days an agreement was signed and was in force; None where unknown or still open."""

    actor: Actor
    signed: date | None
    start: date | None
    end: date | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """A named event of a known date (EDTF), by which other dates can be anchored."""

    actor: Actor
    start: str
    names: tuple[str, ...]
    description: str
    source: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word that names are read by: an honorific, a particle, a spelling of another word.

    Behind a state, a `government` word means the state itself: "the Syrian government". By a
    `homeland` word those at home mean everybody: "the American people".
    """

    text: str
    role: str
    standard: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """All rows, keyed so that a user's row replaces the shipped one of the same key."""

    actors: Mapping[str, Record]
    offices: Mapping[str, Office]
    tenures: tuple[Tenure, ...]
    agreements: Mapping[str, Agreement]
    occurrences: Mapping[str, Occurrence]
    words: tuple[Word, ...]
