"""Load the tables of cues: which words report, with which complement, as what."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from detente.assets import ontology
from detente.errors import DataError
from detente.model import Kind, Modality, Tier

__all__ = ["Cue", "Cues", "load_cues", "read_table"]

_TABLES = {
    "verbs.csv": "verb",
    "deeds.csv": "verb",
    "nouns.csv": "noun",
    "adjectives.csv": "adjective",
    "evaluations.csv": "evaluation",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One sense of a reporting word: a row of the cue tables.

    `frames` name the complements that carry the content, `objects` the only nouns an object
    may be, if any; `stance` is a stance or
    `content` where only the content tells; `addressee` names the complement that is
    spoken to; `domestic` is the kind a deed falls back to within one polity, if any.
    """

    id: str
    lemma: str
    pos: str
    particle: str
    frames: tuple[str, ...]
    objects: frozenset[str]
    kind: Kind
    event_type: str
    stance: str
    negated: bool
    modality: Modality
    addressee: str
    tier: Tier
    domestic: str
    example: str


@dataclass(frozen=True, slots=True)
class Cues(Mapping[str, Cue]):
    """All cues by id, and by part of speech and lemma."""

    rows: dict[str, Cue]
    by_lemma: dict[tuple[str, str], tuple[Cue, ...]] = field(default_factory=dict)

    def __getitem__(self, sense: str) -> Cue:
        return self.rows[sense]

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def of(self, pos: str, lemma: str) -> tuple[Cue, ...]:
        """Return the senses of a lemma in the order of the table."""
        return self.by_lemma.get((pos, lemma), ())


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """Read the cue tables of `ontology/cues`.

    Raises:
        DataError: a row is malformed or an id stands twice.
    """
    rows: dict[str, Cue] = {}
    lemmas: dict[tuple[str, str], list[Cue]] = {}
    for name, pos in _TABLES.items():
        path = ontology(f"cues/{name}")
        for cue in read_table(path, pos):
            if cue.id in rows:
                raise DataError(f"`{path.name}` holds the cue `{cue.id}` twice.", "Ids are unique.")
            rows[cue.id] = cue
            lemmas.setdefault((pos, cue.lemma), []).append(cue)
    return Cues(rows, {key: tuple(found) for key, found in lemmas.items()})


def read_table(path: Path, pos: str) -> Iterator[Cue]:
    """Yield the cues of one table.

    Raises:
        DataError: a row is malformed.
    """
    with path.open(encoding="utf-8", newline="") as table:
        for number, row in enumerate(csv.DictReader(table), start=2):
            try:
                yield _cue(row, pos)
            except (KeyError, ValueError) as error:
                message = f"Line {number} of `{path.name}` is no cue: {error}."
                raise DataError(
                    message, "The columns are described in the rule reference."
                ) from error


def _cue(row: dict[str, str], pos: str) -> Cue:
    """Make a cue of a row."""
    return Cue(
        id=row["id"],
        lemma=row["lemma"],
        pos=pos,
        particle=row["particle"],
        frames=tuple(row["frames"].split()),
        objects=frozenset(row["objects"].split()),
        kind=Kind(row["kind"]),
        event_type=row["event_type"],
        stance=row["stance"],
        negated=row["negated"] == "true",
        modality=Modality(row["modality"]),
        addressee=row["addressee"],
        tier=Tier(row["tier"]),
        domestic=row["domestic"],
        example=row["example"],
    )
