"""One article as resolution knows it: who is named where, and what the findings told so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from detente.annotate import Parse
from detente.authority import Authority, Record
from detente.extract.cues import Cues
from detente.model import Actor, Article, Found, Span
from detente.resolve.reference import ResolvedMention

__all__ = ["DiscourseContext", "DiscourseState", "Placed"]

Placed = tuple[Parse, int]
"""A token with the passage it stands in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscourseState:
    """What the findings read so far have told; `statements.py` alone makes the next one.

    `spoken` are the speakers, the latest last; `unnamed` the sources without a name, by the
    noun that names them; `talk` the persons whose talk a document reports.
    """

    spoken: tuple[ResolvedMention, ...] = ()
    unnamed: Mapping[str, ResolvedMention] = field(default_factory=dict)
    talk: tuple[Actor, ...] = ()

    def with_sources(
        self, sources: Sequence[ResolvedMention], *, speak: bool = True
    ) -> DiscourseState:
        """Return what is known once some have spoken, or have only done something."""
        nouns = {one.unnamed: one for one in reversed(sources) if one.unnamed}
        return replace(
            self,
            spoken=(*self.spoken, *sources) if speak else self.spoken,
            unnamed=MappingProxyType({**nouns, **self.unnamed}),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscourseContext:
    """What is known of an article: for good, and, in `so_far`, up to a finding.

    `cues` are the tables of cues, `cue_spans` where the cues of all findings stand; `named`
    are the references by name, per passage in reading order; `floor` says who speaks in each
    passage of a transcript.
    """

    article: Article
    parses: Sequence[Parse]
    authority: Authority
    cues: Cues
    day: date | None
    cue_spans: tuple[Span, ...] = ()
    named: Mapping[int, tuple[ResolvedMention, ...]]
    floor: Mapping[int, ResolvedMention] = field(default_factory=dict)
    so_far: DiscourseState = field(default_factory=DiscourseState)

    def passage(self, index: int) -> Parse:
        """Return the parse of a passage by its place in the article."""
        at = self.parses[index] if index < len(self.parses) else None
        if at is not None and at.index == index:
            return at
        return next(part for part in self.parses if part.index == index)

    def parses_of(self, span: Span) -> Iterator[Parse]:
        """Yield the parses of the passages that a stretch of the article lies in."""
        return (parse for parse in self.parses if parse.passage.span.overlaps(span))

    def cue(self, found: Found) -> range:
        """Return the tokens of a finding's cue, none if it has none."""
        return self.passage(found.passage).tokens(found.cue) if found.cue else range(0)

    def content(self, found: Found) -> Iterator[Placed]:
        """Yield the tokens of a finding's content, each with the passage it stands in."""
        for part in found.content:
            for parse in self.parses_of(part):
                yield from ((parse, token) for token in parse.tokens(part))

    def within(self, span: Span, passage: int) -> list[ResolvedMention]:
        """Return the references by name that lie in a stretch of a passage."""
        return [r for r in self.named.get(passage, ()) if span.overlaps(r.span)]

    def before(self, passage: int, offset: int) -> Iterator[ResolvedMention]:
        """Yield the references by name before an offset, the nearest first."""
        for index in reversed(tuple(self.named)):
            if index <= passage:
                for reference in reversed(self.named[index]):
                    if reference.span.end <= offset:
                        yield reference

    def everyone(self) -> Iterator[ResolvedMention]:
        """Yield every reference by name in reading order."""
        for references in self.named.values():
            yield from references

    def record(self, actor: Actor) -> Record | None:
        """Return what the authority knows of an actor; None for a stranger."""
        return self.authority.tables.actors.get(actor.id)

    def state_of(self, side: str | None) -> Actor | None:
        """Return the state that is a side."""
        record = self.authority.tables.actors.get(side or "")
        return record.actor if record else None
