"""Compare the authority with its sources: what is unverified, what overlaps, what differs."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from detente.authority.authority import Authority
from detente.authority.records import Office, Tenure
from detente.errors import DataError

__all__ = ["Difference", "Overlap", "Report", "check"]

UNVERIFIED = "unverified"
_FIRST_YEAR = "2000"


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two tenures of a single-seat office that share more than the day of a handover."""

    first: Tenure
    second: Tenure


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A tenure that a source file has otherwise; `note` explains why, empty if nobody has."""

    office: str
    person: str
    ours: str
    theirs: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: rows by source, unverified rows, overlaps, differences."""

    sources: tuple[tuple[str, int], ...]
    unverified: tuple[str, ...]
    overlaps: tuple[Overlap, ...]
    differences: tuple[Difference, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing overlaps and every difference is explained."""
        return not self.overlaps and all(difference.note for difference in self.differences)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A row of a source file: who, from when to when, as the file writes it."""

    person: str
    qid: str
    start: str
    end: str


def check(authority: Authority, sources: Path | None = None) -> Report:
    """Check the authority by itself and, given their folder, against the source files.

    Raises:
        DataError: A source file that an office names is not in the folder.
    """
    rows = list(_sourced(authority))
    return Report(
        sources=tuple(sorted(Counter(_kind_of(source) for _, source in rows).items())),
        unverified=tuple(row for row, source in rows if source == UNVERIFIED),
        overlaps=tuple(_overlaps(authority)),
        differences=tuple(_differences(authority, sources)) if sources else (),
    )


def _sourced(authority: Authority) -> Iterator[tuple[str, str]]:
    """Yield every row of the authority, named, with its source."""
    for record in authority.records:
        yield f"{record.actor.kind} {record.id}", record.source
        yield from (
            (f"name {record.id}: {name.text}", name.source)
            for name in record.names
            if record.actor.kind != "occurrence"
        )
    for office in authority.offices.values():
        yield f"office {office.slug}", office.source
    for tenure in authority.tenures:
        yield f"tenure {tenure.office}: {tenure.holder} {tenure.start}", tenure.source
    for agreement in authority.agreements:
        yield f"days of {agreement.actor.id}", agreement.source


def _kind_of(source: str) -> str:
    """Shorten the source of a row to the collection it is in."""
    return source.partition(":")[0]


def _overlaps(authority: Authority) -> Iterator[Overlap]:
    """Yield pairs of neighbouring tenures of a single-seat office that overlap."""
    for slug, tenures in authority.tenure_index.by_office.items():
        if authority.offices[slug].seats != 1:
            continue
        for first, second in pairwise(tenures):
            if first.end is None or first.end > second.start:
                yield Overlap(first, second)


def _differences(authority: Authority, sources: Path) -> Iterator[Difference]:
    """Yield where the tenures of an office are not those its source file lists."""
    files: dict[str, list[dict[str, str]]] = {}
    for office in authority.offices.values():
        for place in office.listed_as:
            file, _, position = place.partition(":")
            rows = files.setdefault(file, []) or _rows(sources / file)
            files[file] = rows
            listed = [_listed(row) for row in rows if row["position"] == position]
            current = [row for row in listed if not row.end or row.end >= _FIRST_YEAR]
            yield from _of_office(authority, office, current, file)


def _of_office(
    authority: Authority, office: Office, listed: list[_Listed], file: str
) -> Iterator[Difference]:
    """Compare one office's tenures with the rows of a file: equal ones first, then the nearest."""
    tenures = list(authority.tenure_index.by_office.get(office.slug, ()))
    equal = {(authority.actor(tenure.holder).qid, *_days(tenure)): tenure for tenure in tenures}
    unequal: list[_Listed] = []
    for row in listed:
        tenure = equal.get((row.qid, row.start, row.end))
        if tenure is None:
            unequal.append(row)
        else:
            tenures.remove(tenure)
    for row in unequal:
        held = [tenure for tenure in tenures if authority.actor(tenure.holder).qid == row.qid]
        ours = min(
            held, key=lambda tenure: abs(tenure.start.year - int(row.start[:4])), default=None
        )
        if ours is not None:
            tenures.remove(ours)
        yield Difference(
            office=office.slug,
            person=row.person,
            ours=" to ".join(_days(ours)) if ours else "",
            theirs=f"{row.start} to {row.end}",
            source=file,
            note=(ours.note if ours else "") or office.note,
        )


def _days(tenure: Tenure) -> tuple[str, str]:
    """Write the days of a tenure as a source file does."""
    return tenure.start.isoformat(), tenure.end.isoformat() if tenure.end else ""


def _listed(row: dict[str, str]) -> _Listed:
    """Read a row of a source file."""
    return _Listed(row["person"], row["personID"], row["start"], row["end"])


def _rows(path: Path) -> list[dict[str, str]]:
    """Read a source file."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except OSError as problem:
        raise DataError(
            f"The source file `{path}` cannot be read.",
            "Name the folder that holds the files of column listed_as in offices.csv.",
        ) from problem
