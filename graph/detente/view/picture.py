"""Fold statements into what a picture shows: actors and ordered pairs of actors."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.model import Actor, Stance, Statement

__all__ = ["CORE", "UNSPECIFIED", "Node", "Pair", "Picture", "backbone", "core", "fold", "radius"]

UNSPECIFIED = "unspecified"
CLEAR_MAJORITY = (3, 5)
AT_EASE = 60
CORE = 150
LEAST, LARGEST = 4, 22


@dataclass(frozen=True, slots=True)
class Node:
    """An actor with the number of its arrows, one for each statement and target.

    `radius` is that of its mark, in pixels.
    """

    actor: Actor
    degree: int
    radius: int


@dataclass(frozen=True, slots=True)
class Pair:
    """All that one actor says of, or does to, another."""

    source: str
    target: str
    statements: tuple[Statement, ...]

    @property
    def key(self) -> tuple[str, str]:
        """The two ids, speaker first."""
        return self.source, self.target

    @property
    def stance(self) -> Stance:
        """The stance of at least three statements in five, or mixed."""
        most, count = Counter(s.stance for s in self.statements).most_common(1)[0]
        numerator, denominator = CLEAR_MAJORITY
        clear = count * denominator >= numerator * len(self.statements)
        return most if clear else Stance.MIXED


@dataclass(frozen=True, slots=True)
class Picture:
    """The nodes, most connected first, and the pairs, strongest first."""

    nodes: tuple[Node, ...]
    pairs: tuple[Pair, ...]


def fold(statements: Iterable[Statement]) -> Picture:
    """Fold statements into a picture that does not depend on their order.

    The unspecified actor of an agentless passive is nobody to draw, nor is whom only it speaks
    of; who speaks without a target is drawn alone. So the nodes are those of the network.
    """
    actors: dict[str, Actor] = {}
    degree: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    pairs: dict[tuple[str, str], list[Statement]] = {}
    named = (statement for statement in statements if statement.actor.id != UNSPECIFIED)
    for statement in sorted(named, key=lambda s: s.id):
        for actor in (statement.actor, *statement.targets):
            if actor.id != UNSPECIFIED:
                actors.setdefault(actor.id, actor)
        spoken[statement.actor.id] += 1
        for source, target in _arrows(statement):
            pairs.setdefault((source, target), []).append(statement)
            degree.update((source, target))
    most = max(degree.values(), default=0)
    ranked = sorted(actors, key=lambda i: (-degree[i], -spoken[i], i))
    return Picture(
        tuple(
            Node(actors[i], degree[i], radius(degree[i], min(len(actors), CORE), most))
            for i in ranked
        ),
        tuple(
            Pair(*key, tuple(pairs[key]))
            for key in sorted(pairs, key=lambda k: (-len(pairs[k]), k))
        ),
    )


def radius(degree: int, crowd: int = 0, most: int = 0) -> int:
    """Return the radius of a mark: its area grows with the arrows, less so in a crowd.

    `crowd` is the number of actors and `most` the highest degree among them.

    >>> radius(0), radius(16), radius(10_000), radius(16, crowd=240), radius(16, most=1_000)
    (5, 12, 22, 8, 7)
    """
    least = 5 if crowd <= 2 * AT_EASE else LEAST
    share = min(1.0, AT_EASE / crowd) if crowd else 1.0
    growth = min(1.75 * math.sqrt(share), (LARGEST - least) / math.sqrt(max(1, most)))
    return min(LARGEST, least + round(growth * math.sqrt(degree)))


def core(picture: Picture, most: int = CORE) -> Picture:
    """Keep so many of the most connected actors, the pairs among them, and the lonely."""
    joined = [node for node in picture.nodes if node.degree]
    nodes = (*joined[:most], *(node for node in picture.nodes if not node.degree))
    names = {node.actor.id for node in nodes}
    return Picture(nodes, tuple(pair for pair in picture.pairs if names.issuperset(pair.key)))


def _arrows(statement: Statement) -> Iterable[tuple[str, str]]:
    """Give the ordered pairs of ids that a statement joins."""
    if statement.actor.id != UNSPECIFIED:
        for target in statement.targets:
            if target.id != UNSPECIFIED:
                yield statement.actor.id, target.id


def backbone(pairs: Sequence[Pair], limit: int) -> tuple[Pair, ...]:
    """Keep each actor's strongest pair, then the strongest of all, up to `limit`.

    `pairs` come strongest first; the order is kept.
    """
    first: dict[tuple[str, str], None] = {}
    seen: set[str] = set()
    for pair in pairs:
        if not {pair.source, pair.target} <= seen:
            first[pair.key] = None
        seen.update(pair.key)
    ranked = [*first, *(pair.key for pair in pairs if pair.key not in first)]
    kept = set(ranked[:limit])
    return tuple(pair for pair in pairs if pair.key in kept)
