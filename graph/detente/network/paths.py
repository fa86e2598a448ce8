"""Find the chain of statements that connects two actors."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from detente.model import Actor
from detente.network.nodes import actor, edges

__all__ = ["Step", "path"]


@dataclass(frozen=True, slots=True)
class Step:
    """Two neighbours on a path and the statements of either towards the other."""

    actor: Actor
    other: Actor
    statements: tuple[str, ...]


def path(graph: nx.MultiDiGraph[str], start: str, end: str) -> list[Step]:
    """Return a shortest chain of statements, in whatever direction, between two actors.

    Of several, the one whose steps rest on more statements. The list is empty when there is no
    chain, or when both are one actor.

    Raises:
        NotFound: an actor is not in the network.
    """
    actor(graph, start)
    actor(graph, end)
    ties = _ties(graph)
    try:
        found = nx.dijkstra_path(ties, start, end, weight="length")
    except nx.NetworkXNoPath:
        return []
    return [
        Step(actor(graph, one), actor(graph, other), tuple(ties.edges[one, other]["statements"]))
        for one, other in pairwise(found)
    ]


def _ties(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """Return one undirected edge per pair of actors, a little shorter the more is said."""
    ties: nx.Graph[str] = nx.Graph()
    ties.add_nodes_from(graph)
    for edge in edges(graph):
        if not ties.has_edge(edge.actor, edge.target):
            ties.add_edge(edge.actor, edge.target, statements={})
        ties.edges[edge.actor, edge.target]["statements"][edge.statement] = None
    for _, _, data in ties.edges(data=True):
        # fractions of a step: they choose between paths of equal length and never lengthen one
        data["length"] = 1 + 1 / (len(graph) * (1 + len(data["statements"])))
    return ties
