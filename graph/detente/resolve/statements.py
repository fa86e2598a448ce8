"""Make statements of findings: every decision in its own module, joined here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from detente.annotate import Parse
from detente.authority import Authority
from detente.extract.cues import Cues
from detente.model import Actor, Article, Evidence, Found, Kind, Span, Statement, When, statement_id
from detente.resolve.reference import Reference
from detente.resolve.repeats import with_repeats
from detente.resolve.scene import Scene
from detente.resolve.survey import survey
from detente.resolve.what.acts import Act, act
from detente.resolve.when.backdating import backdated
from detente.resolve.when.dating import Dating
from detente.resolve.who.polity import kind_of
from detente.resolve.who.refer import on_behalf_of
from detente.resolve.who.speakers import NOBODY, speakers_of
from detente.resolve.whom.targets import Aims, aims

__all__ = ["resolve"]

_Speaker = tuple[Evidence | None, Reference]
_NO_ACTORS = frozenset({"agreement", "occurrence", "place"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decided:
    """What is decided of a finding as a whole, whoever of its actors speaks."""

    found: Found
    kind: Kind
    actors: tuple[Actor, ...]
    act: Act
    aims: Aims
    when: When
    why_then: str


@dataclass(slots=True, kw_only=True)
class _Reading:
    """One article being read: what is known of it and the statements' running numbers."""

    scene: Scene
    dating: Dating
    cues: Cues
    domestic: bool
    ordinals: Counter[tuple[str, str]] = field(default_factory=Counter)
    voices: dict[Span, Actor] = field(default_factory=dict)


def resolve(  # noqa: PLR0913 - what the pipeline made of one article, and a switch
    article: Article,
    parse: Sequence[Parse],
    found: Sequence[Found],
    authority: Authority,
    cues: Cues,
    *,
    domestic: bool = False,
) -> list[Statement]:
    """Resolve the findings of one article, in reading order.

    `domestic` keeps deeds within one polity, which are left out otherwise.
    """
    scene = survey(article, parse, authority)
    scene.cues = tuple(finding.cue for finding in found if finding.cue is not None)
    reading = _Reading(scene=scene, dating=Dating(scene), cues=cues, domestic=domestic)
    made = [(s, finding) for finding in found for s in _statements(reading, finding)]
    made = backdated(scene, made)
    return with_repeats([_nested(reading, statement, finding) for statement, finding in made])


def _statements(reading: _Reading, found: Found) -> Iterator[Statement]:
    """Yield one statement per actor of a finding; what happened or was agreed does not act."""
    speakers = speakers_of(reading.scene, found)
    decided = _decide(reading, found, speakers)
    named = [r for _, r in speakers if r.actors != (NOBODY,)]
    if found.kind != Kind.DEED:
        reading.scene.spoken += named
    if found.cue is not None and named:
        reading.voices[found.cue] = named[0].actor
    if decided is None:
        return
    for mention, reference in speakers:
        for actor in reference.actors:
            if actor.kind not in _NO_ACTORS:
                yield _statement(reading, decided, mention, reference, actor)


def _decide(reading: _Reading, found: Found, speakers: Sequence[_Speaker]) -> _Decided | None:
    """Decide what holds for all actors of a finding; None for a deed that is left out."""
    actors = tuple(dict.fromkeys(a for _, r in speakers for a in r.actors))
    typed = act(reading.scene, found, actors, reading.cues)
    aimed = aims(reading.scene, found, actors, typed.event_type)
    when, why_then = reading.dating.when(found, actors)
    kind = kind_of(found, actors, aimed.named, reading.cues, typed.event_type)
    if kind is None and not reading.domestic:
        return None
    return _Decided(
        found=found,
        kind=kind or found.kind,
        actors=actors,
        act=typed,
        aims=aimed,
        when=when,
        why_then=why_then,
    )


def _statement(
    reading: _Reading,
    decided: _Decided,
    mention: Evidence | None,
    reference: Reference,
    actor: Actor,
) -> Statement:
    """Write down one actor's statement."""
    article, found = reading.scene.article, decided.found
    others = tuple(a for a in decided.actors if a != actor)
    parties = others if decided.aims.joint else ()
    behalf = on_behalf_of(reading.scene, actor)
    return Statement(
        id=_id(reading, found, mention),
        article=article.key,
        kind=decided.kind,
        form=found.form,
        rule=found.rule,
        tier=found.tier,
        actor=actor,
        actor_mention=mention,
        on_behalf_of=behalf,
        joint_with=others,
        cue=Evidence.at(found.cue, article.text) if found.cue else None,
        content=tuple(Evidence.at(part, article.text) for part in found.content),
        targets=tuple(dict.fromkeys((*decided.aims.targets, *parties))),
        about=decided.aims.about,
        when=decided.when,
        reported=article.published.day,
        event_type=decided.act.event_type,
        stance=decided.act.stance,
        negated=found.negated,
        modality=decided.act.modality,
        according_to=None,
        repeats=None,
        reasons=tuple(_reasons(decided, reference, behalf, actor)),
    )


def _reasons(
    decided: _Decided, reference: Reference, behalf: Actor | None, actor: Actor
) -> Iterator[tuple[str, str]]:
    """Yield the reason of each decision, a sentence a field."""
    yield "actor", reference.reason
    if behalf is not None:
        yield (
            "on_behalf_of",
            f"{actor.name} held an office on the day that speaks for {behalf.name}",
        )
    yield "targets", "; ".join(decided.aims.reasons)
    yield "date", decided.why_then
    yield "event_type", decided.act.type_reason
    yield "stance", decided.act.stance_reason


def _nested(reading: _Reading, statement: Statement, found: Found) -> Statement:
    """Name the one according to whom an actor is said to have spoken."""
    outer = reading.voices.get(found.outer) if found.outer else None
    if outer is None or outer == statement.actor:
        return statement
    return replace(statement, according_to=outer)


def _id(reading: _Reading, found: Found, mention: Evidence | None) -> str:
    """Name a statement by what the article says, never by what was resolved."""
    article: Article = reading.scene.article
    words = mention.text if mention else ""
    content = " … ".join(part.of(article.text) for part in found.content)
    key = (words, " ".join(content.split()))
    reading.ordinals[key] += 1
    return statement_id(article.iri_name, words, content, reading.ordinals[key])
