"""Decide when a statement was made: its own date phrase, its speech event's day, the document's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from detente.dates import bounds, counted_from, explain
from detente.model import Actor, Evidence, Form, Found, Kind, Mode, When
from detente.resolve.actors.issuer import issuer
from detente.resolve.context import DiscourseContext
from detente.resolve.dating.around import venues
from detente.resolve.dating.cue_tense import Timing, timing
from detente.resolve.dating.dated import Dated, SpeechEvents
from detente.resolve.dating.reported_event import (
    ReportedEvent,
    document_day,
    is_party,
    is_transcript,
    reported_event,
)
from detente.resolve.dating.speech_events import in_one_sentence, source_of
from detente.resolve.dating.time_expressions import TimeExpression, last_before, time_of

__all__ = ["Dates", "Dating"]

_UNDATED = When(None, "none", None)
_Answer = tuple[When, str]


class Dates(NamedTuple):
    """When a finding was said or done, why, and what the article has then dated."""

    when: When
    why: str
    events: SpeechEvents


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """What dates an article's statements: for all of them, and what has been dated so far.

    `happened` is what a document reports, `voice` who issued it, `own_day` the day it speaks
    on.
    """

    context: DiscourseContext
    events: SpeechEvents
    happened: ReportedEvent | None
    voice: Actor | None
    own_day: str

    @classmethod
    def of(cls, context: DiscourseContext) -> Dating:
        """Read off the article as a whole what holds for all its statements."""
        happened, day = reported_event(context), context.day
        return cls(
            context=context,
            events=SpeechEvents(context),
            happened=happened,
            voice=issuer(context)[0] if context.article.mode == Mode.DOCUMENT else None,
            own_day="" if day is None else document_day(context, day, happened),
        )

    def when(self, found: Found, actors: tuple[Actor, ...]) -> Dates:
        """Date one finding, say why, and return with it what has then been dated."""
        when = timing(self.context, found)
        itself = self._speaks_itself(found, actors, when)
        told = None if itself and not when.perfect else self._expression(found, actors, when)
        if told is not None:
            return told
        if itself:
            return self._told(*self._on_its_day("a document speaks on its own day"))
        if self.context.article.mode == Mode.DOCUMENT:
            return self._told(*self._reported(found, actors, when))
        source = source_of(self.events, found, actors, when)
        known = self.events.with_remark(found, actors, when, source)
        return Dates(source.when or _UNDATED, source.why, known)

    def _told(self, when: When, why: str) -> Dates:
        """Answer without having learnt of a date."""
        return Dates(when, why, self.events)

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
        beside = in_one_sentence(self.events, actors, when)
        if beside.when is not None:
            return beside.when, beside.why
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

    def _expression(self, found: Found, actors: tuple[Actor, ...], when: Timing) -> Dates | None:
        """Read the date phrase that stands with the cue."""
        expression = time_of(self.context, found)
        if expression is None:
            return None
        evidence = Evidence.at(expression.proof, self.context.article.text)
        if expression.phrase.kind == "elsewhere":
            return self._counted(found, expression, evidence)
        direction = _direction(self.context.article.text, expression, when)
        resolution = explain(expression.phrase, self.context.day, direction)
        if resolution.edtf is None or self._is_still_to_come(resolution.edtf, direction):
            return None
        saying = found.kind != Kind.DEED
        gathered = venues(self.context, found)
        dated = Dated(resolution.edtf, evidence, actors, when, saying, gathered)
        when_said = When(resolution.edtf, "expression", evidence)
        return Dates(when_said, resolution.reason, self.events.with_date(found, dated))

    def _is_still_to_come(self, edtf: str, direction: str) -> bool:
        """Tell whether a day lies behind the article: that of a plan, not of its telling."""
        day = self.context.day
        return day is not None and direction == "past" and bounds(edtf)[0] > day

    def _counted(
        self, found: Found, expression: TimeExpression, evidence: Evidence
    ) -> Dates | None:
        """Count "at the time" and "two days later" from the last date named before."""
        earlier = last_before(self.context, found)
        named = explain(earlier.phrase, self.context.day).edtf if earlier else None
        base = named or self.events.last_date()
        edtf = counted_from(expression.phrase, base) if base else None
        if edtf is None or base is None:
            return None
        why = f"`{evidence.text}` is {edtf}, counted from {base}, which is named before"
        return self._told(When(edtf, "expression", evidence), why)


def _direction(text: str, expression: TimeExpression, when: Timing) -> Literal["past", "future"]:
    """Look forward from "starting in August" and from a future cue."""
    lead = text[max(0, expression.span.start - 12) : expression.span.end].lower()
    return "future" if when.future or "starting" in lead or "beginning" in lead else "past"
