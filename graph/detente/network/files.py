"""Write a network for other programs: GraphML, GEXF and node-link JSON.

The text, to be saved as UTF-8, is the same for the same network. Traps: XML cannot hold control
characters; GraphML and GEXF have no null; GEXF gives `type`, `weight` and `label` of an edge a
meaning of its own and networkx dates the file; two edges of one statement need two ids.
"""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from collections.abc import Mapping
from xml.etree import ElementTree as ET

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter
from networkx.readwrite.graphml import GraphMLWriter

__all__ = ["write_gexf", "write_graphml", "write_node_link"]

Value = str | float | bool | None

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(graph: nx.MultiDiGraph[str]) -> str:
    """Return the network as GraphML; an absent value is an absent attribute."""
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True, edge_id_from_attribute="id")
    writer.add_graph_element(_flat(graph))
    out = io.BytesIO()
    writer.dump(out)
    return out.getvalue().decode()


def write_gexf(graph: nx.MultiDiGraph[str]) -> str:
    """Return the network as GEXF 1.2 for Gephi.

    The attribute `type` is named `event_type` and `weight` `score`, since GEXF keeps those
    names for whether an edge is directed and for its (never negative) thickness.
    """
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    renamed = _flat(graph)
    for _, _, data in renamed.edges(data=True):
        data["event_type"], data["score"] = data.pop("type"), data.pop("weight")
        data["label"] = data["event_type"]
    writer.add_graph(renamed)
    meta = writer.xml.find("meta")
    if meta is not None:
        writer.xml.remove(meta)
    writer.indent(writer.xml)
    xml: bytes = ET.tostring(writer.xml, encoding="utf-8", xml_declaration=True)
    return f"{xml.decode()}\n"


def write_node_link(graph: nx.MultiDiGraph[str]) -> str:
    """Return the network as the JSON that `networkx.node_link_graph` reads."""
    data = nx.node_link_data(graph, edges="edges")
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _flat(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Copy a network without nulls and lists, each edge with an id of its own."""
    copy: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name, value in graph.graph.items():
        copy.graph[name] = json.dumps(value)
    for node, data in graph.nodes(data=True):
        copy.add_node(node, label=_clean(data["name"]), **_present(data))
    seen: Counter[str] = Counter()
    for source, target, key, data in graph.edges(keys=True, data=True):
        seen[key] += 1
        id_ = key if seen[key] == 1 else f"{key}-{seen[key]}"
        copy.add_edge(source, target, key, id=id_, statement=key, **_present(data))
    return copy


def _present(data: Mapping[str, Value]) -> dict[str, Value]:
    """Keep the attributes that have a value."""
    return {name: _clean(value) for name, value in data.items() if value is not None}


def _clean(value: Value) -> Value:
    """Replace the characters that XML cannot hold."""
    return NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
