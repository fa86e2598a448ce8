"""Find the organisations a speaker belongs to: what is said of them is said of oneself."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Parse
from detente.model import Actor
from detente.resolve.context import DiscourseContext
from detente.resolve.reference import ResolvedMention

__all__ = ["house_of"]

_HOUSES = frozenset({"organisation", "media", "group"})
_DOWN = frozenset({"compound", "poss", "nmod", "amod"})
_OF = frozenset({"of", "at", "for", "with", "from", "in"})


def house_of(context: DiscourseContext, speaker: Actor) -> frozenset[str]:
    """Return the ids of the bodies a person speaks from: by office, or as the article says."""
    if speaker.kind != "person":
        return frozenset()
    return frozenset([*_offices(context, speaker), *_told(context, speaker)])


def _offices(context: DiscourseContext, speaker: Actor) -> Iterator[str]:
    """Yield the body of each office held on the day, and the administration it belongs to."""
    tenures = context.authority.offices_of(speaker.id, context.day) if context.day else ()
    for tenure in tenures:
        office = context.authority.offices[tenure.office]
        if office.body != office.side:
            yield office.body
    governments = context.authority.names.folding.governments if tenures else frozenset()
    for reference in context.everyone():
        actor = reference.actor
        if actor.side == speaker.side and actor.name.split()[-1].lower() in governments:
            yield actor.id


def _told(context: DiscourseContext, speaker: Actor) -> Iterator[str]:
    """Yield whose publisher, head or lawyer the article calls a person."""
    houses: dict[int, list[ResolvedMention]] = {}
    for person in context.everyone():
        if person.actor == speaker:
            if person.passage not in houses:
                named = context.named[person.passage]
                beside = [r for r in named if r.actor.kind in _HOUSES and not r.adjective]
                houses[person.passage] = beside
            said = (r for r in houses[person.passage] if _is_said_with(context, r, person))
            yield from (house.actor.id for house in said)


def _is_said_with(
    context: DiscourseContext, house: ResolvedMention, person: ResolvedMention
) -> bool:
    """Tell whether a house is in a person's title: "*WikiLeaks* publisher X", "X, head of *Y*"."""
    parse, name = context.passage(person.passage), person.token
    nouns = {name, *parse.children(name, "appos", "compound")}
    if parse.dep[name] == "appos":
        nouns.add(parse.head[name])
    return _title(parse, house.token) in nouns


def _title(parse: Parse, token: int) -> int:
    """Return the noun that a name describes, by itself or behind "of"."""
    while parse.dep[token] in _DOWN:
        token = parse.head[token]
    over = parse.head[token]
    behind = parse.dep[token] == "pobj" and parse.dep[over] == "prep" and parse.lower[over] in _OF
    return parse.head[over] if behind else token
