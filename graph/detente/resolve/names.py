"""Find the names in a passage: those the authority knows, and persons it does not know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from detente.authority import Authority, Record

__all__ = ["NameHit", "bearers", "first_words", "names_in"]

_LONGEST = 8
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
    matches = authority.matches(text)
    listed = tuple(match.record for match in matches if match.how != "surname")
    return listed or tuple(match.record for match in matches)


def first_words(authority: Authority) -> frozenset[str]:
    """Return the folded words with which some name of the authority starts."""
    index = authority.names
    starts = {key.split(" ", 1)[0] for keys in (index.names, index.demonyms) for key in keys}
    return frozenset(starts | set(index.folding.honorifics) | set(index.folding.spellings))


def names_in(
    doc: Doc, authority: Authority, starts: frozenset[str] | None = None
) -> Iterator[NameHit]:
    """Yield the names of a passage in reading order, the longest at each place.

    `starts` are the authority's first words, if they are known already. Within the name of
    an occurrence others stand: "*Russia*'s annexation of *Crimea*".
    """
    starts = first_words(authority) if starts is None else starts
    fold = authority.names.folding.fold
    at = 0
    while at < len(doc):
        known = fold(doc[at].text) in starts
        hit = (
            (known and (_owned(doc, at, authority) or _known(doc, at, authority)))
            or (known and _demonym(doc, at, authority))
            or _stranger(doc, at, authority)
        )
        if hit is None:
            at += 1
        else:
            if not _is_source_line(hit):
                yield hit
            inner = _known(doc, at, authority, plain=True) if hit.kind == "occurrence" else None
            if inner is not None:
                yield inner
            at = hit.first + 1 if hit.kind == "occurrence" else hit.last + 1


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
        records = bearers(authority, " ".join(doc[first : last + 1].text.split()))
        if plain:
            records = tuple(r for r in records if r.actor.kind != "occurrence")
        if records and (last > first or _is_name(start, records)):
            return NameHit(doc, first, last, records, records[0].actor.kind)
    return None


def _nameable(token: Token) -> bool:
    """Tell whether a name may start here: with a capital, or behind the article "the"."""
    return token.text[:1].isupper() or (token.i > 0 and token.nbor(-1).lower_ == "the")


def _is_name(token: Token, records: tuple[Record, ...]) -> bool:
    """Tell a one-word name from a common word: no "price" is Price, no month of May is May."""
    persons = any(record.actor.kind == "person" for record in records)
    if persons and token.ent_type_ in {"DATE", "TIME", "ORDINAL"}:
        return False
    return not persons or token.pos_ in {"PROPN", "X"} or token.ent_type_ == "PERSON"


def _is_source_line(hit: NameHit) -> bool:
    """Tell whether a medium's name is the source in a dateline: "MOSCOW (*Reuters*) -"."""
    if hit.kind != "media" or hit.first == 0 or hit.last + 1 >= len(hit.doc):
        return False
    return hit.doc[hit.first - 1].text == "(" and hit.doc[hit.last + 1].text == ")"


def _inside_longer_name(doc: Doc, first: int, last: int) -> bool:
    """Tell whether a one-word hit is the tail of a person's full name: "Roger *Stone*"."""
    if first != last or doc[first].ent_type_ != "PERSON" or first == 0:
        return False
    before = doc[first - 1]
    return before.ent_type_ == "PERSON" and doc[first].ent_iob_ == "I" and before.is_title


def _demonym(doc: Doc, at: int, authority: Authority) -> NameHit | None:
    """Return the adjective or the people of a state: "Russian", "the Americans"."""
    record = authority.demonym(doc[at].text) if doc[at].text[:1].isupper() else None
    if record is None:
        return None
    return NameHit(doc, at, at, (record,), record.actor.kind, adjective=True)


def _owned(doc: Doc, first: int, authority: Authority) -> NameHit | None:
    """Return a body named by its state: "Russia's Foreign Ministry", "France's parliament"."""
    state = _known(doc, first, authority) if _nameable(doc[first]) else None
    if state is None or state.kind != "state" or state.last + 2 >= len(doc):
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
                return NameHit(doc, first, last, records, records[0].actor.kind)
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
    if kind == "organisation" and any(_any_known(doc, at, authority) for at in inner):
        return None
    return NameHit(doc, first, last, (), kind)


def _any_known(doc: Doc, at: int, authority: Authority) -> bool:
    """Tell whether a known name or demonym starts at a token."""
    return bool(_known(doc, at, authority) or _demonym(doc, at, authority))
