"""Measure a network: how big it is, how connected, from when to when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from detente.network.dyads import tally
from detente.network.nodes import actors, edges

__all__ = ["Summary", "summary"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The size and shape of a network.

    `parts` are the sizes of its connected parts, the largest first; `reciprocity` is the share
    of pairs of actors that are answered; `first` and `last` are EDTF dates.
    """

    actors: int
    edges: int
    statements: int
    untargeted: int
    agentless: int
    kinds: Mapping[str, int]
    sides: Mapping[str, int]
    stances: Mapping[str, int]
    types: Mapping[str, int]
    parts: tuple[int, ...]
    reciprocity: float
    first: str | None
    last: str | None


def summary(graph: nx.MultiDiGraph[str]) -> Summary:
    """Measure a network."""
    statements = {edge.statement: edge for edge in edges(graph)}
    days = sorted(edge.day.strip("/") for edge in statements.values() if edge.day)
    return Summary(
        actors=graph.number_of_nodes(),
        edges=graph.number_of_edges(),
        statements=len(statements),
        untargeted=len(graph.graph["untargeted"]),
        agentless=len(graph.graph["agentless"]),
        kinds=tally(each.kind for each in actors(graph)),
        sides=tally(each.side or "none" for each in actors(graph)),
        stances=tally(edge.stance for edge in statements.values()),
        types=tally(edge.type for edge in statements.values()),
        parts=tuple(sorted(map(len, nx.weakly_connected_components(graph)), reverse=True)),
        reciprocity=_reciprocity(graph),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def _reciprocity(graph: nx.MultiDiGraph[str]) -> float:
    """Return the share of ordered pairs of two actors that also occur the other way round."""
    pairs = {(edge.actor, edge.target) for edge in edges(graph) if edge.actor != edge.target}
    return round(sum((b, a) in pairs for a, b in pairs) / len(pairs), 3) if pairs else 0.0
