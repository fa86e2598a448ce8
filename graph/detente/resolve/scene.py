"""One article as its references in reading order: who is named where, and who has spoken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from detente.annotate import Parse
from detente.authority import Authority, Record
from detente.model import Actor, Article, Found, Span
from detente.resolve.reference import Reference
from detente.resolve.syntax import role
from detente.resolve.who.names import NameHit
from detente.resolve.who.people import People

__all__ = ["Aim", "Placed", "Scene", "references"]


Placed = tuple[Parse, int]
"""A token with the passage it stands in."""


@dataclass(frozen=True, slots=True)
class Aim:
    """The speakers and the targets of a statement, and the passage it stands in."""

    passage: int
    speakers: tuple[Actor, ...]
    targets: tuple[Actor, ...]


@dataclass(slots=True, kw_only=True)
class Scene:
    """What resolution knows of an article while it reads it.

    `named` are the references by name, per passage; `spoken` the speakers so far, the
    latest last; `unnamed` the sources without a name, by the noun that names them; `floor`
    who speaks in each passage of a transcript; `aimed` whom the statements so far
    aimed at; `talk` the two whose talk a document reports; `cues` the cues of all
    findings; `houses` the bodies that persons speak from.
    """

    article: Article
    parses: Sequence[Parse]
    authority: Authority
    people: People
    day: date | None
    named: dict[int, tuple[Reference, ...]]
    spoken: list[Reference] = field(default_factory=list)
    unnamed: dict[str, Reference] = field(default_factory=dict)
    floor: dict[int, Reference] = field(default_factory=dict)
    aimed: list[Aim] = field(default_factory=list)
    talk: tuple[Actor, ...] | None = None
    cues: tuple[Span, ...] = ()
    houses: dict[str, frozenset[str]] = field(default_factory=dict)

    def passage(self, index: int) -> Parse:
        """Return the parse of a passage by its place in the article."""
        at = self.parses[index] if index < len(self.parses) else None
        if at is not None and at.index == index:
            return at
        return next(part for part in self.parses if part.index == index)

    def cue(self, found: Found) -> range:
        """Return the tokens of a finding's cue, none if it has none."""
        return self.passage(found.passage).tokens(found.cue) if found.cue else range(0)

    def content(self, found: Found) -> Iterator[Placed]:
        """Yield the tokens of a finding's content, each with the passage it stands in."""
        for part in found.content:
            for parse in self.parses:
                if parse.passage.span.overlaps(part):
                    yield from ((parse, token) for token in parse.tokens(part))

    def within(self, span: Span, passage: int) -> list[Reference]:
        """Return the references by name that lie in a stretch of a passage."""
        return [r for r in self.named.get(passage, ()) if span.overlaps(r.span)]

    def before(self, passage: int, offset: int) -> Iterator[Reference]:
        """Yield the references by name before an offset, the nearest first."""
        for index in sorted((i for i in self.named if i <= passage), reverse=True):
            for reference in reversed(self.named[index]):
                if reference.span.end <= offset:
                    yield reference

    def everyone(self) -> Iterator[Reference]:
        """Yield every reference by name in reading order."""
        for index in sorted(self.named):
            yield from self.named[index]

    def record(self, actor: Actor) -> Record | None:
        """Return what the authority knows of an actor; None for a stranger."""
        return self.authority.tables.actors.get(actor.id)

    def state(self, side: str | None) -> Actor | None:
        """Return the state that is a side."""
        record = self.authority.tables.actors.get(side or "")
        return record.actor if record else None


def references(parse: Parse, hits: tuple[NameHit, ...], people: People) -> Iterator[Reference]:
    """Turn the names of a passage, and its demonyms, into references."""
    for hit in hits:
        identity = people.identify(hit)
        if identity is None:
            continue
        head = hit.head
        yield Reference(
            span=parse.span(hit.first, hit.last),
            passage=parse.index,
            token=head,
            actors=(identity.actor,),
            reason=identity.reason,
            role=role(parse, head),
            gender=identity.gender,
            adjective=hit.adjective,
            quoted=parse.quote[head] >= 0,
        )
