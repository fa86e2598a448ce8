"""Find the speech event a remark belongs to: what its speaker said, or did, on a day told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from detente.dates import bounds, is_day
from detente.model import Actor, Evidence, Form, Found, Kind, Role
from detente.resolve.context import DiscourseContext
from detente.resolve.when.around import follows_event, tells_other_time, venues
from detente.resolve.when.introductions import introduction
from detente.resolve.when.speech import Timing
from detente.resolve.who.refer import on_behalf_of

__all__ = ["Dated", "SpeechEvents"]

_PARAGRAPHS = 7  # an article in fewer passages has no paragraphs to go by
_NEAR = 3
_Source = tuple["Dated | None", str]


@dataclass(frozen=True, slots=True)
class Dated:
    """A statement's date, where it was found, who spoke, and at what gatherings."""

    edtf: str
    phrase: Evidence
    actors: tuple[Actor, ...]
    timing: Timing
    saying: bool
    venues: frozenset[str] = frozenset()


@dataclass(slots=True)
class SpeechEvents:
    """What the article has dated so far.

    A speaker's day holds for their later remarks, until they have two. The day of the
    lede, when a body or an unnamed source speaks in it, passes to the first who speaks
    for that side. Who speaks at a gathering speaks on the day of those who did before.
    """

    context: DiscourseContext
    dated: list[Dated] = field(default_factory=list)
    heirs: dict[str, Dated] = field(default_factory=dict)
    gatherings: dict[str, Dated] = field(default_factory=dict)
    latest: Dated | None = None
    heard: set[tuple[str, tuple[int, int]]] = field(default_factory=set)

    def add(self, dated: Dated) -> None:
        """Keep what the article has dated."""
        self.dated.append(dated)
        self.latest = dated

    def last_date(self) -> str | None:
        """Return the last date given so far."""
        return self.dated[-1].edtf if self.dated else None

    def source(self, found: Found, actors: tuple[Actor, ...], when: Timing) -> _Source:
        """Find the dated statement whose speech event a finding belongs to, and say why."""
        source, why = self._source(found, actors, when)
        self.latest = None
        self.heard.update((actor.id, when.sentence) for actor in actors)
        if source is not None:
            self.note(found, source)
            self.latest = replace(source, actors=actors, timing=when)
        return source, why

    def _source(self, found: Found, actors: tuple[Actor, ...], when: Timing) -> _Source:
        """Try the ways to belong to a speech event, the closest first."""
        source, why = self.in_one_sentence(actors, when)
        if source is not None:
            return source, why
        if found.kind == Kind.DEED:
            return None, "nothing dates the deed"
        if when.perfect or when.present:
            return None, "the tense of the cue puts it on no certain day"
        if when.aside or tells_other_time(self.context, found):
            return None, "its sentence puts it at another time"
        source, why = self._gathering(found, actors, when)
        if source is None:
            source, why = self._speaker(found, actors, when)
        if source is not None or self._is_dated(actors):
            return source, why
        for rule in (self._introduced, self._spokesman, self._after_deed):
            source, why = rule(found, actors, when)
            if source is not None:
                self.add(replace(source, actors=actors, timing=when, saying=True))
                break
        return source, why

    def note(self, found: Found, source: Dated) -> None:
        """Keep the day of the gathering at which something was said."""
        if is_day(source.edtf):
            self.gatherings |= dict.fromkeys(venues(self.context, found), source)

    def _gathering(self, found: Found, _: tuple[Actor, ...], when: Timing) -> _Source:
        """Take the day of the forum, debate or summit at which others have spoken before."""
        for venue in sorted(venues(self.context, found, known=True) & set(self.gatherings)):
            day = self.gatherings[venue].edtf
            if when.past:
                return self.gatherings[venue], f"it is said at the {venue} of {day}"
        return None, "nothing dates it"

    def _is_dated(self, actors: tuple[Actor, ...]) -> bool:
        """Tell whether the article has dated one of some speakers before."""
        return any(d.saying and _shares(d.actors, actors) for d in self.dated)

    def in_one_sentence(self, actors: tuple[Actor, ...], when: Timing) -> _Source:
        """Find a dated statement of the same speaker in the same sentence."""
        for earlier in reversed(self.dated):
            if earlier.timing.sentence == when.sentence and _shares(earlier.actors, actors):
                return earlier, f"it is said in one sentence with what was dated {earlier.edtf}"
        return None, ""

    def _introduced(self, found: Found, actors: tuple[Actor, ...], when: Timing) -> _Source:
        """Take the day on which the sentence before lets the speaker speak."""
        plain = when.past or found.cue is None
        ids = {actor.id for actor in actors}
        others = {sentence for name, sentence in self.heard if name not in ids}
        free = None if any(d.saying for d in self.dated) else others
        told = introduction(self.context, found, actors, free) if plain else None
        if told is None:
            return None, "nothing dates it"
        clock, edtf, actor = told
        phrase = Evidence.at(clock.span, self.context.article.text)
        dated = Dated(edtf, phrase, actors, when, saying=True)
        return dated, f"{actor.name} is introduced as speaking then, {edtf}"

    def _speaker(self, found: Found, actors: tuple[Actor, ...], when: Timing) -> _Source:
        """Take the one day at which the article has dated the speaker, or the lede's."""
        for actor in actors:
            sayings = _without_asides([d for d in self._sayings(actor) if d.saying])
            days = {d.edtf for d in sayings if is_day(d.edtf)}
            if len(days) > 1 and not self._goes_on(sayings[-1], found, actor):
                return None, f"{actor.name} is dated on {len(days)} days; which is not clear"
            if sayings and self._is_elsewhere(sayings[-1], found):
                return None, f"{actor.name} says it on another occasion than that dated before"
            if sayings and self._holds(sayings[-1], found, when):
                return sayings[-1], f"{actor.name} speaks on {sayings[-1].edtf}, dated before"
            first = found.kind == Kind.STATEMENT and when.past
            if not sayings and (first or actor.id in self.heirs):
                heir = self._lede(actor)
                if heir is not None:
                    return heir, f"{actor.name} says what the lede dates {heir.edtf}"
        return None, "nothing dates it"

    def _sayings(self, actor: Actor) -> list[Dated]:
        """Return what the article has dated of a speaker, or of "the officials" named before."""
        own = [d for d in self.dated if _shares(d.actors, (actor,))]
        back = actor.id.startswith("x-") and actor.name.lower().startswith("the ")
        if own or not back:
            return own
        noun = actor.name.split()[-1].lower()
        alike = [d for d in self.dated[-1:] if d.actors[0].name.split()[-1].lower() == noun]
        return [d for d in alike if d.actors[0].id.startswith("x-")]

    def _spokesman(self, _: Found, actors: tuple[Actor, ...], when: Timing) -> _Source:
        """Take the day of the body that spoke just before for its spokesperson, or the reverse."""
        last = self.dated[-1] if self.dated else None
        if last is None or not (last.saying and when.past and is_day(last.edtf)):
            return None, "nothing dates it"
        if not 0 <= when.sentence[0] - last.timing.sentence[0] <= 1:
            return None, "nothing dates it"
        for actor in actors:
            for other in last.actors:
                if _are_one_house(self.context, actor, other):
                    return last, f"{actor.name} speaks with {other.name} on {last.edtf}"
        return None, "nothing dates it"

    def _after_deed(self, found: Found, _: tuple[Actor, ...], __: Timing) -> _Source:
        """Take the day of the one deed that the article has dated, for words "after" it."""
        deeds = [d for d in self.dated if not d.saying and is_day(d.edtf)]
        if len({d.edtf for d in deeds}) != 1 or not follows_event(self.context, found):
            return None, "nothing dates it"
        return deeds[0], f"it is said after what was done on {deeds[0].edtf}"

    def _goes_on(self, last: Dated, found: Found, actor: Actor) -> bool:
        """Tell whether a remark continues the last dated one, in its passage or right behind."""
        if len(self.context.parses) <= _PARAGRAPHS:
            return False
        latest = self.latest
        follows = latest and _shares(latest.actors, (actor,)) and latest.edtf == last.edtf
        near = bool(follows and latest and found.passage - latest.timing.sentence[0] <= 1)
        return near or last.timing.sentence[0] == found.passage

    def _holds(self, last: Dated, found: Found, when: Timing) -> bool:
        """Tell whether the date of a speaker's last remarks holds for a later one."""
        told = not when.noun or found.kind == Kind.ACCORDING_TO
        near = told or last.timing.sentence[0] == found.passage
        return (near and is_day(last.edtf)) or self._is_next(last, found, when)

    def _is_elsewhere(self, last: Dated, found: Found) -> bool:
        """Tell whether a remark is made at another gathering than the speaker's last."""
        here = venues(self.context, found)
        return bool(here and last.venues) and not here & last.venues

    def _is_next(self, last: Dated, found: Found, when: Timing) -> bool:
        """Tell whether a remark stands in the sentence behind a dated one."""
        (passage, sentence), (here, now) = last.timing.sentence, when.sentence
        latest = last is self.dated[-1] and not last.edtf.endswith("X")
        quoted = latest and found.form == Form.DIRECT
        goes_on = passage == here and (quoted or 0 <= now - sentence <= 1)
        return when.past and (goes_on or (quoted and here == passage + 1 and now == 0))

    def _opens(self, dated: Dated) -> bool:
        """Tell whether a dated saying stands in the first sentences of the article's text."""
        body = [p.index for p in self.context.parses if p.passage.role == Role.PARAGRAPH]
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
        strangers = voice.id.startswith("x-") and actor.id.startswith("x-")
        late = strangers and {name for name, _ in self.heard} - {voice.id, actor.id}
        if late or _has_name(voice) or not _speaks_for(actor, voice):
            return None
        self.heirs[actor.id] = lede
        return lede


def _speaks_for(actor: Actor, voice: Actor) -> bool:
    """Tell whether someone can be the one whose words a lede gives to a body or state."""
    if voice.id.startswith("x-"):
        return actor.kind == "person" and (voice.side is None or actor.side in {voice.side, None})
    known = actor.side is not None and not actor.id.startswith("x-")
    return known and actor.side == voice.side


def _has_name(voice: Actor) -> bool:
    """Tell whether a voice is a person with a name, known or not."""
    if not voice.id.startswith("x-"):
        return voice.kind == "person"
    words = voice.name.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _without_asides(sayings: list[Dated]) -> list[Dated]:
    """Leave out dates told in passing beside a day.

    They are those of subordinate clauses ("as he did two years ago") and the stretches of
    time that hold the day ("this week").
    """
    days = {d.edtf for d in sayings if is_day(d.edtf)}
    return [
        d
        for d in sayings
        if not days
        or d.edtf in days
        or (d.timing.main and not any(_within(day, d.edtf) for day in days))
    ]


def _within(day: str, edtf: str) -> bool:
    """Tell whether a day lies in a stretch of time."""
    first, last = bounds(edtf)
    return first <= bounds(day)[0] <= last


def _are_one_house(context: DiscourseContext, one: Actor, other: Actor) -> bool:
    """Tell whether one of two actors is the body and the other speaks for it."""
    return on_behalf_of(context, one) == other or on_behalf_of(context, other) == one


def _shares(some: tuple[Actor, ...], others: tuple[Actor, ...]) -> bool:
    """Tell whether two groups have an actor in common."""
    return bool({actor.id for actor in some} & {actor.id for actor in others})
