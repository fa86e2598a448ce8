"""The authority: everything known beforehand about actors, offices and who held them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from detente.assets import ontology
from detente.authority.index import Match, NameIndex, index_names
from detente.authority.load import load_tables
from detente.authority.names import folding
from detente.authority.records import Agreement, Occurrence, Office, Record, Tables, Tenure
from detente.authority.tenures import Held, TenureIndex, index_tenures
from detente.authority.titles import TitleIndex, index_titles
from detente.errors import DataError

__all__ = ["Authority"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)  # a repr would be megabytes
class Authority:
    """Actors, names, offices, tenures and occurrences, indexed for lookup.

    >>> authority = Authority.load()
    >>> [record.name for record in authority.named("Peskov")]
    ['Dmitry Peskov']
    """

    tables: Tables
    names: NameIndex
    titles: TitleIndex
    tenure_index: TenureIndex

    @classmethod
    def load(cls, *extra: Path, folder: Path | None = None) -> Authority:
        """Load the shipped tables, or those of `folder`, and then the extra files.

        A row of an extra file replaces the row of the same key. Without arguments the
        result is loaded once and shared.

        Raises:
            DataError: A table is malformed; the message names its file and line.
        """
        return _load(folder or ontology("actors"), extra)

    def actor(self, slug: str) -> Record:
        """Return the record of a slug.

        Raises:
            DataError: The authority has no such actor.
        """
        try:
            return self.tables.actors[slug]
        except KeyError:
            hint = "`detente actors list` prints the slugs."
            raise DataError(f"The authority has no actor `{slug}`.", hint) from None

    @property
    def records(self) -> Iterator[Record]:
        """All actors, occurrences among them, by slug."""
        return iter(self.tables.actors.values())

    @property
    def called(self) -> Iterator[tuple[str, str]]:
        """The slug of every actor with each of its names, its usual one first."""
        for record in self.records:
            yield record.id, record.name
            yield from ((record.id, name.text) for name in record.names)

    @property
    def offices(self) -> Mapping[str, Office]:
        """The offices by slug."""
        return self.tables.offices

    @property
    def tenures(self) -> tuple[Tenure, ...]:
        """All tenures, by office and day."""
        return self.tables.tenures

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """The agreements with the days they were signed and in force, by slug."""
        return tuple(self.tables.agreements.values())

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """The named events of known date, by slug."""
        return tuple(self.tables.occurrences.values())

    def matches(self, text: str) -> tuple[Match, ...]:
        """Return every actor that `text` may name, and how: listed names before surnames."""
        return self.names.find(text)

    def named(self, text: str) -> tuple[Record, ...]:
        """Return every actor that `text` may name; more than one where it is ambiguous."""
        return tuple(match.record for match in self.names.find(text))

    def metonym(self, text: str) -> Record | None:
        """Return the actor that a capital or a building stands for ("Moscow")."""
        found = [match for match in self.names.find(text) if match.how == "metonym"]
        return found[0].record if len(found) == 1 else None

    def belonging(self, state: str, text: str) -> tuple[Record, ...]:
        """Return what a state calls `text`: for "its embassy" once "its" is Russia."""
        return tuple(match.record for match in self.names.belonging(state, text))

    @property
    def metonyms(self) -> Mapping[str, str]:
        """Each metonym as written with the slug it stands for."""
        return {
            name.text: record.id
            for record in self.records
            for name in record.names
            if name.type == "metonym"
        }

    def demonym(self, text: str) -> Record | None:
        """Return the state whose adjective or people `text` is ("Russian", "Americans")."""
        found = self.names.demonym(text)
        return found[0].record if len(found) == 1 else None

    def office_titled(self, text: str) -> tuple[Office, ...]:
        """Return every office a title may mean ("Russia's foreign minister")."""
        return self.titles.find(text)

    def holders(self, office: str, day: date) -> tuple[Tenure, ...]:
        """Return who held the office on the day, two on the day of a handover."""
        return self.tenure_index.holders(office, day)

    def holder(self, office: str, day: date | None, cue: str = "") -> Held:
        """Single out who an office means on a day, or abstain with the reason.

        `cue` is a word before the title ("incoming", "outgoing", "former"), if any.

        Raises:
            DataError: The authority has no such office.
        """
        if office not in self.offices:
            raise DataError(f"The authority has no office `{office}`.")
        return self.tenure_index.holder(self.offices[office], day, self.titles.cue(cue) or "")

    def offices_of(self, person: str, day: date) -> tuple[Tenure, ...]:
        """Return the tenures a person had on the day."""
        return self.tenure_index.offices_of(person, day)


@lru_cache(maxsize=4)
def _load(folder: Path, extra: tuple[Path, ...]) -> Authority:
    """Read and index the tables of a folder and the extra files."""
    shipped = sorted(folder.glob("*.csv"))
    if not shipped:
        raise DataError(f"The authority folder `{folder}` holds no CSV table.")
    tables = load_tables([*shipped, *extra])
    names = index_names(tables.actors.values(), folding(tables.words))
    return Authority(
        tables=tables,
        names=names,
        titles=index_titles(tables.offices.values(), names, tables.words),
        tenure_index=index_tenures(tables.tenures),
    )
