"""Read actors and statements back from a network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import networkx as nx

from detente.errors import NotFound
from detente.model import Actor

__all__ = ["Edge", "actor", "actors", "edges"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One statement towards one target, as the network holds it."""

    actor: str
    target: str
    statement: str
    type: str
    stance: str
    weight: float
    day: str | None
    happened: bool
    repeats: bool


def actor(graph: nx.MultiDiGraph[str], id_: str) -> Actor:
    """Return the actor of a node.

    Raises:
        NotFound: the network has no such node.
    """
    if id_ not in graph:
        message = f"`{id_}` neither speaks nor is spoken of in this network."
        raise NotFound(message, "`detente network top` lists actors that do.")
    data = graph.nodes[id_]
    return Actor(id_, data["name"], data["kind"], data["side"])


def actors(graph: nx.MultiDiGraph[str]) -> list[Actor]:
    """Return the actors of all nodes, in the order of the network."""
    return [actor(graph, id_) for id_ in graph]


def edges(graph: nx.MultiDiGraph[str]) -> Iterator[Edge]:
    """Yield the edges in the order of the network."""
    for source, target, key, data in graph.edges(keys=True, data=True):
        yield _edge(source, target, str(key), data)


def _edge(source: str, target: str, key: str, data: Mapping[str, str | float | None]) -> Edge:
    """Read one edge; it happened when it is asserted, or history, and not negated."""
    when = data["date"] or data["reported"]
    return Edge(
        actor=source,
        target=target,
        statement=key,
        type=str(data["type"]),
        stance=str(data["stance"]),
        weight=float(data["weight"] or 0.0),
        day=str(when) if when else None,
        happened=data["modality"] in {"asserted", "historical"} and not data["negated"],
        repeats=data["repeats"] is not None,
    )
