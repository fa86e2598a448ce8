"""Decide when a statement was made: its own date phrase, its speech event's day, the document's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from detente.dates import bounds, counted_from, explain
from detente.model import Actor, Evidence, Form, Found, Kind, Mode, When
from detente.resolve.context import DiscourseContext
from detente.resolve.when.around import venues
from detente.resolve.when.clock import Clock, last_before, time_of
from detente.resolve.when.occasion import (
    Occasion,
    document_day,
    is_party,
    is_transcript,
    occasion,
)
from detente.resolve.when.speech import Timing, timing
from detente.resolve.when.speech_events import Dated, SpeechEvents
from detente.resolve.who.issuer import issuer

__all__ = ["Dating"]

_UNDATED = When(None, "none", None)
_Answer = tuple[When, str]


@dataclass(slots=True)
class Dating:
    """The dates that the article has given so far, and what a document reports."""

    context: DiscourseContext
    events: SpeechEvents = field(init=False)
    happened: Occasion | None = field(init=False)
    voice: Actor | None = field(init=False)
    own_day: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """Read off the article as a whole what holds for all its statements."""
        self.events = SpeechEvents(self.context)
        self.happened = occasion(self.context)
        self.voice = issuer(self.context)[0] if self.context.article.mode == Mode.DOCUMENT else None
        if self.context.day is not None:
            self.own_day = document_day(self.context, self.context.day, self.happened)

    def when(self, found: Found, actors: tuple[Actor, ...]) -> _Answer:
        """Date one finding, and say why."""
        when = timing(self.context, found)
        if self._speaks_itself(found, actors, when):
            own = self._expression(found, actors, when) if when.perfect else None
            return own or self._on_its_day("a document speaks on its own day")
        own = self._expression(found, actors, when)
        if own is not None:
            return own
        if self.context.article.mode == Mode.DOCUMENT:
            return self._reported(found, actors, when)
        source, why = self.events.source(found, actors, when)
        if source is None:
            return _UNDATED, why
        return When(source.edtf, "inherited", source.phrase), why

    def _speaks_itself(self, found: Found, actors: tuple[Actor, ...], when: Timing) -> bool:
        """Tell whether a document's own voice makes a statement."""
        if self.context.article.mode != Mode.DOCUMENT or self.context.day is None:
            return False
        holder = self.context.floor.get(found.passage)
        voice = holder.actor if holder else self.voice
        told = when.present if found.kind == Kind.DEED else not when.past
        itself = actors == (voice,) and told
        if found.agentless and actors != (voice,):
            return False
        return found.form == Form.DOCUMENT or itself

    def _on_its_day(self, why: str) -> _Answer:
        """Give the document's own day."""
        return When(self.own_day, "document", None), f"{why}, {self.own_day}"

    def _reported(self, found: Found, actors: tuple[Actor, ...], when: Timing) -> _Answer:
        """Date what a document reports of others: by its occasion, or by its own present."""
        source, why = self.events.in_one_sentence(actors, when)
        if source is not None:
            return When(source.edtf, "inherited", source.phrase), why
        if self.context.day is None:
            return _UNDATED, "the document does not date it"
        now = when.present or when.future
        if when.main and now and not is_transcript(self.context):
            return self._on_its_day("in its present tense a document speaks of its own day")
        event = self.happened
        if event is None or when.perfect or when.aside or not when.past or not when.main:
            return _UNDATED, "the document does not date it"
        parties = (
            actor == self.voice or is_party(self.context, event, actor, found) for actor in actors
        )
        if not any(parties):
            return _UNDATED, f"nobody who took part on {event.edtf} says or does it"
        return When(event.edtf, "inherited", event.phrase), event.reason

    def _expression(self, found: Found, actors: tuple[Actor, ...], when: Timing) -> _Answer | None:
        """Read the date phrase that stands with the cue."""
        clock = time_of(self.context, found)
        if clock is None:
            return None
        evidence = Evidence.at(clock.proof, self.context.article.text)
        if clock.phrase.kind == "elsewhere":
            return self._counted(found, clock, evidence)
        direction = _direction(self.context.article.text, clock, when)
        resolution = explain(clock.phrase, self.context.day, direction)
        if resolution.edtf is None or self._is_still_to_come(resolution.edtf, direction):
            return None
        saying = found.kind != Kind.DEED
        gathered = venues(self.context, found)
        dated = Dated(resolution.edtf, evidence, actors, when, saying, gathered)
        self.events.add(dated)
        self.events.note(found, dated)
        return When(resolution.edtf, "expression", evidence), resolution.reason

    def _is_still_to_come(self, edtf: str, direction: str) -> bool:
        """Tell whether a day lies behind the article: that of a plan, not of its telling."""
        day = self.context.day
        return day is not None and direction == "past" and bounds(edtf)[0] > day

    def _counted(self, found: Found, clock: Clock, evidence: Evidence) -> _Answer | None:
        """Count "at the time" and "two days later" from the last date named before."""
        earlier = last_before(self.context, found)
        named = explain(earlier.phrase, self.context.day).edtf if earlier else None
        base = named or self.events.last_date()
        edtf = counted_from(clock.phrase, base) if base else None
        if edtf is None or base is None:
            return None
        why = f"`{evidence.text}` is {edtf}, counted from {base}, which is named before"
        return When(edtf, "expression", evidence), why


def _direction(text: str, clock: Clock, when: Timing) -> Literal["past", "future"]:
    """Look forward from "starting in August" and from a future cue."""
    lead = text[max(0, clock.span.start - 12) : clock.span.end].lower()
    return "future" if when.future or "starting" in lead or "beginning" in lead else "past"
