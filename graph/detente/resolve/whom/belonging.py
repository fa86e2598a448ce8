"""Find the organisations a speaker belongs to: what is said of them is said of oneself."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.model import Actor
from detente.resolve.reference import Reference
from detente.resolve.scene import Scene

__all__ = ["house_of"]

_HOUSES = frozenset({"organisation", "media", "group"})
_DOWN = frozenset({"compound", "poss", "nmod", "amod"})
_OF = frozenset({"of", "at", "for", "with", "from", "in"})
_OWN_GOVERNMENT = "administration"


def house_of(scene: Scene, speaker: Actor) -> frozenset[str]:
    """Return the ids of the bodies a person speaks from: by office, or as the article says."""
    if speaker.kind != "person":
        return frozenset()
    if speaker.id not in scene.houses:
        scene.houses[speaker.id] = frozenset([*_offices(scene, speaker), *_told(scene, speaker)])
    return scene.houses[speaker.id]


def _offices(scene: Scene, speaker: Actor) -> Iterator[str]:
    """Yield the body of each office held on the day, and the administration it belongs to."""
    tenures = scene.authority.offices_of(speaker.id, scene.day) if scene.day else ()
    for tenure in tenures:
        office = scene.authority.offices[tenure.office]
        if office.body != office.side:
            yield office.body
    if tenures:
        for reference in scene.everyone():
            actor = reference.actor
            if actor.side == speaker.side and actor.name.endswith(_OWN_GOVERNMENT):
                yield actor.id


def _told(scene: Scene, speaker: Actor) -> Iterator[str]:
    """Yield whose publisher, head or lawyer the article calls a person."""
    for person in scene.everyone():
        if person.actor == speaker:
            named = scene.named[person.passage]
            houses = [r for r in named if r.actor.kind in _HOUSES and not r.adjective]
            yield from (r.actor.id for r in houses if _is_said_with(scene, r, person))


def _is_said_with(scene: Scene, house: Reference, person: Reference) -> bool:
    """Tell whether a house is in a person's title: "*WikiLeaks* publisher X", "X, head of *Y*"."""
    doc = scene.passage(person.passage).doc
    name = doc[person.token]
    nouns = {name, *(c for c in name.children if c.dep_ in {"appos", "compound"})}
    if name.dep_ == "appos":
        nouns.add(name.head)
    return _title(doc[house.token]) in nouns


def _title(token: Token) -> Token:
    """Return the noun that a name describes, by itself or behind "of"."""
    while token.dep_ in _DOWN:
        token = token.head
    if token.dep_ == "pobj" and token.head.lower_ in _OF and token.head.dep_ == "prep":
        token = token.head.head
    return token
