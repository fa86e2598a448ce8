"""Rank the actors of a network by what they do, what is done to them, or whom they connect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import networkx as nx

from detente.errors import UsageError
from detente.model import Actor
from detente.network.nodes import actor, edges

__all__ = ["RANKINGS", "Ranked", "top"]

SAMPLE = 400
"""Betweenness is estimated from this many actors in a network that has more."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """An actor's place in a ranking: its score and the statements behind it."""

    actor: Actor
    score: float
    statements: tuple[str, ...]


def top(graph: nx.MultiDiGraph[str], kind: str = "active", limit: int = 10) -> list[Ranked]:
    """Rank actors: the most `active`, the most `targeted`, or the `brokers` between others.

    The first two count statements, leaving out those that repeat another one. A broker's score
    is betweenness centrality: the share of shortest paths between two others that lead through
    it. Actors without a score are left out; equals are sorted by id.

    Raises:
        UsageError: there is no such ranking.
    """
    if kind not in RANKINGS:
        message = f"There is no ranking `{kind}`."
        raise UsageError(message, "Ask for one of " + ", ".join(RANKINGS) + ".")
    ranked = [place for place in RANKINGS[kind](graph) if place.score > 0]
    return sorted(ranked, key=lambda place: (-place.score, place.actor.id))[:limit]


def _active(graph: nx.MultiDiGraph[str]) -> list[Ranked]:
    """Score actors by the statements they make, towards somebody or nobody."""
    made: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for edge in edges(graph):
        if not edge.repeats:
            made[edge.actor][edge.statement] = None
    for statement, speaker in graph.graph["speakers"].items():
        made[speaker][statement] = None
    return _counted(graph, made)


def _targeted(graph: nx.MultiDiGraph[str]) -> list[Ranked]:
    """Score actors by the statements made towards them."""
    received: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for edge in edges(graph):
        if not edge.repeats:
            received[edge.target][edge.statement] = None
    return _counted(graph, received)


def _brokers(graph: nx.MultiDiGraph[str]) -> list[Ranked]:
    """Score actors by betweenness, whatever the direction of the statements."""
    ties = nx.Graph(graph.to_undirected(as_view=True))
    sample = SAMPLE if len(ties) > SAMPLE else None
    scores = nx.betweenness_centrality(ties, k=sample, seed=0)
    touching: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for edge in edges(graph):
        touching[edge.actor][edge.statement] = None
        touching[edge.target][edge.statement] = None
    return [
        Ranked(actor(graph, id_), round(score, 6), tuple(touching[id_]))
        for id_, score in scores.items()
    ]


def _counted(
    graph: nx.MultiDiGraph[str], statements: Mapping[str, Mapping[str, None]]
) -> list[Ranked]:
    """Score each actor by the number of its statements."""
    return [
        Ranked(actor(graph, id_), float(len(ids)), tuple(ids)) for id_, ids in statements.items()
    ]


RANKINGS: Mapping[str, Callable[[nx.MultiDiGraph[str]], list[Ranked]]] = MappingProxyType(
    {"active": _active, "targeted": _targeted, "brokers": _brokers}
)
