"""Decide whom a statement is aimed at, and what else it is about.

The definition stands in docs/explanation/codebook.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model import Actor, Found, Kind
from detente.resolve.lexicon import pronouns
from detente.resolve.refer import refer
from detente.resolve.reference import Mention, Reference
from detente.resolve.scene import Scene

__all__ = ["Aims", "aims"]

_POLITICAL = frozenset({"person", "state", "body", "organisation", "armed-group", "media", "group"})


@dataclass(frozen=True, slots=True)
class Aims:
    """The targets of a statement, what it is about, and the reason for each."""

    targets: tuple[Actor, ...]
    about: tuple[Actor, ...]
    reasons: tuple[str, ...]


def aims(scene: Scene, found: Found, speakers: tuple[Actor, ...]) -> Aims:
    """Sort the actors in a content into targets and what it is about."""
    own = {actor.id for actor in speakers} | {actor.side for actor in speakers}
    targets: dict[str, Actor] = {}
    about: dict[str, Actor] = {}
    reasons: list[str] = []
    for reference in _mentioned(scene, found, speakers):
        for actor in reference.actors:
            if actor.id in {speaker.id for speaker in speakers}:
                continue
            if actor.kind in _POLITICAL and actor.id not in own:
                if actor.id not in targets:
                    reasons.append(f"{actor.name}: {reference.reason}")
                targets[actor.id] = actor
            else:
                about[actor.id] = actor
    if found.kind == Kind.DEED and len(speakers) > 1:
        targets |= {}
    return Aims(
        tuple(targets.values()),
        tuple(a for key, a in about.items() if key not in targets),
        tuple(reasons),
    )


def _mentioned(scene: Scene, found: Found, speakers: tuple[Actor, ...]) -> Iterator[Reference]:
    """Yield the references in a content and among the addressees, pronouns resolved."""
    apart = frozenset(actor.id for actor in speakers)
    for part in found.content:
        for parsed in scene.parsed:
            if not parsed.passage.span.overlaps(part):
                continue
            yield from scene.within(part, parsed.index)
            for token in parsed.tokens(part):
                word = pronouns().get(token.lower_)
                if word is None or word.person != "3":
                    continue
                mention = Mention.of(parsed, parsed.span(token.i, token.i))
                if mention is not None:
                    yield refer(scene, mention, apart)
