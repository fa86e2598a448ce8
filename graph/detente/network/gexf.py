"""Write a network as GEXF, for Gephi and what reads its files.

It is version 1.2, the last that networkx reads, with the attribute `kind` of 1.3, without which
Gephi merges edges that run side by side. What GEXF calls an edge's `type` is whether it is
directed, so the attribute `type` is named `event_type`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

import networkx as nx

from detente.network.items import Item, edge_items, left_out, node_items, types, written

__all__ = ["write_gexf"]

_SPACE = "http://www.gexf.net/1.2draft"
_DYNAMIC = {"mode": "dynamic", "timeformat": "date", "defaultedgetype": "directed"}


def write_gexf(graph: nx.MultiDiGraph[str]) -> str:
    """Return the network as GEXF; an edge lasts from the first day its date allows to the last."""
    root = ET.Element("gexf", {"xmlns": _SPACE, "version": "1.2"})
    ET.SubElement(ET.SubElement(root, "meta"), "description").text = left_out(graph)
    inside = ET.SubElement(root, "graph", _DYNAMIC)
    nodes, edges = node_items(graph), edge_items(graph)
    named = [(node, {"id": node.id, "label": str(node.values["label"])}) for node in nodes]
    _elements(inside, "node", named)
    _elements(inside, "edge", [(_renamed(edge), _known(edge)) for edge in edges])
    ET.indent(root)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{ET.tostring(root, encoding='unicode')}\n"


def _known(edge: Item) -> dict[str, str]:
    """Return what GEXF itself knows of an edge."""
    source, target = edge.ends
    label = str(edge.values["label"])
    known = {"id": edge.id, "source": source, "target": target, "label": label, "kind": label}
    days = {"start": edge.values.get("earliest"), "end": edge.values.get("latest")}
    return known | {name: str(day) for name, day in days.items() if day}


def _renamed(edge: Item) -> Item:
    """Give the event type a name that GEXF has no other use for."""
    values = dict(edge.values)
    return edge._replace(values={"event_type": values.pop("type"), **values})


def _elements(
    graph: ET.Element, sort: str, items: Sequence[tuple[Item, Mapping[str, str]]]
) -> None:
    """Write the attributes of nodes or edges, then the nodes or edges."""
    names = types(item for item, _ in items)
    declared = ET.SubElement(graph, "attributes", {"class": sort})
    for name, type_ in names.items():
        ET.SubElement(declared, "attribute", {"id": name, "title": name, "type": type_})
    parent = ET.SubElement(graph, f"{sort}s")
    for item, known in items:
        values = ET.SubElement(ET.SubElement(parent, sort, dict(known)), "attvalues")
        for name, value in item.values.items():
            ET.SubElement(values, "attvalue", {"for": name, "value": written(value)})
