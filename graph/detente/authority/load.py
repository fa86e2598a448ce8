"""Turn table files into checked rows: every slug unique, every reference resolved."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from detente.authority.records import (
    KINDS,
    NAME_TYPES,
    WORD_ROLES,
    Agreement,
    Name,
    Occurrence,
    Office,
    Record,
    Tables,
    Tenure,
    Word,
)
from detente.authority.rows import Row, read_rows
from detente.model import Actor

__all__ = ["load_tables"]

_K = TypeVar("_K", str, tuple[str, str], tuple[str, str, str])
_V = TypeVar("_V")
_EDTF = re.compile(r"\d{4}(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|[12]\d|3[01]))?)?[~?%]?")
_UNSOURCED = "unverified"


@dataclass(slots=True)
class _Draft:
    """The rows read so far, each with the place it came from."""

    actors: dict[str, tuple[Row, Record]] = field(default_factory=dict)
    names: dict[tuple[str, str, str], tuple[Row, Name]] = field(default_factory=dict)
    offices: dict[str, tuple[Row, Office]] = field(default_factory=dict)
    tenures: dict[tuple[str, str, str], tuple[Row, Tenure]] = field(default_factory=dict)
    agreements: dict[str, Row] = field(default_factory=dict)
    occurrences: dict[str, tuple[Row, Occurrence]] = field(default_factory=dict)
    words: dict[tuple[str, str], tuple[Row, Word]] = field(default_factory=dict)


def load_tables(files: Iterable[Path]) -> Tables:
    """Read the tables in order; a row of a later file replaces an earlier one of its key.

    Raises:
        DataError: A row is malformed, stands twice in one file, or refers to nothing.
    """
    draft = _Draft()
    for path in files:
        for table, row in read_rows(path):
            _READERS[table](draft, row)
    _check_references(draft)
    return Tables(
        actors=_with_names(draft),
        offices={slug: office for slug, (_, office) in sorted(draft.offices.items())},
        tenures=tuple(tenure for _, (_, tenure) in sorted(draft.tenures.items())),
        agreements=dict(_agreements(draft)),
        occurrences={slug: what for slug, (_, what) in sorted(draft.occurrences.items())},
        words=tuple(word for _, (_, word) in sorted(draft.words.items())),
    )


def _keep(rows: dict[_K, tuple[Row, _V]], key: _K, row: Row, value: _V) -> None:
    """Add a row under its key; only another file may replace it."""
    if key in rows and rows[key][0].path == row.path:
        shown = " ".join(key) if isinstance(key, tuple) else key
        raise row.error(f"`{shown}` stands in line {rows[key][0].line} already")
    rows[key] = (row, value)


def _source(row: Row) -> str:
    """Return the row's source; a row without one is unverified."""
    return row.get("source") or _UNSOURCED


def _read_actor(draft: _Draft, row: Row) -> None:
    """Read one actor; a state that names no side is its own."""
    slug, kind = row.slug("slug"), row.one_of("kind", KINDS)
    side = row.get("side") or (slug if kind == "state" else None)
    record = Record(
        actor=Actor(slug, row.need("name"), kind, side),
        qid=row.get("qid") or None,
        gender=row.get("gender") or None,
        part_of=row.get("part_of") or None,
        description=row.get("description"),
        source=_source(row),
    )
    _keep(draft.actors, slug, row, record)


def _read_name(draft: _Draft, row: Row) -> None:
    """Read one name of an actor."""
    text, kind = row.need("name"), row.one_of("type", NAME_TYPES, "alias")
    name = Name(text, row.get("lang") or "en", kind, _source(row))
    _keep(draft.names, (row.slug("actor"), text, kind), row, name)


def _read_office(draft: _Draft, row: Row) -> None:
    """Read one office."""
    seats = row.get("seats") or "1"
    if not seats.isdecimal():
        raise row.error(f"`{seats}` in column `seats` is no number", "0 means any number.")
    office = Office(
        slug=row.slug("slug"),
        title=row.need("title"),
        body=row.slug("body"),
        side=row.get("side") or None,
        qid=row.get("qid") or None,
        titles=row.parts("titles"),
        speaks_for=row.get("speaks_for") or None,
        seats=int(seats),
        listed_as=row.parts("listed_as"),
        source=_source(row),
        note=row.get("note"),
    )
    _keep(draft.offices, office.slug, row, office)


def _read_tenure(draft: _Draft, row: Row) -> None:
    """Read one tenure."""
    start, end = row.day("from"), row.day("to")
    if start is None:
        raise row.error("column `from` is empty", "A tenure needs its first day.")
    if end is not None and end < start:
        raise row.error(f"the tenure ends on `{end}`, before it starts on `{start}`")
    tenure = Tenure(
        office=row.slug("office"),
        holder=row.slug("holder"),
        start=start,
        end=end,
        source=_source(row),
        note=row.get("note"),
    )
    _keep(draft.tenures, (tenure.office, start.isoformat(), tenure.holder), row, tenure)


def _read_agreement(draft: _Draft, row: Row) -> None:
    """Keep the row of an agreement until the actors are known."""
    slug = row.slug("agreement")
    if slug in draft.agreements and draft.agreements[slug].path == row.path:
        raise row.error(f"`{slug}` stands in line {draft.agreements[slug].line} already")
    draft.agreements[slug] = row


def _read_occurrence(draft: _Draft, row: Row) -> None:
    """Read one occurrence, which is an actor too."""
    slug, name, start = row.slug("slug"), row.need("name"), row.need("date")
    if not all(_is_edtf(part) for part in start.split("/")):
        hint = "Write YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a slash between."
        raise row.error(f"`{start}` is no EDTF date", hint)
    occurrence = Occurrence(
        actor=Actor(slug, name, "occurrence"),
        start=start,
        names=row.parts("names"),
        description=row.get("description"),
        source=_source(row),
    )
    _keep(draft.occurrences, slug, row, occurrence)


def _is_edtf(part: str) -> bool:
    """Tell whether a date is EDTF; a full day must be in the calendar too."""
    if not _EDTF.fullmatch(part):
        return False
    day = part.rstrip("~?%")
    try:
        return len(day) < len("2021-01-20") or bool(date.fromisoformat(day))
    except ValueError:
        return False


def _read_word(draft: _Draft, row: Row) -> None:
    """Read one word that names are read by."""
    text, role = row.need("word").casefold(), row.one_of("role", WORD_ROLES)
    word = Word(text, role, row.get("standard").casefold(), _source(row))
    _keep(draft.words, (role, text), row, word)


_READERS: Mapping[str, Callable[[_Draft, Row], None]] = {
    "actors": _read_actor,
    "names": _read_name,
    "offices": _read_office,
    "tenures": _read_tenure,
    "agreements": _read_agreement,
    "occurrences": _read_occurrence,
    "words": _read_word,
}


def _check_references(draft: _Draft) -> None:
    """Refuse a row that refers to an actor or office no table has."""
    known = draft.actors.keys() | draft.occurrences.keys()
    for row, record in draft.actors.values():
        _known(row, record.actor.side, known)
        _known(row, record.part_of, known)
    for (actor, _, _), (row, _) in draft.names.items():
        _known(row, actor, known)
    for row, office in draft.offices.values():
        for slug in (office.body, office.side, office.speaks_for):
            _known(row, slug, known)
    for row, tenure in draft.tenures.values():
        _known(row, tenure.holder, known)
        _known(row, tenure.office, draft.offices.keys(), "offices.csv")
    for slug, row in draft.agreements.items():
        _known(row, slug, draft.actors.keys())
    for slug in draft.actors.keys() & draft.occurrences.keys():
        raise draft.occurrences[slug][0].error(f"`{slug}` is the slug of an actor already")


def _known(row: Row, slug: str | None, known: Collection[str], table: str = "actors.csv") -> None:
    """Refuse a slug that its table does not have."""
    if slug is not None and slug not in known:
        raise row.error(f"`{slug}` is not in {table}", f"Add it to {table} or mend the slug.")


def _agreements(draft: _Draft) -> Iterator[tuple[str, Agreement]]:
    """Yield the agreements by slug, with their actors."""
    for slug, row in sorted(draft.agreements.items()):
        yield (
            slug,
            Agreement(
                actor=draft.actors[slug][1].actor,
                signed=row.day("signed"),
                start=row.day("from"),
                end=row.day("to"),
                source=_source(row),
            ),
        )


def _with_names(draft: _Draft) -> dict[str, Record]:
    """Join actors and occurrences with their names, sorted by slug."""
    names: defaultdict[str, list[Name]] = defaultdict(list)
    for (actor, _, _), (_, name) in sorted(draft.names.items()):
        names[actor].append(name)
    records = {slug: record for slug, (_, record) in draft.actors.items()}
    for slug, (_, what) in draft.occurrences.items():
        names[slug] += [Name(text, "en", "alias", what.source) for text in what.names]
        records[slug] = _as_record(what)
    return {
        slug: replace(record, names=tuple(names[slug])) for slug, record in sorted(records.items())
    }


def _as_record(what: Occurrence) -> Record:
    """Show an occurrence as the actor it also is."""
    return Record(
        actor=what.actor,
        qid=None,
        gender=None,
        part_of=None,
        description=what.description,
        source=what.source,
    )
