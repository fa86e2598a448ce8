"""Write a network as GraphML.

The id of a key is the name of its attribute, since Cytoscape.js shows no other. Ids must differ,
and Gephi reads a key for both nodes and edges as one for nodes alone: so an attribute that edges
have too gets the id `actor_…` for nodes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

import networkx as nx

from detente.network.items import Value, edge_items, left_out, node_items, types, written

__all__ = ["write_graphml"]

_SPACE = "http://graphml.graphdrawing.org/xmlns"


def write_graphml(graph: nx.MultiDiGraph[str]) -> str:
    """Return the network as GraphML; an absent value is an absent attribute."""
    nodes, edges = node_items(graph), edge_items(graph)
    about: dict[str, Value] = {name: json.dumps(value) for name, value in graph.graph.items()}
    root = ET.Element("graphml", {"xmlns": _SPACE})
    ids = _ids(types(nodes), types(edges))
    _keys(root, "graph", dict.fromkeys(about, "string"), {})
    _keys(root, "node", types(nodes), ids)
    _keys(root, "edge", types(edges), {})
    inside = ET.SubElement(root, "graph", {"edgedefault": "directed"})
    ET.SubElement(inside, "desc").text = left_out(graph)
    _data(inside, about, {})
    for node in nodes:
        _data(ET.SubElement(inside, "node", {"id": node.id}), node.values, ids)
    for edge in edges:
        source, target = edge.ends
        ends = {"id": edge.id, "source": source, "target": target}
        _data(ET.SubElement(inside, "edge", ends), edge.values, {})
    ET.indent(root)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{ET.tostring(root, encoding='unicode')}\n"


def _ids(node_names: Iterable[str], edge_names: Iterable[str]) -> dict[str, str]:
    """Return the ids of the keys of nodes that cannot be the names of their attributes."""
    return {name: f"actor_{name}" for name in {*node_names} & {*edge_names}}


def _keys(root: ET.Element, scope: str, names: Mapping[str, str], ids: Mapping[str, str]) -> None:
    """Declare the attributes of one sort of element."""
    for name, type_ in names.items():
        key = {"id": ids.get(name, name), "for": scope, "attr.name": name, "attr.type": type_}
        ET.SubElement(root, "key", key)


def _data(element: ET.Element, values: Mapping[str, Value], ids: Mapping[str, str]) -> None:
    """Give an element its values."""
    for name, value in values.items():
        ET.SubElement(element, "data", {"key": ids.get(name, name)}).text = written(value)
