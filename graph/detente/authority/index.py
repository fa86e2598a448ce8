"""Find actors by the names they go by, with how each name came to be theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from detente.authority.names import Folding, agrees_in_case
from detente.authority.records import Record

__all__ = ["Match", "NameIndex", "index_names"]

_WEAK = ("metonym", "surname")
_MOST_ASKED = 2**16
_LONGEST_STATE = 4  # tokens, as in "the United Arab Emirates"
_FULL = ("name", "alias", "former")  # types of names that end in a surname


@dataclass(frozen=True, slots=True)
class Match:
    """An actor a mention may mean; `how` is the type of the name that fits."""

    record: Record
    name: str
    how: str


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names folded to keys.

    Demonyms are apart, for an adjective is no actor by itself, and so are bare names.
    `starts` are the words with which a name may begin. A text asks for the same names again
    and again: `asked` keeps the answers, up to a limit.
    """

    folding: Folding
    names: Mapping[str, tuple[Match, ...]]
    demonyms: Mapping[str, tuple[Match, ...]]
    bare: Mapping[str, tuple[Match, ...]]
    starts: frozenset[str]
    asked: dict[str, tuple[Match, ...]] = field(default_factory=dict, repr=False, compare=False)

    def find(self, text: str) -> tuple[Match, ...]:
        """Return every actor `text` may name: by a listed name first, then by surname."""
        if text not in self.asked:
            if len(self.asked) >= _MOST_ASKED:
                self.asked.clear()
            self.asked[text] = self._found(text)
        return self.asked[text]

    def _found(self, text: str) -> tuple[Match, ...]:
        """Look a name up."""
        folded = self.folding.fold(text)
        bare = self.folding.bare(folded)
        found = [m for m in self.names.get(folded, ()) if _agrees(m, text)]
        if bare != folded:
            found += [m for m in self.names.get(bare, ()) if m.record.actor.kind == "person"]
        return tuple(_first_of_each(sorted(found, key=_rank))) or self._of_state(text)

    def demonym(self, text: str) -> tuple[Match, ...]:
        """Return the states whose adjective or people `text` is."""
        found = self.demonyms.get(self.folding.fold(text), ())
        return tuple(_first_of_each(m for m in found if agrees_in_case(m.name, text)))

    def belonging(self, state: str, text: str) -> tuple[Match, ...]:
        """Return what a state calls `text`: its "embassy in Washington", its "army"."""
        found = self.bare.get(self.folding.fold(text), ())
        return tuple(match for match in found if match.record.actor.side == state)

    def _of_state(self, text: str) -> tuple[Match, ...]:
        """Read a state and what is its own: "Russia's Foreign Ministry", "the Iranian side"."""
        for states, rest in self._split(text.removeprefix("the ").removeprefix("The ")):
            found = tuple(match for state in states for match in self.belonging(state, rest))
            if found:
                return found
            if self.folding.fold(rest) in self.folding.governments:
                return tuple(Match(state, state.name, "government") for state in states.values())
        return ()

    def _split(self, text: str) -> Iterator[tuple[dict[str, Record], str]]:
        """Yield the states that may stand before or, after "of", behind the rest of a phrase."""
        words = text.split()
        for length in range(1, min(_LONGEST_STATE, len(words) - 1) + 1):
            yield self._states(" ".join(words[:length])), " ".join(words[length:])
        rest, of, state = text.partition(" of ")
        if of:
            found = self.names.get(self.folding.fold(state), ())
            yield {m.record.id: m.record for m in found if m.record.actor.kind == "state"}, rest

    def _states(self, text: str) -> dict[str, Record]:
        """Return the states that a demonym, or a name in the possessive, stands for."""
        possessive = text.endswith(("'s", "’s", "s'", "s’"))
        found = self.demonym(text) or (self.find(text) if possessive else ())
        return {m.record.id: m.record for m in found if m.record.actor.kind == "state"}


def index_names(records: Iterable[Record], folding: Folding) -> NameIndex:
    """Index the names of all records."""
    names: defaultdict[str, list[Match]] = defaultdict(list)
    demonyms: defaultdict[str, list[Match]] = defaultdict(list)
    bare: defaultdict[str, list[Match]] = defaultdict(list)
    apart = {"demonym": demonyms, "bare": bare}
    for record in records:
        for key, match in _entries(record, folding):
            apart.get(match.how, names)[key].append(match)
    starts = _starts((*names, *demonyms), folding)
    return NameIndex(folding, _frozen(names), _frozen(demonyms), _frozen(bare), starts)


def _starts(keys: Iterable[str], folding: Folding) -> frozenset[str]:
    """Return the first words of names, and what may stand before or for them."""
    first = {key.split(" ", 1)[0] for key in keys}
    owners = {word.removesuffix("'s") for word in first}  # "People's Republic of China"
    return frozenset(first | owners | {*folding.honorifics, *folding.spellings})


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
    """Tell whether the capitals fit; a body's longer names are written without ("ministry").

    An agreement's acronym may be a word too: "START".
    """
    kind = match.record.actor.kind
    if match.how == "acronym" and kind == "agreement":
        return match.name in text
    loose = kind == "body" and " " in match.name
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
