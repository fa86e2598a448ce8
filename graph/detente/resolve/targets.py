"""Decide whom a statement is aimed at, and what else it is about.

The definition stands in docs/explanation/codebook.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from detente.annotate import Parsed
from detente.model import Actor, Found, Span
from detente.resolve.aim import FULL, HALF, NONE, depth, place_weight
from detente.resolve.counterpart import implied
from detente.resolve.lexicon import pronouns
from detente.resolve.refer import refer
from detente.resolve.reference import Mention, Reference
from detente.resolve.scene import Scene

__all__ = ["Aims", "aims"]

_POLITICAL = frozenset({"person", "state", "body", "organisation", "armed-group", "media", "group"})


@dataclass(frozen=True, slots=True)
class Aims:
    """The targets of a statement, what it is about, and the reason for each target."""

    targets: tuple[Actor, ...]
    about: tuple[Actor, ...]
    reasons: tuple[str, ...]


def aims(scene: Scene, found: Found, speakers: tuple[Actor, ...], event_type: str) -> Aims:
    """Sort the actors of a content into targets and what it is about."""
    weighed = list(_weighed(scene, found, speakers))
    best = max((weight for weight, _, _ in weighed), default=NONE)
    targets: dict[str, Actor] = {}
    about: dict[str, Actor] = {}
    reasons: dict[str, str] = {}
    for weight, reference, actor in weighed:
        if weight > NONE and weight == best:
            targets[actor.id] = actor
            reasons.setdefault(actor.id, f"{actor.name}: {reference.reason}")
        else:
            about[actor.id] = actor
    if not targets:
        unsaid, why = implied(scene, found, speakers, event_type)
        targets, reasons = {actor.id: actor for actor in unsaid}, {"": why}
    scene.aimed.append((speakers, tuple(targets.values())))
    return Aims(
        tuple(targets.values()),
        tuple(actor for slug, actor in about.items() if slug not in targets),
        tuple(reasons.values()),
    )


def _weighed(
    scene: Scene, found: Found, speakers: tuple[Actor, ...]
) -> Iterator[tuple[int, Reference, Actor]]:
    """Yield each actor a content mentions with the weight of its place."""
    itself = {actor.id for actor in speakers}
    own = {actor.side for actor in speakers}
    for weight, reference in _mentioned(scene, found, speakers):
        for actor in reference.actors:
            if actor.id in itself:
                continue
            if actor.kind not in _POLITICAL or _is_noise(actor) or actor.id in own:
                yield NONE, reference, actor
            else:
                yield weight, reference, actor


def _is_noise(actor: Actor) -> bool:
    """Tell whether an actor is a name nobody knows, and not a person's full name."""
    stranger = actor.id.startswith("x-")
    return stranger and (actor.kind != "person" or len(actor.name.split()) < 2)


def _mentioned(
    scene: Scene, found: Found, speakers: tuple[Actor, ...]
) -> Iterator[tuple[int, Reference]]:
    """Yield the references of a content with their weights, pronouns resolved."""
    for span in found.addressees:
        yield from _addressed(scene, span)
    for part in found.content:
        for parsed in scene.parsed:
            if parsed.passage.span.overlaps(part):
                yield from _in_part(scene, parsed, part, speakers)


def _addressed(scene: Scene, span: Span) -> Iterator[tuple[int, Reference]]:
    """Yield who is spoken to, unless it is an audience."""
    parsed = next((p for p in scene.parsed if p.passage.span.overlaps(span)), None)
    mention = Mention.of(parsed, span) if parsed else None
    if mention is None:
        return
    found = refer(scene, mention)
    if found.actor.kind != "media" and not found.actor.id.startswith("x-"):
        yield FULL, found


def _in_part(
    scene: Scene, parsed: Parsed, part: Span, speakers: tuple[Actor, ...]
) -> Iterator[tuple[int, Reference]]:
    """Yield the references in one stretch of a content."""
    named = scene.within(part, parsed.index)
    persons = [r for r in named if r.actor.kind == "person"]
    titled = {t.i for r in persons for t in parsed.tokens(r.span)}
    depths = {r: depth(parsed, parsed.doc[r.token], part) for r in named}
    for reference in named:
        weight = place_weight(parsed, reference, part, titled - _own(parsed, reference))
        if weight == FULL and depths[reference] > min(depths.values()):
            weight = HALF
        yield weight, reference
    apart = frozenset(actor.id for actor in speakers)
    for token in parsed.tokens(part):
        if not _points_elsewhere(parsed, token, speakers):
            continue
        mention = Mention.of(parsed, parsed.span(token.i, token.i))
        if mention is None:
            continue
        found = refer(scene, mention, apart)
        yield place_weight(parsed, found, part, titled), found


def _points_elsewhere(parsed: Parsed, token: Token, speakers: tuple[Actor, ...]) -> bool:
    """Tell whether a pronoun of a content may be someone but the speaker.

    In quotation marks "he" is another; outside them "he" is the speaker, if a person.
    """
    word = pronouns().get(token.lower_)
    if word is None or word.person != "3" or word.gender == "n":
        return False
    if parsed.quote_of(token) is not None:
        return True
    person = all(actor.kind in {"person", "unknown"} for actor in speakers)
    return word.number == "singular" and not person


def _own(parsed: Parsed, reference: Reference) -> set[int]:
    """Return the tokens of a reference itself."""
    return {token.i for token in parsed.tokens(reference.span)}
