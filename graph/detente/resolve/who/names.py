"""Find the names in a passage: those the authority knows, and persons it does not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from detente.authority import Authority, Match, Record
from detente.resolve.lexicon import nouns
from detente.resolve.who.fitting import fits

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

    doc: Doc
    first: int
    last: int
    records: tuple[Record, ...]
    kind: str
    adjective: bool = False

    @property
    def text(self) -> str:
        """The name as written, on one line."""
        return " ".join(self.doc[self.first : self.last + 1].text.split())

    @property
    def head(self) -> Token:
        """The syntactic root of the name."""
        root: Token = self.doc[self.first : self.last + 1].root
        return root


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
    words = [t for t in hit.doc[hit.first].sent if t.is_alpha and len(t) > _SHORT]
    titled = sum(token.text[0].isupper() for token in words)
    return not hit.records and len(words) > _SHORT and titled > 0.8 * len(words)


def is_common(hit: NameHit, text: str) -> bool:
    """Tell whether an unknown name also stands in lower case, as words: "Executive Order"."""
    return not hit.records and bool(re.search(rf"\b{re.escape(hit.text.lower())}\b", text))


def names_in(doc: Doc, authority: Authority) -> Iterator[NameHit]:
    """Yield the names of a passage in reading order, the longest at each place.

    Within the name of an occurrence others stand: "*Russia*'s annexation of *Crimea*".
    """
    starts = authority.names.starts
    fold = authority.names.folding.fold
    at = 0
    while at < len(doc):
        known = fold(doc[at].text) in starts
        named = _known(doc, at, authority) if known else None
        hit = (
            (named and (_owned(named, authority) or named))
            or (known and _demonym(doc, at, authority))
            or _stranger(doc, at, authority)
        )
        if hit is not None and not _in_brackets(hit):
            yield hit
        if hit is not None and hit.kind == "occurrence":
            inner = _known(doc, at, authority, plain=True) or _demonym(doc, at, authority)
            yield from [inner] if inner else []
        at = at + 1 if hit is None or hit.kind == "occurrence" else hit.last + 1


def _known(doc: Doc, first: int, authority: Authority, *, plain: bool = False) -> NameHit | None:
    """Return the longest name of the authority that starts at a token.

    `plain` leaves out the names of occurrences.
    """
    start = doc[first]
    if start.is_punct or start.is_space or start.lower_ in _NO_NAME_START or not _nameable(start):
        return None
    for last in range(min(first + _LONGEST, len(doc)) - 1, first - 1, -1):
        if doc[last].is_punct or doc[last].is_space or doc[last].lower_ in {"'s", "'"}:
            continue
        if _inside_longer_name(doc, first, last):
            continue
        records = _meant(doc, first, last, authority)
        if plain:
            records = tuple(r for r in records if r.actor.kind != "occurrence")
        if records and (last > first or _is_name(start, records)):
            return NameHit(doc, first, last, records, records[0].actor.kind)
    return None


def _meant(doc: Doc, first: int, last: int, authority: Authority) -> tuple[Record, ...]:
    """Return whom a stretch may name where it stands."""
    stretch = doc[first : last + 1]
    matches = authority.matches(" ".join(stretch.text.split()))
    return _listed_first(match for match in matches if fits(stretch, match, authority))


def _nameable(token: Token) -> bool:
    """Tell whether a name may start here: with a capital, or behind the article "the"."""
    return token.text[:1].isupper() or (token.i > 0 and token.nbor(-1).lower_ == "the")


def _is_name(token: Token, records: tuple[Record, ...]) -> bool:
    """Tell a one-word name from a common word: no "price" is Price, no month of May is May."""
    persons = any(record.actor.kind == "person" for record in records)
    if persons and token.ent_type_ in {"DATE", "TIME", "ORDINAL"}:
        return False
    return not persons or token.pos_ in {"PROPN", "X"} or token.ent_type_ == "PERSON"


def _in_brackets(hit: NameHit) -> bool:
    """Tell whether a name is a medium in a dateline, or stage talk: "(*Laughter*.)"."""
    if (hit.records and hit.kind != "media") or hit.first == 0 or hit.last + 1 >= len(hit.doc):
        return False
    return hit.doc[hit.first - 1].text == "(" and hit.doc[hit.last + 1].text in {")", ".", ".)"}


def _inside_longer_name(doc: Doc, first: int, last: int) -> bool:
    """Tell whether a one-word hit is the tail of a person's full name: "Roger *Stone*"."""
    if first != last or doc[first].ent_type_ != "PERSON" or first == 0:
        return False
    before = doc[first - 1]
    return before.ent_type_ == "PERSON" and doc[first].ent_iob_ == "I" and before.is_title


def _demonym(doc: Doc, at: int, authority: Authority) -> NameHit | None:
    """Return the adjective or the people of a state: "Russian", "the North Koreans"."""
    if not doc[at].text[:1].isupper():
        return None
    for last in range(min(at + 1, len(doc) - 1), at - 1, -1):
        record = authority.demonym(doc[at : last + 1].text)
        if record is not None:
            return NameHit(doc, at, last, (record,), record.actor.kind, adjective=True)
    return None


def _owned(state: NameHit, authority: Authority) -> NameHit | None:
    """Return a body named by its state: "Russia's Foreign Ministry", "France's parliament"."""
    doc = state.doc
    if state.kind != "state" or state.last + 2 >= len(doc):
        return None
    if doc[state.last + 1].lower_ != "'s":
        return None
    owner = state.records[0]
    adjectives = [owner.name, *(name.text for name in owner.names if name.type == "demonym")]
    for last in range(min(state.last + 5, len(doc) - 1), state.last + 1, -1):
        rest = doc[state.last + 2 : last + 1].text
        for adjective in adjectives:
            records = authority.named(f"{adjective} {rest}")
            if len(records) == 1 and records[0].actor.kind != "person":
                return NameHit(doc, state.first, last, records, records[0].actor.kind)
    return None


def _stranger(doc: Doc, first: int, authority: Authority) -> NameHit | None:
    """Return the full name of someone the authority does not know.

    An organisation whose name holds a known one is a description of it, no name.
    """
    kind = _STRANGERS.get(doc[first].ent_type_)
    if kind is None or not doc[first].text[:1].isupper() or doc[first].lower_ in _NO_NAME_START:
        return None
    if doc[first].ent_iob_ == "I" and doc[first - 1].lower_ not in _NO_NAME_START:
        return None
    last = first
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    while last > first and (doc[last].lower_ in {"'s", "'"} or doc[last].is_space):
        last -= 1
    inner = range(first, last + 1)
    folding = authority.names.folding
    if folding.fold(doc[first : last + 1].text) in folding.honorifics:
        return None
    if doc[last].lower_ in nouns()["body"]:
        kind = "organisation"  # the "Advocacy Alliance" is nobody's full name
    if kind == "organisation" and any(_any_known(doc, at, authority) for at in inner):
        return None
    return NameHit(doc, first, last, (), kind)


def _any_known(doc: Doc, at: int, authority: Authority) -> bool:
    """Tell whether a known name or demonym starts at a token."""
    return bool(_known(doc, at, authority) or _demonym(doc, at, authority))
