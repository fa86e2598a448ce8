"""Fold statements into what a picture shows: actors and ordered pairs of actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.model import Actor, Stance, Statement

__all__ = ["UNSPECIFIED", "Node", "Pair", "Picture", "backbone", "fold"]

UNSPECIFIED = "unspecified"
CLEAR_MAJORITY = (3, 5)


@dataclass(frozen=True, slots=True)
class Node:
    """An actor with the number of its arrows, one for each statement and target."""

    actor: Actor
    degree: int


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

    The unspecified actor of an agentless passive is nobody to draw; who speaks without a
    target is drawn alone.
    """
    actors: dict[str, Actor] = {}
    degree: Counter[str] = Counter()
    pairs: dict[tuple[str, str], list[Statement]] = {}
    for statement in sorted(statements, key=lambda s: s.id):
        for actor in (statement.actor, *statement.targets):
            if actor.id != UNSPECIFIED:
                actors.setdefault(actor.id, actor)
        for source, target in _arrows(statement):
            pairs.setdefault((source, target), []).append(statement)
            degree.update((source, target))
    return Picture(
        tuple(Node(actors[i], degree[i]) for i in sorted(actors, key=lambda i: (-degree[i], i))),
        tuple(
            Pair(*key, tuple(pairs[key]))
            for key in sorted(pairs, key=lambda k: (-len(pairs[k]), k))
        ),
    )


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
