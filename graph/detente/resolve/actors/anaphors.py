"""Resolve descriptions that point back: "the 92-year-old", "the ministry", "both sides"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from detente.authority import Authority
from detente.model import Actor
from detente.resolve.actors.coreference import coordinated, salience
from detente.resolve.context import DiscourseContext
from detente.resolve.phrase import is_definite, noun_sense, plain_noun, points_back
from detente.resolve.reference import Mention, ResolvedMention

__all__ = ["age", "body_again", "country_again", "pair", "person_again"]

_AGE = re.compile(r"\d+-year-old\b")
_BODIES = frozenset({"body", "organisation", "armed-group", "media", "group"})
_PAIRED = frozenset({"sides", "parties", "rivals", "leaders", "presidents"})
_TWO = frozenset({"two", "both", "neither", "either"})
_SAME_WORDS = {"panel": "committee", "mission": "embassy"}


def age(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take "the 92-year-old" for the person spoken of."""
    if not _AGE.search(mention.words) or not is_definite(mention):
        return None
    return _nearest(context, mention, _persons(context, mention), "the person spoken of")


def person_again(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take "the diplomat" for the person last spoken of, a source of that noun first."""
    if "person" not in noun_sense(mention) or not is_definite(mention):
        return None
    earlier = context.so_far.unnamed.get(plain_noun(mention))
    if earlier is not None and _says_no_more(mention, earlier):
        return _again(mention, earlier, f"the `{earlier.actor.name}` quoted before")
    if not points_back(context, mention):
        return None
    persons = list(_persons(context, mention))
    described = [r for r in persons if _described_as(context, mention, r)]
    others = [] if _is_office(context.authority, mention) else persons
    return _nearest(context, mention, described or others, "the person spoken of")


def _is_office(authority: Authority, mention: Mention) -> bool:
    """Tell whether a noun is the title of an office, whose holder is to be known as such."""
    return bool(authority.office_titled(plain_noun(mention)))


def body_again(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take "the ministry" for the last body of that kind the article names."""
    senses = noun_sense(mention)
    if not senses & {"body", "any-body", "press"} or not points_back(context, mention):
        return None
    noun = plain_noun(mention)
    kinds = {"media"} if "press" in senses else _BODIES
    bodies = [r for r in _before(context, mention) if r.actor.kind in kinds]
    alike = [r for r in bodies if _called(context, r, noun)]
    if "press" in senses:
        alike = [r for r in bodies if any(r.actors == s.actors for s in context.so_far.spoken)]
    others = [] if "body" in senses else bodies
    return _nearest(context, mention, alike or others, f"the last {noun} named")


def country_again(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take "the country" for the state last named."""
    if "country" not in noun_sense(mention) or not is_definite(mention):
        return None
    states = [r for r in _before(context, mention) if r.actor.kind == "state"]
    return _nearest(context, mention, states, "the state last named")


def pair(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take "the two countries", "both leaders" for the last two of two sides."""
    senses = noun_sense(mention) & {"pair", "pair-of-people"}
    words = {mention.parse.lower[token] for token in mention.tokens}
    side = words >= {"neither", "side"} or words >= {"either", "side"}
    if not (senses or side) or not points_back(context, mention):
        return None
    counted = words & _TWO or words & _PAIRED
    if not counted or (not words & _TWO and len(mention.tokens) > 2):
        return None  # "these European countries", "the states"
    people = "pair-of-people" in senses
    actors = _two_people(context, mention) if people else _two_states(context, mention)
    if len(actors) < 2:
        return None
    names = " and ".join(actor.name for actor in actors)
    reason = f"`{mention.words}` are {names}, the two sides last named"
    return ResolvedMention.to(actors, mention, reason)


def _two_states(context: DiscourseContext, mention: Mention) -> tuple[Actor, ...]:
    """Return the states of those who talk in a document, or of the two sides named most before."""
    talking = tuple(dict.fromkeys(context.state_of(actor.side) for actor in context.so_far.talk))
    if len(talking) == 2 and None not in talking:
        return tuple(state for state in talking if state is not None)
    sides = [r.actor.side for r in _before(context, mention)]
    states = [state for side in sides if (state := context.state_of(side)) is not None]
    named = Counter(state for state in states if state.kind == "state")
    return tuple(state for state, _ in named.most_common(2))


def _two_people(context: DiscourseContext, mention: Mention) -> tuple[Actor, ...]:
    """Return who talk in a document, two people joined before, or the two named most."""
    if context.so_far.talk:
        return context.so_far.talk
    for reference in _before(context, mention):
        joined = coordinated(context, reference)
        if len(joined.actors) == 2 and {a.kind for a in joined.actors} == {"person"}:
            return joined.actors
    named = Counter(r.actor for r in _before(context, mention) if r.actor.kind == "person")
    people: dict[str | None, Actor] = {}
    for actor in sorted(named, key=lambda actor: -named[actor]):
        if len(people) < 2 and actor.side is not None:
            people.setdefault(actor.side, actor)
    return tuple(people.values())


def _before(context: DiscourseContext, mention: Mention) -> Iterable[ResolvedMention]:
    """Yield who is named before a mention or has spoken, the nearest first."""
    named = context.before(mention.parse.index, mention.span.start)
    return [*reversed(context.so_far.spoken), *named]


def _persons(context: DiscourseContext, mention: Mention) -> Iterable[ResolvedMention]:
    """Yield the persons among those before a mention."""
    yield from (r for r in _before(context, mention) if r.actor.kind in {"person", "unknown"})


def _says_no_more(mention: Mention, earlier: ResolvedMention) -> bool:
    """Tell whether a mention has no word that the earlier one lacks: "the U.S. official"."""
    words = {mention.parse.lower[token] for token in mention.tokens[1:]}
    return words <= set(earlier.actor.name.lower().split())


def _described_as(context: DiscourseContext, mention: Mention, reference: ResolvedMention) -> bool:
    """Tell whether a person has been called by a mention's noun: near by, or in the authority."""
    noun = plain_noun(mention)
    record = context.record(reference.actor)
    words = record.description.lower().split() if record is not None else []
    if noun in words and not _is_office(context.authority, mention):
        return True
    parse = context.passage(reference.passage)
    nearby = range(max(0, reference.token - 5), min(reference.token + 8, len(parse)))
    again = mention.tokens if mention.parse is parse else ()
    return any(parse.lower[token] == noun and token not in again for token in nearby)


def _called(context: DiscourseContext, reference: ResolvedMention, noun: str) -> bool:
    """Tell whether one of a body's names holds a noun."""
    wanted = _SAME_WORDS.get(noun, noun)
    record = context.record(reference.actor)
    names = (
        [reference.actor.name, *(n.text for n in record.names)]
        if record
        else [reference.actor.name]
    )
    return any(wanted in name.lower().split() for name in names)


def _nearest(
    context: DiscourseContext, mention: Mention, references: Iterable[ResolvedMention], what: str
) -> ResolvedMention | None:
    """Return the most salient of some references."""
    found = list(references)
    if not found:
        return None
    best = max(found, key=lambda r: (salience(context, mention, r), r.span.start))
    return _again(mention, best, what)


def _again(mention: Mention, earlier: ResolvedMention, what: str) -> ResolvedMention:
    """Refer to the actor of an earlier reference."""
    reason = f"`{mention.words}` is {earlier.actor.name}: {what}"
    found = ResolvedMention.to(earlier.actors, mention, reason, earlier.gender)
    return replace(found, behalf=earlier.behalf)
