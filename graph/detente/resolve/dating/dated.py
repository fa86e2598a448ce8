"""Keep what an article has dated so far: each statement's date, its speakers, its gathering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple

from detente.dates import is_day
from detente.model import Actor, Evidence, Found, When
from detente.resolve.context import DiscourseContext
from detente.resolve.dating.around import venues
from detente.resolve.dating.cue_tense import Timing

__all__ = ["Dated", "Source", "SpeechEvents"]


@dataclass(frozen=True, slots=True)
class Dated:
    """A statement's date, where it was found, who spoke, and at what gatherings."""

    edtf: str
    phrase: Evidence
    actors: tuple[Actor, ...]
    timing: Timing
    saying: bool
    venues: frozenset[str] = frozenset()


class Source(NamedTuple):
    """The dated statement that a finding belongs to, if any, and why.

    `heir` is the id of who inherits the lede's day; `fresh` marks the first date of a speaker.
    """

    dated: Dated | None
    why: str
    heir: str = ""
    fresh: bool = False

    @property
    def when(self) -> When | None:
        """The date that is inherited, if any."""
        dated = self.dated
        return None if dated is None else When(dated.edtf, "inherited", dated.phrase)


@dataclass(frozen=True, slots=True)
class SpeechEvents:
    """What the article has dated so far.

    A speaker's day holds for their later remarks, until they have two. The day of the
    lede, when a body or an unnamed source speaks in it, passes to the first who speaks
    for that side, its `heir`. Who speaks at a gathering speaks on the day of those who did
    before.
    """

    context: DiscourseContext
    dated: tuple[Dated, ...] = ()
    heir: tuple[str, Dated] | None = None
    gatherings: Mapping[str, Dated] = field(default_factory=dict)
    latest: Dated | None = None
    heard: frozenset[tuple[str, tuple[int, int]]] = frozenset()

    def last_date(self) -> str | None:
        """Return the last date given so far."""
        return self.dated[-1].edtf if self.dated else None

    def with_date(self, found: Found, dated: Dated) -> SpeechEvents:
        """Return what is known once a finding has told its own date."""
        return replace(
            self,
            dated=(*self.dated, dated),
            latest=dated,
            gatherings=self._gatherings(found, dated),
        )

    def with_remark(
        self, found: Found, actors: tuple[Actor, ...], when: Timing, source: Source
    ) -> SpeechEvents:
        """Return what is known once a finding without a date of its own has been asked for one."""
        heard = self.heard | {(actor.id, when.sentence) for actor in actors}
        if source.dated is None:
            return replace(self, heard=heard, latest=None)
        said = replace(source.dated, actors=actors, timing=when)
        first = (replace(said, saying=True),) if source.fresh else ()
        return replace(
            self,
            heard=heard,
            latest=said,
            dated=(*self.dated, *first),
            heir=(source.heir, source.dated) if source.heir else self.heir,
            gatherings=self._gatherings(found, source.dated),
        )

    def _gatherings(self, found: Found, source: Dated) -> Mapping[str, Dated]:
        """Return the days of the gatherings at which something was said."""
        if not is_day(source.edtf):
            return self.gatherings
        here = dict.fromkeys(venues(self.context, found), source)
        return MappingProxyType({**self.gatherings, **here})
