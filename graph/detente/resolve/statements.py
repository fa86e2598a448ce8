"""Make statements of findings: every decision in its own module, joined here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from detente.annotate import Parse
from detente.authority import Authority
from detente.extract.cues import Cues
from detente.model import Actor, Article, Evidence, Found, Kind, Span, Statement, statement_id
from detente.resolve.actors.meeting import met
from detente.resolve.actors.polity import kind_of
from detente.resolve.actors.refer import on_behalf_of
from detente.resolve.actors.speakers import UNSPECIFIED, speakers_of
from detente.resolve.coding.acts import Act, act
from detente.resolve.context import DiscourseContext, DiscourseState
from detente.resolve.dating.backdating import backdated
from detente.resolve.dating.dating import Dates, Dating
from detente.resolve.mention_detection import detect_mentions
from detente.resolve.reference import ResolvedMention
from detente.resolve.repeats import with_repeats
from detente.resolve.targets.targets import Aims, aims

__all__ = ["resolve"]

_Speaker = tuple[Evidence | None, ResolvedMention]
_NO_ACTORS = frozenset({"agreement", "occurrence", "place"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decided:
    """What is decided of a finding as a whole, whoever of its actors speaks.

    `kind` is None for a deed that is left out.
    """

    found: Found
    speakers: Sequence[_Speaker]
    kind: Kind | None
    actors: tuple[Actor, ...]
    act: Act
    aims: Aims
    dates: Dates

    @property
    def named(self) -> tuple[ResolvedMention, ...]:
        """The speakers whom the article names or describes."""
        return tuple(r for _, r in self.speakers if r.actors != (UNSPECIFIED,))


def resolve(  # noqa: PLR0913 - what the pipeline made of one article, and a switch
    article: Article,
    parses: Sequence[Parse],
    found: Sequence[Found],
    authority: Authority,
    cues: Cues,
    *,
    domestic: bool = False,
) -> list[Statement]:
    """Resolve the findings of one article, in reading order.

    `domestic` keeps deeds within one polity, which are left out otherwise.
    """
    spans = tuple(finding.cue for finding in found if finding.cue is not None)
    context = replace(detect_mentions(article, parses, authority, cues), cue_spans=spans)
    dating = Dating.of(context)
    decided: list[_Decided] = []
    for finding in found:
        one = _decide(context, dating, finding, domestic=domestic)
        decided.append(one)
        context = replace(context, so_far=_after(context, one))
        dating = replace(dating, events=one.dates.events)
    made = backdated(context, list(_statements(context, decided)))
    voices = {one.found.cue: one.named[0].actor for one in decided if one.found.cue and one.named}
    return with_repeats([_nested(statement, finding, voices) for statement, finding in made])


def _decide(context: DiscourseContext, dating: Dating, found: Found, *, domestic: bool) -> _Decided:
    """Decide what holds for all actors of a finding."""
    speakers = speakers_of(context, found)
    actors = tuple(dict.fromkeys(a for _, r in speakers for a in r.actors))
    typed = act(context, found, actors)
    aimed = aims(context, found, actors, typed.event_type)
    kind = kind_of(found, actors, aimed.named, context.cues, typed.event_type)
    return _Decided(
        found=found,
        speakers=speakers,
        kind=found.kind if domestic and kind is None else kind,
        actors=actors,
        act=typed,
        aims=aimed,
        dates=dating.when(found, actors),
    )


def _after(context: DiscourseContext, decided: _Decided) -> DiscourseState:
    """Return what is known once a finding has been read: the one place where that grows."""
    before, found, aimed = context.so_far, decided.found, decided.aims
    consults = decided.act.event_type == "consult"
    return replace(
        before.with_sources(decided.named, speak=found.kind != Kind.DEED),
        talk=met(context, (*decided.actors, *aimed.targets)) if consults else before.talk,
    )


def _statements(
    context: DiscourseContext, decided: Iterable[_Decided]
) -> Iterator[tuple[Statement, Found]]:
    """Yield one statement per actor of a finding; what happened or was agreed does not act.

    What two rules find, the same words of the same actor, is one statement.
    """
    ordinals: Counter[tuple[str, str]] = Counter()
    told: set[tuple[Actor, tuple[Span, ...]]] = set()
    for one in decided:
        for speaker in one.speakers if one.kind is not None else ():
            key = _key(context.article, one.found, speaker[0])
            for actor in speaker[1].actors:
                if actor.kind not in _NO_ACTORS and (actor, one.found.content) not in told:
                    told.add((actor, one.found.content))
                    ordinals[key] += 1
                    name = statement_id(context.article.iri_name, *key, ordinals[key])
                    yield _statement(context, one, speaker, actor, name), one.found


def _key(article: Article, found: Found, mention: Evidence | None) -> tuple[str, str]:
    """Return what the article says of a statement; never what was resolved is in its id."""
    content = " … ".join(part.of(article.text) for part in found.content)
    return mention.text if mention else "", " ".join(content.split())


def _statement(
    context: DiscourseContext,
    decided: _Decided,
    speaker: _Speaker,
    actor: Actor,
    name: str,
) -> Statement:
    """Write down one actor's statement."""
    article, found = context.article, decided.found
    mention, reference = speaker
    others = tuple(a for a in decided.actors if a != actor)
    parties = others if decided.aims.joint else ()
    behalf = on_behalf_of(context, actor)
    return Statement(
        id=name,
        article=article.key,
        kind=decided.kind or found.kind,
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
        when=decided.dates.when,
        reported=article.published.day,
        event_type=decided.act.event_type,
        stance=decided.act.stance,
        negated=found.negated,
        modality=decided.act.modality,
        according_to=None,
        repeats=None,
        reasons=tuple(_reasons(decided, reference, behalf, actor)),
        propositions=decided.act.propositions,
    )


def _reasons(
    decided: _Decided, reference: ResolvedMention, behalf: Actor | None, actor: Actor
) -> Iterator[tuple[str, str]]:
    """Yield the reason of each decision, a sentence a field."""
    yield "actor", reference.reason
    if behalf is not None:
        yield (
            "on_behalf_of",
            f"{actor.name} held an office on the day that speaks for {behalf.name}",
        )
    yield "targets", "; ".join(decided.aims.reasons)
    yield "date", decided.dates.why
    yield "event_type", decided.act.type_reason
    yield "stance", decided.act.stance_reason


def _nested(statement: Statement, found: Found, voices: Mapping[Span, Actor]) -> Statement:
    """Name the one according to whom an actor is said to have spoken."""
    outer = voices.get(found.outer) if found.outer else None
    if outer is None or outer == statement.actor:
        return statement
    return replace(statement, according_to=outer)
