"""Find actors by the names they go by, with how each name came to be theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from detente.authority.names import Folding, agrees_in_case
from detente.authority.records import Record

__all__ = ["Match", "NameIndex", "index_names"]

_WEAK = ("metonym", "surname")
_FULL = ("name", "alias", "former")  # types of names that end in a surname


@dataclass(frozen=True, slots=True)
class Match:
    """An actor a mention may mean; `how` is the type of the name that fits."""

    record: Record
    name: str
    how: str


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names folded to keys; `demonyms` apart, for an adjective is no actor by itself."""

    folding: Folding
    names: Mapping[str, tuple[Match, ...]]
    demonyms: Mapping[str, tuple[Match, ...]]

    def find(self, text: str) -> tuple[Match, ...]:
        """Return every actor `text` may name: by a listed name first, then by surname."""
        folded = self.folding.fold(text)
        bare = self.folding.bare(folded)
        found = [m for m in self.names.get(folded, ()) if _agrees(m, text)]
        if bare != folded:
            found += [m for m in self.names.get(bare, ()) if m.record.actor.kind == "person"]
        return tuple(_first_of_each(sorted(found, key=_rank)))

    def demonym(self, text: str) -> tuple[Match, ...]:
        """Return the states whose adjective or people `text` is."""
        found = self.demonyms.get(self.folding.fold(text), ())
        return tuple(match for match in found if agrees_in_case(match.name, text))


def index_names(records: Iterable[Record], folding: Folding) -> NameIndex:
    """Index the names of all records."""
    names: defaultdict[str, list[Match]] = defaultdict(list)
    demonyms: defaultdict[str, list[Match]] = defaultdict(list)
    for record in records:
        for key, match in _entries(record, folding):
            (demonyms if match.how == "demonym" else names)[key].append(match)
    return NameIndex(folding, _frozen(names), _frozen(demonyms))


def _entries(record: Record, folding: Folding) -> Iterator[tuple[str, Match]]:
    """Yield each key of a record with the match it stands for."""
    matches = [Match(record, record.name, "name")]
    matches += (Match(record, name.text, name.type) for name in record.names)
    person = record.actor.kind == "person"
    has_surname = any(match.how == "surname" for match in matches)
    for match in matches:
        folded = folding.fold(match.name)
        yield folded, match
        if person:
            yield from _person_entries(folded, match, folding, surnames=not has_surname)


def _person_entries(
    folded: str, match: Match, folding: Folding, *, surnames: bool
) -> Iterator[tuple[str, Match]]:
    """Yield the shorter keys of a person's name: without initials, and the surname."""
    bare = folding.bare(folded)
    if bare != folded and " " in bare:
        yield bare, match
    if surnames and match.how in _FULL:
        derived = Match(match.record, match.name, "surname")
        yield from ((key, derived) for key in sorted(folding.surnames(folded)))


def _agrees(match: Match, text: str) -> bool:
    """Tell whether the capitals fit; a body's longer names are written without ("ministry")."""
    loose = match.record.actor.kind == "body" and " " in match.name
    return loose or agrees_in_case(match.name, text)


def _rank(match: Match) -> tuple[int, str]:
    """Order matches: names that are listed, then metonyms, then surnames."""
    return (1 + _WEAK.index(match.how) if match.how in _WEAK else 0, match.record.id)


def _first_of_each(matches: Iterable[Match]) -> Iterator[Match]:
    """Keep the first match of each record."""
    seen: set[str] = set()
    for match in matches:
        if match.record.id not in seen:
            seen.add(match.record.id)
            yield match


def _frozen(entries: Mapping[str, list[Match]]) -> dict[str, tuple[Match, ...]]:
    """Freeze the lists of an index."""
    return {key: tuple(matches) for key, matches in entries.items()}
