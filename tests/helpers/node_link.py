"""Read node-link JSON in any NetworkX that we support."""

from __future__ import annotations

import json

import networkx as nx

__all__ = ["read_node_link"]

NAMES_EDGES = "edges" if tuple(map(int, nx.__version__.split(".")[:2])) >= (3, 4) else "link"


def read_node_link(text: str | bytes) -> nx.MultiDiGraph[str]:
    """Return the network; until 3.4 the list of edges was named by `link`."""
    graph = nx.node_link_graph(json.loads(text), **{NAMES_EDGES: "edges"})
    assert isinstance(graph, nx.MultiDiGraph)
    return graph
