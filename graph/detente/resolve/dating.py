"""Decide when a statement was made: its own date phrase, its speech event's day, the document's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from detente.dates import explain, is_day, phrases
from detente.model import Actor, Evidence, Form, Found, Kind, Mode, When
from detente.resolve.scene import Scene
from detente.resolve.speech import Timing, timing

__all__ = ["Dated", "Dating"]

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

    def date(self, found: Found, actors: tuple[Actor, ...]) -> tuple[When, str]:
        """Date one finding, and say why."""
        when = timing(self.scene, found)
        own = self._expression(found, actors, when)
        if own is not None:
            return own
        if found.form == Form.DOCUMENT and self.scene.day is not None:
            day = self.scene.day.isoformat()
            return When(day, "document", None), f"a document speaks on its own day, {day}"
        source, why = self._source(found, actors, when)
        if source is None:
            return _UNDATED, why
        return When(source.edtf, "inherited", source.phrase), why

    def _expression(
        self, found: Found, actors: tuple[Actor, ...], when: Timing
    ) -> tuple[When, str] | None:
        """Read the date phrase that stands with the cue."""
        if found.time is None:
            return None
        text = found.time.of(self.scene.article.text)
        for phrase in phrases(text):
            evidence = Evidence.at(found.time, self.scene.article.text)
            if phrase.kind == "elsewhere":
                return self._same_time(evidence)
            resolution = explain(phrase, self.scene.day, _direction(text, when))
            if resolution.edtf is not None:
                saying = found.kind != Kind.DEED
                self.dated.append(Dated(resolution.edtf, evidence, actors, when, saying))
                return When(resolution.edtf, "expression", evidence), resolution.reason
        return None

    def _same_time(self, evidence: Evidence) -> tuple[When, str] | None:
        """Take "at the time" for the last date the article gave."""
        if not self.dated:
            return None
        last = self.dated[-1]
        why = f"`{evidence.text}` is the time named before, {last.edtf}"
        return When(last.edtf, "expression", evidence), why

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
        return self._speech_event(actors)

    def _event(self) -> tuple[Dated | None, str]:
        """Take the day of the deed a document reports first."""
        for earlier in self.dated:
            if not earlier.saying and is_day(earlier.edtf):
                return earlier, f"it belongs to the event the document dates {earlier.edtf}"
        return None, "the document does not date it"

    def _speech_event(self, actors: tuple[Actor, ...]) -> tuple[Dated | None, str]:
        """Take the one day at which the article has dated the speaker, or the lede's."""
        for actor in actors:
            sayings = [d for d in self.dated if d.saying and _shares(d.actors, (actor,))]
            days = {d.edtf for d in sayings}
            if len(days) > 1:
                return None, f"{actor.name} is dated on {len(days)} days; which is not clear"
            if sayings and is_day(sayings[-1].edtf):
                return sayings[-1], f"{actor.name} speaks on {sayings[-1].edtf}, dated before"
            if not sayings:
                heir = self._lede(actor)
                if heir is not None:
                    return heir, f"{actor.name} says what the lede dates {heir.edtf}"
        return None, "nothing dates it"

    def _lede(self, actor: Actor) -> Dated | None:
        """Pass the lede's day to the first who speaks for the side that spoke in it."""
        if actor.id in self.heirs:
            return self.heirs[actor.id]
        if self.heirs or not self.dated:
            return None
        lede = self.dated[0]
        voice = lede.actors[0]
        fits = lede.saying and is_day(lede.edtf) and voice.kind != "person"
        if not fits or not _speaks_for(actor, voice):
            return None
        self.heirs[actor.id] = lede
        return lede


def _speaks_for(actor: Actor, voice: Actor) -> bool:
    """Tell whether someone can be the one whose words a lede gives to a body or state."""
    if voice.id.startswith("x-"):
        return actor.kind == "person" and actor.side in {voice.side, None}
    return actor.side is not None and actor.side == voice.side


def _shares(some: tuple[Actor, ...], others: tuple[Actor, ...]) -> bool:
    """Tell whether two groups have an actor in common."""
    return bool({actor.id for actor in some} & {actor.id for actor in others})


def _direction(text: str, when: Timing) -> Literal["past", "future"]:
    """Look forward from "starting in August" and from a future cue."""
    return "future" if when.future or text.lower().startswith(("starting", "beginning")) else "past"
