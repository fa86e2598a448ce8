"""Turn table files into checked records: every key unique, every reference resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

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
from detente.authority.rows import COLUMNS, Row, read_rows
from detente.dates import is_valid
from detente.model import Actor

__all__ = ["load_tables"]

_KEYS: Mapping[str, tuple[str, ...]] = {
    "actors": ("slug",),
    "names": ("actor", "name", "type"),
    "offices": ("slug",),
    "tenures": ("office", "from", "holder"),
    "agreements": ("agreement",),
    "occurrences": ("slug",),
    "words": ("role", "word"),
}
_UNSOURCED = "unverified"


def load_tables(files: Iterable[Path]) -> Tables:
    """Read the tables in order; a row of a later file replaces an earlier one of its key.

    Raises:
        DataError: A row is malformed, stands twice in one file, or refers to nothing.
    """
    rows = _collect(files)
    _check_references(rows)
    occurrences = {row.slug("slug"): _occurrence(row) for row in rows["occurrences"]}
    actors = _records(rows, occurrences)
    return Tables(
        actors=actors,
        offices={row.slug("slug"): _office(row) for row in rows["offices"]},
        tenures=tuple(_tenure(row) for row in rows["tenures"]),
        agreements={
            row.get("agreement"): _agreement(row, actors[row.get("agreement")].actor)
            for row in rows["agreements"]
        },
        occurrences=occurrences,
        words=tuple(_word(row) for row in rows["words"]),
    )


def _collect(files: Iterable[Path]) -> dict[str, list[Row]]:
    """Read all rows and sort those of each table by their key, which must be unique in a file."""
    keyed: dict[str, dict[tuple[str, ...], Row]] = {table: {} for table in COLUMNS}
    for path in files:
        for table, row in read_rows(path):
            key = tuple([row.get(column) for column in _KEYS[table]])
            earlier = keyed[table].get(key)
            if earlier is not None and earlier.path == path:
                raise row.error(f"`{' '.join(key)}` stands in line {earlier.line} already")
            keyed[table][key] = row
    return {table: [row for _, row in sorted(rows.items())] for table, rows in keyed.items()}


def _check_references(rows: Mapping[str, list[Row]]) -> None:
    """Refuse a row that refers to an actor or office no table has."""
    actors = {row.get("slug") for row in rows["actors"]}
    for row in rows["occurrences"]:
        if row.get("slug") in actors:
            raise row.error(f"`{row.get('slug')}` is the slug of an actor already")
    known = actors | {row.get("slug") for row in rows["occurrences"]}
    _refer(rows["actors"], ("side", "part_of"), known)
    _refer(rows["names"], ("actor",), known)
    _refer(rows["offices"], ("body", "side", "speaks_for"), known)
    _refer(rows["tenures"], ("holder",), known)
    _refer(
        rows["tenures"], ("office",), {row.get("slug") for row in rows["offices"]}, "offices.csv"
    )
    _refer(rows["agreements"], ("agreement",), actors)


def _refer(
    rows: Iterable[Row], columns: tuple[str, ...], known: Collection[str], table: str = "actors.csv"
) -> None:
    """Refuse a slug that its table does not have."""
    for row in rows:
        for column in columns:
            slug = row.get(column)
            if slug and slug not in known:
                hint = f"Add it to {table} or mend the slug."
                raise row.error(f"`{slug}` is not in {table}", hint)


def _records(
    rows: Mapping[str, list[Row]], occurrences: Mapping[str, Occurrence]
) -> dict[str, Record]:
    """Join actors and occurrences with their names, sorted by slug."""
    names: defaultdict[str, list[Name]] = defaultdict(list)
    for row in rows["names"]:
        names[row.slug("actor")].append(_name(row))
    actors = {row.slug("slug"): row for row in rows["actors"]}
    return {
        slug: _record(actors[slug], tuple(names[slug]))
        if slug in actors
        else _as_record(occurrences[slug], names[slug])
        for slug in sorted(actors.keys() | occurrences.keys())
    }


def _source(row: Row) -> str:
    """Return the row's source; a row without one is unverified."""
    return row.get("source") or _UNSOURCED


def _record(row: Row, names: tuple[Name, ...]) -> Record:
    """Read one actor; a state that names no side is its own."""
    slug, kind = row.slug("slug"), row.one_of("kind", KINDS)
    return Record(
        actor=Actor(
            slug, row.need("name"), kind, row.get("side") or (slug if kind == "state" else None)
        ),
        qid=row.qid(),
        gender=row.get("gender") or None,
        part_of=row.get("part_of") or None,
        description=row.get("description"),
        source=_source(row),
        names=names,
    )


def _as_record(what: Occurrence, names: Iterable[Name]) -> Record:
    """Show an occurrence as the actor it also is."""
    listed = (Name(text, "en", "alias", what.source) for text in what.names)
    return Record(
        actor=what.actor,
        qid=None,
        gender=None,
        part_of=None,
        description=what.description,
        source=what.source,
        names=(*names, *listed),
    )


def _name(row: Row) -> Name:
    """Read one name of an actor."""
    return Name(
        row.need("name"),
        row.language(),
        row.one_of("type", NAME_TYPES, "alias"),
        _source(row),
    )


def _office(row: Row) -> Office:
    """Read one office."""
    seats = row.get("seats") or "1"
    if not seats.isdecimal():
        raise row.error(f"`{seats}` in column `seats` is no number", "0 means any number.")
    return Office(
        slug=row.slug("slug"),
        title=row.need("title"),
        body=row.slug("body"),
        side=row.get("side") or None,
        qid=row.qid(),
        titles=row.parts("titles"),
        speaks_for=row.get("speaks_for") or None,
        seats=int(seats),
        listed_as=row.parts("listed_as"),
        source=_source(row),
        note=row.get("note"),
    )


def _tenure(row: Row) -> Tenure:
    """Read one tenure."""
    start, end = row.day("from"), row.day("to")
    if start is None:
        raise row.error("column `from` is empty", "A tenure needs its first day.")
    if end is not None and end < start:
        raise row.error(f"the tenure ends on `{end}`, before it starts on `{start}`")
    return Tenure(
        office=row.slug("office"),
        holder=row.slug("holder"),
        start=start,
        end=end,
        source=_source(row),
        note=row.get("note"),
    )


def _agreement(row: Row, actor: Actor) -> Agreement:
    """Read the days of one agreement."""
    return Agreement(
        actor=actor,
        signed=row.day("signed"),
        start=row.day("from"),
        end=row.day("to"),
        source=_source(row),
    )


def _occurrence(row: Row) -> Occurrence:
    """Read one occurrence, which is an actor too."""
    slug, name, start = row.slug("slug"), row.need("name"), row.need("date")
    if not is_valid(start):
        hint = "Write YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a slash between."
        raise row.error(f"`{start}` is no EDTF date", hint)
    return Occurrence(
        actor=Actor(slug, name, "occurrence"),
        start=start,
        names=row.parts("names"),
        description=row.get("description"),
        source=_source(row),
    )


def _word(row: Row) -> Word:
    """Read one word that names are read by."""
    return Word(
        row.need("word").casefold(),
        row.one_of("role", WORD_ROLES),
        row.get("standard").casefold(),
        _source(row),
    )
