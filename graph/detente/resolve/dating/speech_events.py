"""Find the speech event a remark belongs to: what its speaker said, or did, on a day told."""

from __future__ import annotations

from detente.dates import bounds, is_day
from detente.model import Actor, Evidence, Form, Found, Kind, Role
from detente.resolve.actors.refer import on_behalf_of
from detente.resolve.context import DiscourseContext
from detente.resolve.dating.around import follows_event, tells_other_time, venues
from detente.resolve.dating.cue_tense import Timing
from detente.resolve.dating.dated import Dated, Source, SpeechEvents
from detente.resolve.dating.introductions import introduction

__all__ = ["in_one_sentence", "source_of"]

_PARAGRAPHS = 7  # an article in fewer passages has no paragraphs to go by
_NEAR = 3


def source_of(
    events: SpeechEvents, found: Found, actors: tuple[Actor, ...], when: Timing
) -> Source:
    """Find the dated statement whose speech event a finding belongs to, and say why.

    The ways to belong to one are tried, the closest first.
    """
    beside = in_one_sentence(events, actors, when)
    if beside.dated is not None:
        return beside
    if why := _why_undated(events, found, when):
        return Source(None, why)
    source = _gathering(events, found, when)
    if source.dated is None:
        source = _speaker(events, found, actors, when)
    if source.dated is not None or _is_dated(events, actors):
        return source
    for rule in (_introduced, _spokesman, _after_deed):
        source = rule(events, found, actors, when)
        if source.dated is not None:
            return source._replace(fresh=True)
    return source


def _why_undated(events: SpeechEvents, found: Found, when: Timing) -> str:
    """Say why a finding belongs to no speech event, if its words tell."""
    if found.kind == Kind.DEED:
        return "nothing dates the deed"
    if when.perfect or when.present:
        return "the tense of the cue puts it on no certain day"
    if when.aside or tells_other_time(events.context, found):
        return "its sentence puts it at another time"
    return ""


def _gathering(events: SpeechEvents, found: Found, when: Timing) -> Source:
    """Take the day of the forum, debate or summit at which others have spoken before."""
    for venue in sorted(venues(events.context, found, known=True) & set(events.gatherings)):
        day = events.gatherings[venue].edtf
        if when.past:
            return Source(events.gatherings[venue], f"it is said at the {venue} of {day}")
    return Source(None, "nothing dates it")


def _is_dated(events: SpeechEvents, actors: tuple[Actor, ...]) -> bool:
    """Tell whether the article has dated one of some speakers before."""
    return any(d.saying and _shares(d.actors, actors) for d in events.dated)


def in_one_sentence(events: SpeechEvents, actors: tuple[Actor, ...], when: Timing) -> Source:
    """Find a dated statement of the same speaker in the same sentence."""
    for earlier in reversed(events.dated):
        if earlier.timing.sentence == when.sentence and _shares(earlier.actors, actors):
            return Source(earlier, f"it is said in one sentence with what was dated {earlier.edtf}")
    return Source(None, "")


def _introduced(
    events: SpeechEvents, found: Found, actors: tuple[Actor, ...], when: Timing
) -> Source:
    """Take the day on which the sentence before lets the speaker speak."""
    plain = when.past or found.cue is None
    ids = {actor.id for actor in actors}
    others = {sentence for name, sentence in events.heard if name not in ids}
    free = None if any(d.saying for d in events.dated) else others
    told = introduction(events.context, found, actors, free) if plain else None
    if told is None:
        return Source(None, "nothing dates it")
    expression, edtf, actor = told
    phrase = Evidence.at(expression.span, events.context.article.text)
    dated = Dated(edtf, phrase, actors, when, saying=True)
    return Source(dated, f"{actor.name} is introduced as speaking then, {edtf}")


def _speaker(events: SpeechEvents, found: Found, actors: tuple[Actor, ...], when: Timing) -> Source:
    """Take the one day at which the article has dated the speaker, or the lede's."""
    for actor in actors:
        sayings = _without_asides([d for d in _sayings(events, actor) if d.saying])
        days = {d.edtf for d in sayings if is_day(d.edtf)}
        if len(days) > 1 and not _goes_on(events, sayings[-1], found, actor):
            return Source(None, f"{actor.name} is dated on {len(days)} days; which is not clear")
        if sayings and _is_elsewhere(events, sayings[-1], found):
            return Source(None, f"{actor.name} says it on another occasion than that dated before")
        if sayings and _holds(events, sayings[-1], found, when):
            return Source(sayings[-1], f"{actor.name} speaks on {sayings[-1].edtf}, dated before")
        first = found.kind == Kind.STATEMENT and when.past
        if not sayings and (first or _is_heir(events, actor)):
            heir = _lede(events, actor)
            if heir is not None:
                return Source(heir, f"{actor.name} says what the lede dates {heir.edtf}", actor.id)
    return Source(None, "nothing dates it")


def _sayings(events: SpeechEvents, actor: Actor) -> list[Dated]:
    """Return what the article has dated of a speaker, or of "the officials" named before."""
    own = [d for d in events.dated if _shares(d.actors, (actor,))]
    back = actor.id.startswith("x-") and actor.name.lower().startswith("the ")
    if own or not back:
        return own
    noun = actor.name.split()[-1].lower()
    alike = [d for d in events.dated[-1:] if d.actors[0].name.split()[-1].lower() == noun]
    return [d for d in alike if d.actors[0].id.startswith("x-")]


def _spokesman(events: SpeechEvents, _: Found, actors: tuple[Actor, ...], when: Timing) -> Source:
    """Take the day of the body that spoke just before for its spokesperson, or the reverse."""
    last = events.dated[-1] if events.dated else None
    if last is None or not (last.saying and when.past and is_day(last.edtf)):
        return Source(None, "nothing dates it")
    if not 0 <= when.sentence[0] - last.timing.sentence[0] <= 1:
        return Source(None, "nothing dates it")
    for actor in actors:
        for other in last.actors:
            if _are_one_house(events.context, actor, other):
                return Source(last, f"{actor.name} speaks with {other.name} on {last.edtf}")
    return Source(None, "nothing dates it")


def _after_deed(events: SpeechEvents, found: Found, _: tuple[Actor, ...], __: Timing) -> Source:
    """Take the day of the one deed that the article has dated, for words "after" it."""
    deeds = [d for d in events.dated if not d.saying and is_day(d.edtf)]
    if len({d.edtf for d in deeds}) != 1 or not follows_event(events.context, found):
        return Source(None, "nothing dates it")
    return Source(deeds[0], f"it is said after what was done on {deeds[0].edtf}")


def _goes_on(events: SpeechEvents, last: Dated, found: Found, actor: Actor) -> bool:
    """Tell whether a remark continues the last dated one, in its passage or right behind."""
    if len(events.context.parses) <= _PARAGRAPHS:
        return False
    latest = events.latest
    follows = latest and _shares(latest.actors, (actor,)) and latest.edtf == last.edtf
    near = bool(follows and latest and found.passage - latest.timing.sentence[0] <= 1)
    return near or last.timing.sentence[0] == found.passage


def _holds(events: SpeechEvents, last: Dated, found: Found, when: Timing) -> bool:
    """Tell whether the date of a speaker's last remarks holds for a later one."""
    told = not when.noun or found.kind == Kind.ACCORDING_TO
    near = told or last.timing.sentence[0] == found.passage
    return (near and is_day(last.edtf)) or _is_next(events, last, found, when)


def _is_elsewhere(events: SpeechEvents, last: Dated, found: Found) -> bool:
    """Tell whether a remark is made at another gathering than the speaker's last."""
    here = venues(events.context, found)
    return bool(here and last.venues) and not here & last.venues


def _is_next(events: SpeechEvents, last: Dated, found: Found, when: Timing) -> bool:
    """Tell whether a remark stands in the sentence behind a dated one."""
    (passage, sentence), (here, now) = last.timing.sentence, when.sentence
    latest = last is events.dated[-1] and not last.edtf.endswith("X")
    quoted = latest and found.form == Form.DIRECT
    goes_on = passage == here and (quoted or 0 <= now - sentence <= 1)
    return when.past and (goes_on or (quoted and here == passage + 1 and now == 0))


def _opens(events: SpeechEvents, dated: Dated) -> bool:
    """Tell whether a dated saying stands in the first sentences of the article's text."""
    body = [p.index for p in events.context.parses if p.passage.role == Role.PARAGRAPH]
    passage, sentence = dated.timing.sentence
    early = passage in body[:2] and sentence + body.index(passage) < _NEAR
    return dated.saying and is_day(dated.edtf) and early


def _lede(events: SpeechEvents, actor: Actor) -> Dated | None:
    """Pass the lede's day to the first who speaks for the side that spoke in it."""
    if events.heir is not None:
        return events.heir[1] if _is_heir(events, actor) else None
    lede = next((d for d in events.dated if _opens(events, d)), None)
    if lede is None:
        return None
    voice = lede.actors[0]
    strangers = voice.id.startswith("x-") and actor.id.startswith("x-")
    late = strangers and {name for name, _ in events.heard} - {voice.id, actor.id}
    if late or _has_name(voice) or not _speaks_for(actor, voice):
        return None
    return lede


def _is_heir(events: SpeechEvents, actor: Actor) -> bool:
    """Tell whether the lede's day has passed to someone."""
    return events.heir is not None and events.heir[0] == actor.id


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
