"""Find the offices a title means: "Russia's foreign minister", "top U.S. diplomat"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from detente.authority.index import NameIndex
from detente.authority.records import Office, Word

__all__ = ["TitleIndex", "index_titles"]

_LONGEST_PREFIX = 5
_OF = re.compile(r" (?:of|in|for) ")
_PREFIX = re.compile(r"^(ex|then|now)-", re.IGNORECASE)
_CUES = ("incoming", "outgoing", "former", "current")


@dataclass(frozen=True, slots=True)
class TitleIndex:
    """Folded titles of offices, and the cue words that may stand before them."""

    names: NameIndex
    titles: Mapping[str, tuple[Office, ...]]
    cues: Mapping[str, str]

    def find(self, text: str) -> tuple[Office, ...]:
        """Return every office `text` may mean, narrowed by the state or body it names."""
        tokens = _PREFIX.sub(r"\1 ", text).split()
        while len(tokens) > 1 and self.cue(tokens[0]) is not None:
            tokens = tokens[1:]
        text = " ".join(tokens)
        whole = self._titled(text)
        return whole or tuple(_unique(self._narrowed(text)))

    def cue(self, word: str) -> str | None:
        """Tell what a word before a title says: incoming, outgoing, former or current."""
        return self.cues.get(self.names.folding.fold(word))

    def _titled(self, text: str) -> tuple[Office, ...]:
        """Return the offices with exactly this title."""
        return self.titles.get(self.names.folding.fold(text), ())

    def _narrowed(self, text: str) -> Iterator[Office]:
        """Yield the offices of a title with a name before it, or behind it after "of"."""
        for name, title in _split(text):
            offices = self._titled(title)
            owners = self._owners(name) if offices else frozenset()
            yield from (office for office in offices if owners & _belongings(office))

    def _owners(self, name: str) -> frozenset[str]:
        """Return the slugs a name stands for; a person stands for their state."""
        found = self.names.demonym(name) or self.names.find(name)
        records = (match.record for match in found)
        return frozenset(
            (record.actor.side or "") if record.actor.kind == "person" else record.id
            for record in records
        )


def index_titles(offices: Iterable[Office], names: NameIndex, words: Iterable[Word]) -> TitleIndex:
    """Index the titles of all offices."""
    titles: defaultdict[str, list[Office]] = defaultdict(list)
    for office in offices:
        for key in sorted({names.folding.fold(title) for title in (office.title, *office.titles)}):
            titles[key].append(office)
    cues = {names.folding.fold(word.text): word.role for word in words if word.role in _CUES}
    return TitleIndex(names, {key: tuple(found) for key, found in titles.items()}, cues)


def _split(text: str) -> Iterator[tuple[str, str]]:
    """Yield each way to split a title into a name and the bare title."""
    tokens = text.split()
    for length in range(min(_LONGEST_PREFIX, len(tokens) - 1), 0, -1):
        yield " ".join(tokens[:length]), " ".join(tokens[length:])
    for gap in _OF.finditer(text):
        yield text[gap.end() :], text[: gap.start()]
    # "top U.S. diplomat": the adjective stands within
    for place in range(1, len(tokens) - 1):
        yield tokens[place], " ".join([*tokens[:place], *tokens[place + 1 :]])


def _belongings(office: Office) -> frozenset[str]:
    """Return the slugs of the state and the bodies an office belongs to."""
    return frozenset(filter(None, (office.side, office.body, office.speaks_for)))


def _unique(offices: Iterable[Office]) -> Iterator[Office]:
    """Keep the first of each office."""
    yield from {office.slug: office for office in offices}.values()
