"""Find the names in a passage: those the authority knows, and persons it does not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.annotate import Parse
from detente.authority import Authority, Match, Record
from detente.resolve.actors.fitting import fits
from detente.resolve.lexicon import nouns

__all__ = ["NameHit", "bearers", "in_capitals", "is_common", "names_in"]

_LONGEST = 8
_SHORT = 3  # letters of a word that titles leave small, and words that make no title
_STRANGERS = {"PERSON": "person", "ORG": "organisation"}
_NO_NAME_START = {"the", "a", "an", "'s", "’s"}


@dataclass(frozen=True, slots=True)
class NameHit:
    """Tokens `first` to `last` are a name: of `records`, or of a stranger of some kind.

    `adjective` marks a demonym: "Russian", "the Americans".
    """

    parse: Parse
    first: int
    last: int
    records: tuple[Record, ...]
    kind: str
    adjective: bool = False

    @property
    def text(self) -> str:
        """The name as written, on one line."""
        return self.parse.phrase(self.first, self.last)

    @property
    def head(self) -> int:
        """The syntactic root of the name."""
        return self.parse.root(self.first, self.last)


def bearers(authority: Authority, text: str) -> tuple[Record, ...]:
    """Return whom a name may mean: those it is listed for, else those whose surname it is."""
    return _listed_first(authority.matches(text))


def _listed_first(matches: Iterable[Match]) -> tuple[Record, ...]:
    """Return those for whom a name is listed, else all."""
    found = tuple(matches)
    listed = tuple(match.record for match in found if match.how != "surname")
    return listed or tuple(match.record for match in found)


def in_capitals(hit: NameHit) -> bool:
    """Tell whether an unknown name stands in a title: "Media That *Bolster Putin*"."""
    if hit.records:
        return False
    parse = hit.parse
    sentence = (parse.words[t] for t in parse.sentence_of(hit.first))
    words = [word for word in sentence if word.isalpha() and len(word) > _SHORT]
    titled = sum(word[0].isupper() for word in words)
    return len(words) > _SHORT and titled > 0.8 * len(words)


def is_common(hit: NameHit, text: str) -> bool:
    """Tell whether an unknown name also stands in lower case, as words: "Executive Order"."""
    return not hit.records and bool(re.search(rf"\b{re.escape(hit.text.lower())}\b", text))


def names_in(parse: Parse, authority: Authority) -> Iterator[NameHit]:
    """Yield the names of a passage in reading order, the longest at each place.

    Within the name of an occurrence others stand: "*Russia*'s annexation of *Crimea*".
    """
    starts = authority.names.starts
    fold = authority.names.folding.fold
    at = 0
    while at < len(parse):
        known = fold(parse.words[at]) in starts
        named = _known(parse, at, authority) if known else None
        hit = (
            (named and (_owned(named, authority) or named))
            or (known and _demonym(parse, at, authority))
            or _stranger(parse, at, authority)
        )
        if hit is not None and not _in_brackets(hit):
            yield hit
        if hit is not None and hit.kind == "occurrence":
            inner = _known(parse, at, authority, plain=True) or _demonym(parse, at, authority)
            yield from [inner] if inner else []
        at = at + 1 if hit is None or hit.kind == "occurrence" else hit.last + 1


def _known(
    parse: Parse, first: int, authority: Authority, *, plain: bool = False
) -> NameHit | None:
    """Return the longest name of the authority that starts at a token.

    `plain` leaves out the names of occurrences.
    """
    if _is_blank(parse, first) or parse.lower[first] in _NO_NAME_START:
        return None
    if not _nameable(parse, first):
        return None
    for last in range(min(first + _LONGEST, len(parse)) - 1, first - 1, -1):
        if _is_blank(parse, last) or parse.lower[last] in {"'s", "'"}:
            continue
        if _inside_longer_name(parse, first, last):
            continue
        records = _meant(parse, first, last, authority)
        if plain:
            records = tuple(r for r in records if r.actor.kind != "occurrence")
        if records and (last > first or _is_name(parse, first, records)):
            return NameHit(parse, first, last, records, records[0].actor.kind)
    return None


def _meant(parse: Parse, first: int, last: int, authority: Authority) -> tuple[Record, ...]:
    """Return whom a stretch may name where it stands."""
    matches = authority.matches(parse.phrase(first, last))
    return _listed_first(m for m in matches if fits(parse, first, last, m, authority))


def _is_blank(parse: Parse, token: int) -> bool:
    """Tell whether a token is a mark or only blanks."""
    return parse.punct[token] or parse.is_space(token)


def _nameable(parse: Parse, token: int) -> bool:
    """Tell whether a name may start here: with a capital, or behind the article "the"."""
    return parse.words[token][:1].isupper() or (token > 0 and parse.lower[token - 1] == "the")


def _is_name(parse: Parse, token: int, records: tuple[Record, ...]) -> bool:
    """Tell a one-word name from a common word: no "price" is Price, no month of May is May."""
    persons = any(record.actor.kind == "person" for record in records)
    if persons and parse.entity[token] in {"DATE", "TIME", "ORDINAL"}:
        return False
    return not persons or parse.pos[token] in {"PROPN", "X"} or parse.entity[token] == "PERSON"


def _in_brackets(hit: NameHit) -> bool:
    """Tell whether a name is a medium in a dateline, or stage talk: "(*Laughter*.)"."""
    parse = hit.parse
    if (hit.records and hit.kind != "media") or hit.first == 0 or hit.last + 1 >= len(parse):
        return False
    words = parse.words
    return words[hit.first - 1] == "(" and words[hit.last + 1] in {")", ".", ".)"}


def _inside_longer_name(parse: Parse, first: int, last: int) -> bool:
    """Tell whether a one-word hit is the tail of a person's full name: "Roger *Stone*"."""
    if first != last or parse.entity[first] != "PERSON" or first == 0:
        return False
    before = first - 1
    return parse.entity[before] == "PERSON" and parse.inner[first] and parse.words[before].istitle()


def _demonym(parse: Parse, at: int, authority: Authority) -> NameHit | None:
    """Return the adjective or the people of a state: "Russian", "the North Koreans"."""
    if not parse.words[at][:1].isupper():
        return None
    for last in range(min(at + 1, len(parse) - 1), at - 1, -1):
        record = authority.demonym(parse.text_of(at, last))
        if record is not None:
            return NameHit(parse, at, last, (record,), record.actor.kind, adjective=True)
    return None


def _owned(state: NameHit, authority: Authority) -> NameHit | None:
    """Return a body named by its state: "Russia's Foreign Ministry", "France's parliament"."""
    parse = state.parse
    if state.kind != "state" or state.last + 2 >= len(parse):
        return None
    if parse.lower[state.last + 1] != "'s":
        return None
    owner = state.records[0]
    adjectives = [owner.name, *(name.text for name in owner.names if name.type == "demonym")]
    for last in range(min(state.last + 5, len(parse) - 1), state.last + 1, -1):
        rest = parse.text_of(state.last + 2, last)
        for adjective in adjectives:
            records = authority.named(f"{adjective} {rest}")
            if len(records) == 1 and records[0].actor.kind != "person":
                return NameHit(parse, state.first, last, records, records[0].actor.kind)
    return None


def _stranger(parse: Parse, first: int, authority: Authority) -> NameHit | None:
    """Return the full name of someone the authority does not know.

    An organisation whose name holds a known one is a description of it, no name.
    """
    kind = _STRANGERS.get(parse.entity[first])
    if kind is None or not parse.words[first][:1].isupper() or parse.lower[first] in _NO_NAME_START:
        return None
    if parse.inner[first] and parse.lower[first - 1] not in _NO_NAME_START:
        return None
    last = first
    while last + 1 < len(parse) and parse.inner[last + 1]:
        last += 1
    while last > first and (parse.lower[last] in {"'s", "'"} or parse.is_space(last)):
        last -= 1
    inner = range(first, last + 1)
    folding = authority.names.folding
    if folding.fold(parse.text_of(first, last)) in folding.honorifics:
        return None
    if parse.lower[last] in nouns()["body"]:
        kind = "organisation"  # the "Advocacy Alliance" is nobody's full name
    if kind == "organisation" and any(_any_known(parse, at, authority) for at in inner):
        return None
    return NameHit(parse, first, last, (), kind)


def _any_known(parse: Parse, at: int, authority: Authority) -> bool:
    """Tell whether a known name or demonym starts at a token."""
    return bool(_known(parse, at, authority) or _demonym(parse, at, authority))
