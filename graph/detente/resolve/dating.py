"""Decide when a statement was made: its own date phrase, its speech event's day, the document's."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from detente.dates import explain, is_day
from detente.model import Actor, Evidence, Form, Found, Kind, Mode, Role, When
from detente.resolve.clock import Clock, event_day, follows_event, last_before, says_today, time_of
from detente.resolve.issuer import issuer
from detente.resolve.scene import Scene
from detente.resolve.speech import Timing, timing

__all__ = ["Dated", "Dating"]

_PARAGRAPHS = 7  # an article in fewer passages has no paragraphs to go by
_NEAR = 3
_UNDATED = When(None, "none", None)


@dataclass(frozen=True, slots=True)
class Dated:
    """A statement's date with the place it was found at and who spoke."""

    edtf: str
    phrase: Evidence
    actors: tuple[Actor, ...]
    timing: Timing
    saying: bool


@dataclass(slots=True)
class Dating:
    """The dates that the article has given so far.

    A speaker's day holds for their later remarks, until they have two. The day of the
    lede, when a body or an unnamed source speaks in it, passes to the first who speaks
    for that side. In a document, the event's day holds for all who took part.
    """

    scene: Scene
    dated: list[Dated] = field(default_factory=list)
    heirs: dict[str, Dated] = field(default_factory=dict)

    def when(self, found: Found, actors: tuple[Actor, ...]) -> tuple[When, str]:
        """Date one finding, and say why."""
        when = timing(self.scene, found)
        document = self._document(found, actors, when)
        if document is not None:
            return document
        own = self._expression(found, actors, when)
        if own is not None:
            return own
        source, why = self._source(found, actors, when)
        if source is None:
            return _UNDATED, why
        return When(source.edtf, "inherited", source.phrase), why

    def _document(
        self, found: Found, actors: tuple[Actor, ...], when: Timing
    ) -> tuple[When, str] | None:
        """Give a document's own words its own day."""
        if self.scene.article.mode != Mode.DOCUMENT or self.scene.day is None:
            return None
        holder = self.scene.floor.get(found.passage)
        voice = holder.actor if holder else issuer(self.scene)[0]
        itself = actors == (voice,) and found.kind != Kind.DEED and not when.past
        if found.agentless and actors != (voice,):
            return None
        if found.form != Form.DOCUMENT and not itself:
            return None
        own = self._expression(found, actors, when) if when.perfect else None
        day = self._document_day(self.scene.day)
        return own or (When(day, "document", None), f"a document speaks on its own day, {day}")

    def _document_day(self, published: date) -> str:
        """Return the day a document speaks on: that of its event, if it calls that "today"."""
        clock = event_day(self.scene) if says_today(self.scene) else None
        edtf = explain(clock.phrase, published).edtf if clock else None
        return edtf if edtf is not None and is_day(edtf) else published.isoformat()

    def _expression(
        self, found: Found, actors: tuple[Actor, ...], when: Timing
    ) -> tuple[When, str] | None:
        """Read the date phrase that stands with the cue."""
        clock = time_of(self.scene, found)
        if clock is None:
            return None
        evidence = Evidence.at(clock.span, self.scene.article.text)
        if clock.phrase.kind == "elsewhere":
            return self._same_time(found, evidence)
        direction = _direction(self.scene.article.text, clock, when)
        resolution = explain(clock.phrase, self.scene.day, direction)
        if resolution.edtf is None:
            return None
        saying = found.kind != Kind.DEED
        self.dated.append(Dated(resolution.edtf, evidence, actors, when, saying))
        return When(resolution.edtf, "expression", evidence), resolution.reason

    def _same_time(self, found: Found, evidence: Evidence) -> tuple[When, str] | None:
        """Take "at the time" for the last date named before."""
        earlier = last_before(self.scene, found)
        named = explain(earlier.phrase, self.scene.day).edtf if earlier else None
        edtf = named or (self.dated[-1].edtf if self.dated else None)
        if edtf is None:
            return None
        why = f"`{evidence.text}` is the time named before, {edtf}"
        return When(edtf, "expression", evidence), why

    def _source(
        self, found: Found, actors: tuple[Actor, ...], when: Timing
    ) -> tuple[Dated | None, str]:
        """Find the dated statement whose speech event this one belongs to."""
        for earlier in reversed(self.dated):
            if earlier.timing.sentence == when.sentence and _shares(earlier.actors, actors):
                return earlier, f"it is said in one sentence with what was dated {earlier.edtf}"
        if self.scene.article.mode == Mode.DOCUMENT:
            return self._event()
        if found.kind == Kind.DEED:
            return None, "nothing dates the deed"
        if when.perfect or when.present:
            return None, "the tense of the cue puts it on no certain day"
        source, why = self._speech_event(found, actors, when)
        if source is None and follows_event(self.scene, found):
            source, why = self._after_deed()
            if source is not None:
                self.dated.append(replace(source, actors=actors, timing=when, saying=True))
        return source, why

    def _after_deed(self) -> tuple[Dated | None, str]:
        """Take the day of the one deed that the article has dated, for words "after" it."""
        deeds = [d for d in self.dated if not d.saying and is_day(d.edtf)]
        if len({d.edtf for d in deeds}) != 1:
            return None, "nothing dates it"
        return deeds[0], f"it is said after what was done on {deeds[0].edtf}"

    def _event(self) -> tuple[Dated | None, str]:
        """Take the day of the deed a document reports first."""
        for earlier in self.dated:
            if not earlier.saying and is_day(earlier.edtf):
                return earlier, f"it belongs to the event the document dates {earlier.edtf}"
        clock = event_day(self.scene)
        edtf = explain(clock.phrase, self.scene.day).edtf if clock else None
        if clock is None or edtf is None:
            return None, "the document does not date it"
        evidence = Evidence.at(clock.span, self.scene.article.text)
        event = Dated(edtf, evidence, (), Timing((-1, -1)), saying=False)
        return event, f"it belongs to the event of {edtf}, with which a sentence opens"

    def _speech_event(
        self, found: Found, actors: tuple[Actor, ...], when: Timing
    ) -> tuple[Dated | None, str]:
        """Take the one day at which the article has dated the speaker, or the lede's."""
        for actor in actors:
            sayings = [d for d in self.dated if d.saying and _shares(d.actors, (actor,))]
            days = {d.edtf for d in sayings}
            if len(days) > 1 and not self._goes_on(sayings[-1], found):
                return None, f"{actor.name} is dated on {len(days)} days; which is not clear"
            if sayings and (is_day(sayings[-1].edtf) or _is_next(sayings[-1], when)):
                return sayings[-1], f"{actor.name} speaks on {sayings[-1].edtf}, dated before"
            first = found.kind == Kind.STATEMENT and when.past
            if not sayings and (first or actor.id in self.heirs):
                heir = self._lede(actor)
                if heir is not None:
                    return heir, f"{actor.name} says what the lede dates {heir.edtf}"
        return None, "nothing dates it"

    def _goes_on(self, last: Dated, found: Found) -> bool:
        """Tell whether a remark continues the last dated one, in the same passage."""
        return last.timing.sentence[0] == found.passage and len(self.scene.parsed) > _PARAGRAPHS

    def _opens(self, dated: Dated) -> bool:
        """Tell whether a dated saying stands in the first sentences of the article's text."""
        body = [p.index for p in self.scene.parsed if p.passage.role == Role.PARAGRAPH]
        passage, sentence = dated.timing.sentence
        early = passage in body[:2] and sentence + body.index(passage) < _NEAR
        return dated.saying and is_day(dated.edtf) and early

    def _lede(self, actor: Actor) -> Dated | None:
        """Pass the lede's day to the first who speaks for the side that spoke in it."""
        if actor.id in self.heirs:
            return self.heirs[actor.id]
        if self.heirs:
            return None
        lede = next((d for d in self.dated if self._opens(d)), None)
        if lede is None:
            return None
        voice = lede.actors[0]
        named = voice.kind == "person" and not voice.id.startswith("x-")
        if named or not _speaks_for(actor, voice):
            return None
        self.heirs[actor.id] = lede
        return lede


def _speaks_for(actor: Actor, voice: Actor) -> bool:
    """Tell whether someone can be the one whose words a lede gives to a body or state."""
    if voice.id.startswith("x-"):
        return actor.kind == "person" and (voice.side is None or actor.side in {voice.side, None})
    return actor.side is not None and actor.side == voice.side


def _is_next(last: Dated, when: Timing) -> bool:
    """Tell whether a remark stands in the sentence behind a dated one."""
    (passage, sentence), (here, now) = last.timing.sentence, when.sentence
    return passage == here and 0 <= now - sentence <= 1


def _shares(some: tuple[Actor, ...], others: tuple[Actor, ...]) -> bool:
    """Tell whether two groups have an actor in common."""
    return bool({actor.id for actor in some} & {actor.id for actor in others})


def _direction(text: str, clock: Clock, when: Timing) -> Literal["past", "future"]:
    """Look forward from "starting in August" and from a future cue."""
    lead = text[max(0, clock.span.start - 12) : clock.span.end].lower()
    return "future" if when.future or "starting" in lead or "beginning" in lead else "past"
