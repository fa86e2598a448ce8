"""The network of actors that the network formats write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.export._records import statements
from detente.model import Statement
from detente.network import UNSPECIFIED, network
from detente.store import Knowledge

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["actors", "makes_an_edge"]


def actors(known: Knowledge) -> nx.MultiDiGraph[str]:
    """Return the network; edges have no text where it may not travel."""
    graph = network(statements(known))
    if not known.text:
        for *_, data in graph.edges(data=True):
            data.pop("text", None)
    return graph


def makes_an_edge(one: Statement) -> bool:
    """Tell whether a statement is in the network: it has a target and a named actor."""
    return bool(one.targets) and one.actor.id != UNSPECIFIED
