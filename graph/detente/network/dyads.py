"""Gather what one side says and does towards another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from detente.errors import NotFound
from detente.model import Actor
from detente.network.nodes import Edge, actor, actors, edges

__all__ = ["Dyad", "Pair", "between", "tally"]


@dataclass(frozen=True, slots=True)
class Pair:
    """What one actor says and does towards another."""

    actor: Actor
    target: Actor
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyad:
    """What one side says and does towards another.

    `stances` and `types` count statements. `score` is the mean weight of those whose saying or
    deed took place, from -10 (conflict) to +10 (cooperation); None when there are none.
    """

    side: str
    towards: str
    stances: Mapping[str, int]
    types: Mapping[str, int]
    score: float | None
    pairs: tuple[Pair, ...]
    statements: tuple[str, ...]


def between(graph: nx.MultiDiGraph[str], side: str, towards: str) -> Dyad:
    """Gather what the actors of `side` say and do towards those of `towards`.

    Statements that repeat another one are left out, so a headline and its report count once.

    Raises:
        NotFound: no actor of the network belongs to a side.
    """
    sides = {each.id: each.side for each in actors(graph)}
    _check(sides.values(), side, towards)
    found = [
        edge
        for edge in edges(graph)
        if (sides[edge.actor], sides[edge.target]) == (side, towards) and not edge.repeats
    ]
    statements = {edge.statement: edge for edge in found}
    weights = [edge.weight for edge in statements.values() if edge.happened]
    return Dyad(
        side=side,
        towards=towards,
        stances=tally(edge.stance for edge in statements.values()),
        types=tally(edge.type for edge in statements.values()),
        score=round(sum(weights) / len(weights), 3) if weights else None,
        pairs=_pairs(graph, found),
        statements=tuple(statements),
    )


def tally(values: Iterable[str]) -> dict[str, int]:
    """Count values, the most frequent first, equals by name."""
    return dict(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])))


def _check(known: Iterable[str | None], *asked: str) -> None:
    """Refuse a side that no actor belongs to."""
    sides = sorted({side for side in known if side})
    for side in asked:
        if side not in sides:
            message = f"No actor of this network belongs to the side `{side}`."
            raise NotFound(message, f"Its sides are {', '.join(sides) or 'none'}.")


def _pairs(graph: nx.MultiDiGraph[str], found: Iterable[Edge]) -> tuple[Pair, ...]:
    """Group edges by actor and target, the busiest pair first."""
    pairs: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for edge in found:
        pairs[edge.actor, edge.target].append(edge.statement)
    ordered = sorted(pairs.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Pair(actor(graph, a), actor(graph, b), tuple(ids)) for (a, b), ids in ordered)
