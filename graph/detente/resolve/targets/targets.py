"""Decide whom a statement is aimed at, and what else it is about.

The definition stands in docs/explanation/codebook.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.annotate import Parse
from detente.grammar.roles import role
from detente.model import Actor, Form, Found, Kind, Span
from detente.resolve.actors.anaphors import body_again, pair, person_again
from detente.resolve.actors.meeting import partner
from detente.resolve.actors.refer import on_behalf_of, refer
from detente.resolve.actors.speakers import UNSPECIFIED
from detente.resolve.context import DiscourseContext
from detente.resolve.lexicon import pronouns
from detente.resolve.reference import Mention, ResolvedMention
from detente.resolve.targets.addressees import addressed, hearers
from detente.resolve.targets.affiliations import house_of
from detente.resolve.targets.grammatical_role import (
    FULL,
    HALF,
    NONE,
    depth,
    is_apart,
    owns_an_object,
    place_weight,
)
from detente.resolve.targets.implicit_targets import implied

__all__ = ["Aims", "aims"]

_OUT_OF_REACH = FULL + 1
_BACK = (pair, body_again, person_again)
_POLITICAL = frozenset({"person", "state", "body", "organisation", "armed-group", "media", "group"})


@dataclass(frozen=True, slots=True)
class Aims:
    """The targets of a statement, what it is about, and the reason for each target.

    `named` are those targets that the words or a talk name; a `joint` statement is aimed at each
    other one of its actors too.
    """

    targets: tuple[Actor, ...]
    about: tuple[Actor, ...]
    reasons: tuple[str, ...]
    named: tuple[Actor, ...]
    joint: bool = False


def aims(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...], event_type: str
) -> Aims:
    """Sort the actors of a content into targets and what it is about."""
    weighed = list(_weighed(context, found, speakers))
    best = max((weight for weight, _, _ in weighed), default=NONE)
    deed = found.kind == Kind.DEED
    others = partner(context.so_far, speakers)
    if deed:
        others = _met(others, weighed, best) if event_type == "consult" else ()
    joint = len(speakers) > 1 and (deed or set(speakers) <= set(context.so_far.talk))
    if deed and (joint or others):  # the other parties are targets enough
        best = _OUT_OF_REACH if joint and event_type == "consult" else FULL
    targets: dict[str, Actor] = {}
    about: dict[str, Actor] = {}
    reasons: dict[str, str] = {}
    for weight, reference, actor in weighed:
        if weight > NONE and weight == best:
            targets[actor.id] = actor
            reasons.setdefault(actor.id, f"{actor.name}: {reference.reason}")
        else:
            about[actor.id] = actor
    for actor in others:
        targets[actor.id] = actor
        reasons.setdefault(actor.id, f"{actor.name}: with whom the speaker talked")
    named = tuple(targets.values())
    if not (targets or joint or others):
        unsaid, why = implied(context, found, speakers)
        targets, reasons = {actor.id: actor for actor in unsaid}, {"": why}
    return Aims(
        tuple(targets.values()),
        tuple(actor for slug, actor in about.items() if slug not in targets),
        tuple(reasons.values()),
        named,
        joint,
    )


def _met(
    others: tuple[Actor, ...], weighed: list[tuple[int, ResolvedMention, Actor]], best: int
) -> tuple[Actor, ...]:
    """Keep those whom a deed of talking names, or all where it names nobody else."""
    named = {actor for _, _, actor in weighed}
    return others if best < FULL else tuple(actor for actor in others if actor in named)


def _weighed(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...]
) -> Iterator[tuple[int, ResolvedMention, Actor]]:
    """Yield each actor a content mentions with the weight of its place."""
    itself = {actor.id for actor in speakers}
    itself |= {body.id for a in speakers if (body := on_behalf_of(context, a)) is not None}
    itself |= {house for actor in speakers for house in house_of(context, actor)}
    own = {actor.side for actor in speakers if not _is_observer(context, actor)}
    states = {actor.side for actor in speakers if actor.kind == "state"}
    official = found.form == Form.DOCUMENT and found.passage not in context.floor
    for weight, reference in _mentioned(context, found, speakers):
        for actor in reference.actors:
            if actor.id in itself:
                continue
            ours = actor.id in own or (actor.kind == "body" and actor.side in states)
            ours = ours or (official and _is_in_office(context, actor, own))
            if actor.kind not in _POLITICAL or _is_noise(context, actor) or ours:
                yield NONE, reference, actor
            else:
                yield weight, reference, _officials_of(context, actor)


def _is_in_office(context: DiscourseContext, actor: Actor, own: set[str | None]) -> bool:
    """Tell whether a person serves the speaker's own state on the day."""
    if actor.kind != "person" or actor.side not in own or context.day is None:
        return False
    return bool(context.authority.offices_of(actor.id, context.day))


def _officials_of(context: DiscourseContext, actor: Actor) -> Actor:
    """Take the officials of a state, when they are aimed at, for the state."""
    state = context.state_of(actor.side) if actor.name.endswith("officials") else None
    return state or actor


def _is_observer(context: DiscourseContext, actor: Actor) -> bool:
    """Tell whether someone speaks for no side: a medium, or who has left office."""
    record = context.record(actor)
    return actor.kind == "media" or (record is not None and "former" in record.description)


def _is_noise(context: DiscourseContext, actor: Actor) -> bool:
    """Tell whether an actor is a name nobody knows, and not a person's who does something."""
    if not actor.id.startswith("x-"):
        return False
    person = actor.kind == "person" and len(actor.name.split()) > 1
    return not (person and any(_acts(r) for r in context.everyone() if r.actor == actor))


def _acts(reference: ResolvedMention) -> bool:
    """Tell whether somebody does or owns something, or is given an honorific."""
    return reference.role in {"subject", "agent", "possessor"} or bool(reference.gender)


def _mentioned(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...]
) -> Iterator[tuple[int, ResolvedMention]]:
    """Yield the references of a content with their weights, pronouns resolved."""
    called = list(addressed(context, found))
    yield from ((FULL, reference) for reference in (*called, *hearers(context, found, speakers)))
    for part in found.content:
        for parse in context.parses_of(part):
            yield from _in_part(context, parse, part, speakers, below=bool(called))


def _in_part(
    context: DiscourseContext, parse: Parse, part: Span, speakers: tuple[Actor, ...], *, below: bool
) -> Iterator[tuple[int, ResolvedMention]]:
    """Yield the references in one stretch of a content.

    `below` says that the cue itself has an object, so that a clause weighs less.
    """
    named = [_in_full(context, parse, r) for r in context.within(part, parse.index)]
    persons = [r for r in named if r.actor.kind == "person"]
    titled = {t for r in persons for t in parse.tokens(r.span)}
    itself = {actor.id for actor in speakers}
    depths = {r: depth(parse, r.token, part) for r in named if not _only(r, itself)}
    acting = any(r.role == "subject" and not _only(r, itself) for r in named)
    for reference in named:
        weight = place_weight(
            parse, reference, part, titled.difference(parse.tokens(reference.span))
        )
        deeper = depths.get(reference, 0) > (0 if below else min(depths.values(), default=0))
        deeper = deeper and not _acts_in_complement(parse, reference)
        beside = acting and owns_an_object(parse, reference.token)
        inner = any(p.span.covers(reference.span) and p != reference for p in persons)
        if inner:
            weight = NONE
        elif weight == FULL and (deeper or beside or _is_far(parse, reference, part)):
            weight = HALF
        yield weight, reference
    for found in _described(context, parse, part):
        yield place_weight(parse, found, part, titled), found
    apart = frozenset(actor.id for actor in speakers)
    for token in parse.tokens(part):
        if not _points_elsewhere(context, parse, token, speakers):
            continue
        mention = Mention.over(parse, token, token)
        if mention is None:
            continue
        found = refer(context, mention, apart)
        weight = place_weight(parse, found, part, titled)
        yield (weight if found.role == "subject" else min(weight, HALF)), found


def _in_full(
    context: DiscourseContext, parse: Parse, reference: ResolvedMention
) -> ResolvedMention:
    """Take the "Senate" of "the *Senate* committee" for the last committee named with that word."""
    token, head = reference.token, parse.head[reference.token]
    before = parse.dep[token] == "compound" and parse.pos[head] == "NOUN"
    if reference.actor.kind != "body" or not before:
        return reference
    words = {parse.lower[token], parse.lower[head]}
    for earlier in context.before(parse.index, reference.span.start):
        if words <= set(earlier.actor.name.lower().split()):
            called = f"{parse.words[token]} {parse.words[head]}"
            reason = f"`{called}` is {earlier.actor.name}, named before"
            return replace(
                reference, actors=earlier.actors, token=head, role=role(parse, head), reason=reason
            )
    return reference


def _acts_in_complement(parse: Parse, reference: ResolvedMention) -> bool:
    """Tell whether an actor is the subject of a "that" clause: "knew that *Flynn* had lied"."""
    verb = parse.head[reference.token]
    return reference.role == "subject" and parse.dep[verb] == "ccomp"


def _is_far(parse: Parse, reference: ResolvedMention, part: Span) -> bool:
    """Tell whether an organisation stands in a clause of its own: "a bid to join the *WTO*"."""
    organisation = reference.actor.kind == "organisation"
    return organisation and is_apart(parse, reference.token, part)


def _only(reference: ResolvedMention, itself: set[str]) -> bool:
    """Tell whether a reference is to the speaker alone."""
    return all(actor.id in itself for actor in reference.actors)


def _points_elsewhere(
    context: DiscourseContext, parse: Parse, token: int, speakers: tuple[Actor, ...]
) -> bool:
    """Tell whether a pronoun of a content may be someone but the speaker.

    In quotation marks and transcripts "he" is another; elsewhere "he" is the speaker, if a
    person. What "them" stands for is seldom an actor.
    """
    word = pronouns().get(parse.lower[token])
    if word is None or word.person != "3" or word.gender == "n":
        return False
    if word.number == "plural" and parse.lower[token] != "they":
        return False
    floor = context.floor.get(parse.index)
    spoken = parse.quote[token] >= 0 or (floor is not None and floor.actor in speakers)
    if spoken or UNSPECIFIED in speakers:
        return True
    person = all(actor.kind in {"person", "unknown"} for actor in speakers)
    return word.number == "singular" and not person


def _described(context: DiscourseContext, parse: Parse, part: Span) -> Iterator[ResolvedMention]:
    """Yield whom the descriptions in a content point back to: "the committee", "both sides"."""
    for phrase in parse.noun_phrases:
        span = parse.span(phrase.first, phrase.last)
        if not part.covers(span) or context.within(span, parse.index):
            continue
        mention = Mention.over(parse, phrase.first, phrase.last)
        if mention is None:
            continue
        found = next((r for rule in _BACK if (r := rule(context, mention)) is not None), None)
        if found is not None:
            yield found
