"""Decide whom a name means in its article: full names first, then surnames, typos, strangers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from detente.annotate import Parse
from detente.authority import Authority, Record
from detente.model import Actor, Article, slug
from detente.resolve.actors.names import NameHit, bearers
from detente.resolve.actors.offices import bearer_by_title, bearer_on_day, day_of, described_so
from detente.resolve.actors.typos import misspelt

__all__ = ["Identity", "People", "stranger"]


@dataclass(frozen=True, slots=True)
class Identity:
    """An actor with its gender where known, and the sentence that says why it is meant."""

    actor: Actor
    gender: str
    reason: str


def stranger(article: Article, words: str, kind: str, side: str | None = None) -> Actor:
    """Name an actor the authority does not know, by its words, within one article only."""
    return Actor(f"x-{article.sha256[:8]}-{slug(words)}", words, kind, side)


@dataclass(slots=True)
class People:
    """The names of one article, and who bears them."""

    article: Article
    authority: Authority
    full: dict[str, Identity] = field(default_factory=dict)
    by_surname: dict[str, dict[str, Identity]] = field(default_factory=dict)
    by_first: dict[str, dict[str, Identity]] = field(default_factory=dict)
    titled: set[str] = field(default_factory=set)

    def introduce(self, hits: Iterable[NameHit]) -> None:
        """Note everyone whom the article gives a full name, or else a surname with a title."""
        persons = [hit for hit in hits if hit.kind == "person"]
        titled = [hit for hit in persons if len(self._untitled(hit.text).split()) == 1]
        for hit in persons:
            identity = None if hit in titled else self._full_name(hit)
            if identity is not None:
                self._note(hit.text, identity)
        for hit in titled:
            if self._key(hit) not in self.by_surname:
                identity = self._by_title(hit, hit.records)
                if identity is not None:
                    self.titled.add(identity.actor.id)
                    self._note(identity.actor.name, identity)

    def identify(self, hit: NameHit) -> Identity | None:
        """Decide whom a name means, or abstain."""
        if hit.kind != "person":
            again = None if hit.records else self._surname(hit)
            return again or self._thing(hit)
        if hit.text in self.full:
            return self.full[hit.text]
        return self._surname(hit) or self._by_authority(hit) or self._alone(hit)

    def surnames_in(self, parse: Parse, hits: tuple[NameHit, ...]) -> tuple[NameHit, ...]:
        """Add to the names of a passage the surnames that no tagger took for names."""
        taken = {at for hit in hits for at in range(hit.first, hit.last + 1)}
        fold = self.authority.names.folding.fold
        more = [
            NameHit(parse, token, token, (), "person")
            for token in range(len(parse))
            if token not in taken
            and parse.words[token][:1].isupper()
            and parse.pos[token] in {"PROPN", "NOUN"}
            and fold(parse.words[token]) in self.by_surname
        ]
        return tuple(sorted([*hits, *more], key=lambda hit: (hit.first, hit.last)))

    def _note(self, name: str, identity: Identity) -> None:
        """Remember a full name, the surname it ends with, and the word it begins with."""
        self.full.setdefault(name, identity)
        folding = self.authority.names.folding
        names = (folding.fold(name), folding.fold(identity.actor.name))
        for key in sorted({surname for full in names for surname in folding.surnames(full)}):
            self.by_surname.setdefault(key, {}).setdefault(identity.actor.id, identity)
        first = folding.bare(names[0]).split(" ")[0]
        self.by_first.setdefault(first, {}).setdefault(identity.actor.id, identity)

    def _full_name(self, hit: NameHit) -> Identity | None:
        """Decide whom a full name means: the authority's, a misspelt one of it, a stranger."""
        if len(hit.records) == 1:
            return _known(hit.records[0], f"`{hit.text}` is a name of {hit.records[0].name}")
        if hit.records:
            return None
        record = misspelt(hit.text, self.authority)
        if record is not None and self._is_meant(hit, record):
            return _known(record, f"`{hit.text}` is a misspelling of {record.name}")
        actor = stranger(self.article, hit.text, "person", side_of(hit, self.authority))
        return Identity(actor, honorific_gender(hit), f"`{hit.text}` is not in the authority")

    def _is_meant(self, hit: NameHit, record: Record) -> bool:
        """Tell whether more than likeness speaks for someone: the right name, or an office."""
        titled = bearer_by_title(hit, (record,), day_of(self.article), self.authority)
        return titled is not None or record.name in self.article.text

    def _untitled(self, name: str) -> str:
        """Drop the titles before a name: "President Trump", "Mr. Biden"."""
        folding = self.authority.names.folding
        words = name.split()
        while len(words) > 1 and (
            folding.fold(words[0]) in folding.honorifics or self.authority.office_titled(words[0])
        ):
            words = words[1:]
        return " ".join(words)

    def _key(self, hit: NameHit) -> str:
        """Return the key by which a surname is noted."""
        folding = self.authority.names.folding
        return folding.bare(folding.fold(self._untitled(hit.text)))

    def _surname(self, hit: NameHit) -> Identity | None:
        """Take the one person whom the article has given a full name with this surname.

        A full name may begin with it: "*Lou* Jiwei", or "*Hillary*" for short.
        """
        key = self._key(hit)
        family = self.by_surname.get(key) or self.by_first.get(key, {})
        gender = honorific_gender(hit)
        bearers = {
            id_: one for id_, one in family.items() if not gender or one.gender in {gender, ""}
        }
        if family and not bearers:
            return self._relative(hit, gender)
        titled = self._by_title(hit, hit.records)
        if titled is not None and titled.actor.id not in bearers:
            return titled
        if len(bearers) == 1:
            (found,) = bearers.values()
            gender = found.gender or gender
            gives = "titles so" if found.actor.id in self.titled else "names in full"
            reason = f"`{hit.text}` is {found.actor.name}, whom the article {gives}"
            return Identity(found.actor, gender, reason)
        known = tuple(record for record in hit.records if record.id in bearers)
        return self._by_office(hit, known) if bearers else None

    def _relative(self, hit: NameHit, gender: str) -> Identity | None:
        """Take the one bearer of the other sex than those named: "Mr. Clinton" beside Hillary."""
        others = [record for record in hit.records if (record.gender or "").startswith(gender)]
        why = f"`{hit.text}` is the only one of that name and sex"
        return _known(others[0], why) if len(others) == 1 else None

    def _by_authority(self, hit: NameHit) -> Identity | None:
        """Take the only bearer the authority knows, or the one an office singles out."""
        name = self._untitled(hit.text)
        records = hit.records or bearers(self.authority, name)
        if len(records) != 1 or records[0].actor.kind != "person":
            return self._by_office(hit, records)
        (record,) = records
        if len(name.split()) > 1 or self._is_well_known(name, record):
            return _known(record, f"`{hit.text}` is a name of {record.name}")
        return self._by_office(hit, records)

    def _is_well_known(self, surname: str, record: Record) -> bool:
        """Tell whether a surname alone is enough: it is listed, or its bearer held an office."""
        if any(m.how != "surname" for m in self.authority.matches(surname) if m.record == record):
            return True
        day = day_of(self.article)
        if day is None:
            return any(tenure.holder == record.id for tenure in self.authority.tenures)
        return bool(self.authority.offices_of(record.id, day))

    def _by_office(self, hit: NameHit, records: tuple[Record, ...]) -> Identity | None:
        """Single out one of several bearers by the title beside the name, or by the day."""
        gender = honorific_gender(hit)
        records = tuple(r for r in records if not gender or (r.gender or "").startswith(gender))
        titled = self._by_title(hit, records)
        found = bearer_on_day(records, day_of(self.article), self.authority)
        if titled is None and found is not None:
            return _known(found, f"of those called `{hit.text}` only {found.name} was in office")
        return titled

    def _by_title(self, hit: NameHit, records: tuple[Record, ...]) -> Identity | None:
        """Single out one of several bearers by the title beside the name."""
        found = bearer_by_title(hit, records, day_of(self.article), self.authority)
        if found is not None:
            return _known(found, f"the title beside `{hit.text}` fits {found.name} alone")
        found = described_so(hit, records)
        if found is not None:
            return _known(found, f"`{hit.text}` is titled as {found.name} is known")
        return None

    def _alone(self, hit: NameHit) -> Identity:
        """Keep the words of a name that nobody known bears, or that several do."""
        actor = stranger(self.article, hit.text, "person")
        several = len(hit.records) > 1
        why = "may be several people" if several else "is not in the authority"
        return Identity(actor, honorific_gender(hit), f"`{hit.text}` {why}; the words are kept")

    def _thing(self, hit: NameHit) -> Identity | None:
        """Name a state, a body or another thing; a capital is its state."""
        if not hit.records:
            actor = stranger(self.article, hit.text, hit.kind)
            return Identity(actor, "", f"`{hit.text}` is not in the authority")
        if len(hit.records) > 1:
            return None
        record = hit.records[0]
        metonym = self.authority.metonym(hit.text)
        if metonym is not None and metonym.id == record.id:
            return _known(record, f"`{hit.text}` stands for {record.name}")
        return _known(record, f"`{hit.text}` is a name of {record.name}")


def _known(record: Record, reason: str) -> Identity:
    """Make an identity of a record."""
    return Identity(record.actor, (record.gender or "")[:1].lower(), reason)


_HONORIFICS = {"mr": "m", "mr.": "m", "ms": "f", "ms.": "f", "mrs": "f", "mrs.": "f"}


def honorific_gender(hit: NameHit) -> str:
    """Read the gender off an honorific in or before the name."""
    parse = hit.parse
    words = [parse.lower[hit.first]]
    if hit.first > 0:
        words.append(parse.lower[hit.first - 1])
    return next((_HONORIFICS[word] for word in words if word in _HONORIFICS), "")


def side_of(hit: NameHit, authority: Authority) -> str | None:
    """Read the side off the words before a name: "Russia's Economy Minister German Gref"."""
    parse = hit.parse
    for token in reversed(range(max(0, hit.first - 6), hit.first)):
        if parse.punct[token] or parse.pos[token] in {"VERB", "AUX", "ADP", "SCONJ", "CCONJ"}:
            return None
        word = parse.words[token]
        state = authority.demonym(word) or next(iter(authority.named(word)), None)
        if state is not None and state.actor.side is not None:
            return state.actor.side
    return None
