"""Read a gold set: records of statements by hand, the names of actors, and zones to ignore."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict, cast

from detente.dates import is_valid
from detente.errors import DataError
from detente.model import Evidence, Span
from detente.records import EvidenceRecord

__all__ = ["GoldRecord", "GoldSet", "Names", "fold", "is_gold_file", "read_gold"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRecord:
    """What a person read out of an article: one statement or deed.

    `readings` are the content and other places that say the same; a record that is
    `optional` is never counted. `surface` is the actor as the article words it.
    """

    article: str
    id: str
    actors: tuple[str, ...]
    surface: str
    readings: tuple[tuple[Evidence, ...], ...]
    targets: frozenset[str]
    date: str | None
    stance: str | None
    event_type: str
    negated: bool
    optional: bool

    @property
    def parts(self) -> tuple[Evidence, ...]:
        """Every span of every reading."""
        return tuple(part for reading in self.readings for part in reading)


@dataclass(frozen=True, slots=True)
class Names:
    """The actors' names as the gold set knows them.

    `canonical` leads from a folded name or alias to the actor's name, `metonyms` from that
    to the state it may stand for.
    """

    canonical: Mapping[str, str] = field(default_factory=dict)
    metonyms: Mapping[str, str] = field(default_factory=dict)

    def name(self, words: str) -> str:
        """Return the actor's name for a name, an alias or other words."""
        folded = fold(words)
        return self.canonical.get(folded, folded)

    def state(self, words: str) -> str:
        """Return the state an actor may stand for, or else its name."""
        name = self.name(words)
        return self.metonyms.get(name, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSet:
    """Gold records by article, and what is needed to compare with them."""

    records: Mapping[str, tuple[GoldRecord, ...]]
    names: Names = field(default_factory=Names)
    zones: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    published: Mapping[str, str] = field(default_factory=dict)


class _ActorFields(TypedDict):
    name: str
    surface: str


class _RecordFields(TypedDict):
    article: str
    id: str
    actor: _ActorFields
    co_actors: list[str]
    content: list[EvidenceRecord]
    alt: list[list[EvidenceRecord]]
    targets: list[str]
    date: str | None
    polarity: str | None
    plover: str | None
    negated: bool
    optional: bool


class _NameFields(TypedDict):
    aliases: list[str]
    metonym: str


def fold(words: str) -> str:
    """Make two spellings of a name comparable: case, spaces, curly apostrophes, article, Mr.

    >>> fold("The  U.S. House")
    'u.s. house'
    """
    plain = " ".join(words.replace("’", "'").lower().split()).rstrip(".")
    return re.sub(r"^(the|a|an|mr|ms|mrs) ", "", plain)


def is_gold_file(path: Path) -> bool:
    """Tell whether the first record of a file is a gold record."""
    try:
        with path.open(encoding="utf-8") as file:
            first = json.loads(next((line for line in file if line.strip()), "null"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(first, dict) and {"article", "actor", "content", "targets"} <= first.keys()


def read_gold(path: Path) -> GoldSet:
    """Read the records of a file, and the tables beside it where they are.

    Raises:
        DataError: a file is malformed; the message names it.
    """
    records: dict[str, list[GoldRecord]] = {}
    for number, value in enumerate(_lines(path), start=1):
        with _blaming(f"record {number} of `{path}`"):
            record = _record(cast(_RecordFields, value))
        records.setdefault(record.article, []).append(record)
    with _blaming(f"a table beside `{path}`"):
        return GoldSet(
            records={article: tuple(records[article]) for article in sorted(records)},
            names=_names(path.with_name("actors.json"), records),
            zones=_zones(path.with_name("ignore_zones.json")),
            published=_published(path.parent),
        )


def _record(fields: _RecordFields) -> GoldRecord:
    """Read one record."""
    return GoldRecord(
        article=fields["article"],
        id=fields["id"],
        actors=(fields["actor"]["name"], *fields["co_actors"]),
        surface=fields["actor"].get("surface") or "",
        readings=tuple(
            tuple(Evidence(part["text"], part["start"], part["end"]) for part in reading)
            for reading in (fields["content"], *fields.get("alt", ()))
        ),
        targets=frozenset(fields["targets"]),
        date=_date(fields["date"]),
        stance=fields.get("polarity"),
        event_type=(fields.get("plover") or "comment").lower(),
        negated=fields.get("negated", False),
        optional=fields.get("optional", False),
    )


def _date(edtf: str | None) -> str | None:
    """Read the date of a record."""
    if edtf is not None and not is_valid(edtf):
        raise ValueError(f"`{edtf}` is no EDTF date")
    return edtf


def _lines(path: Path) -> Iterator[object]:
    """Yield the JSON values of a file, one a line."""
    with _blaming(f"a line of `{path}`"), path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def _names(path: Path, records: Mapping[str, Iterable[GoldRecord]]) -> Names:
    """Read actors.json; without it, the names in the records stand for themselves.

    Of two actors with the same alias, the first keeps it.
    """
    if not path.is_file():
        every = (record for some in records.values() for record in some)
        return Names({fold(name): name for one in every for name in (*one.actors, *one.targets)})
    canonical: dict[str, str] = {}
    metonyms: dict[str, str] = {}
    table = cast(dict[str, _NameFields], json.loads(path.read_text(encoding="utf-8")))
    for name, fields in table.items():
        metonyms[name] = fields.get("metonym", name)
        for alias in (name, *fields["aliases"]):
            canonical.setdefault(fold(alias), name)
    return Names(canonical, metonyms)


def _zones(path: Path) -> Mapping[str, tuple[Span, ...]]:
    """Read the zones of each article in which nothing counts."""
    if not path.is_file():
        return {}
    table = cast(dict[str, list[list[int]]], json.loads(path.read_text(encoding="utf-8")))
    return {key: tuple(Span(*zone) for zone in zones) for key, zones in table.items()}


def _published(folder: Path) -> Mapping[str, str]:
    """Read the days of publication from meta.jsonl, or else from published.csv."""
    days: dict[str, str] = {}
    if (meta := folder / "meta.jsonl").is_file():
        for value in _lines(meta):
            fields = cast(dict[str, str], value)
            days[fields["id"]] = fields["published"]
    elif (table := folder / "published.csv").is_file():
        with table.open(encoding="utf-8", newline="") as file:
            days = {row["article"]: row["published"] for row in csv.DictReader(file)}
    return days


@contextmanager
def _blaming(place: str) -> Iterator[None]:
    """Turn what is wrong with a value into one sentence that says where it stands."""
    try:
        yield
    except KeyError as error:
        raise DataError(f"In {place}, `{error.args[0]}` is missing.") from error
    except (TypeError, ValueError, AttributeError, RecursionError) as error:
        raise DataError(f"In {place}, a value is not as it should be: {error}.") from error
