"""Write a network as the node-link JSON of NetworkX.

By hand: what names the list of edges differs between the releases of `nx.node_link_data`.
"""

from __future__ import annotations

import json

import networkx as nx

__all__ = ["write_node_link"]


def write_node_link(graph: nx.MultiDiGraph[str]) -> str:
    """Return the network as the JSON that `networkx.node_link_graph` reads."""
    data = {
        "directed": True,
        "multigraph": True,
        "graph": graph.graph,
        "nodes": [{**data, "id": id_} for id_, data in graph.nodes(data=True)],
        "edges": [
            {**data, "source": source, "target": target, "key": key}
            for source, target, key, data in graph.edges(keys=True, data=True)
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
