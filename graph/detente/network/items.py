"""Lay a network out for files that know no null: nodes and edges with ids and typed values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import networkx as nx

__all__ = ["Item", "Value", "edge_items", "left_out", "node_items", "types", "written"]

Value = str | float | bool

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TYPES: Mapping[type, str] = {bool: "boolean", float: "double", str: "string"}


class Item(NamedTuple):
    """A node, or an edge with its `ends`, and the values it has."""

    id: str
    values: dict[str, Value]
    ends: tuple[str, str] = ("", "")


def node_items(graph: nx.MultiDiGraph[str]) -> list[Item]:
    """Return the nodes, each labelled with its name."""
    return [
        Item(id_, _present({"label": data["name"], **data})) for id_, data in graph.nodes(data=True)
    ]


def edge_items(graph: nx.MultiDiGraph[str]) -> list[Item]:
    """Return the edges; the second of one statement has another id.

    `weight` is named `score`: programs take a weight for a thickness, drop edges where it is
    0, and find no path where it is negative.
    """
    items: list[Item] = []
    seen: Counter[str] = Counter()
    for source, target, key, data in graph.edges(keys=True, data=True):
        seen[key] += 1
        id_ = key if seen[key] == 1 else f"{key}-{seen[key]}"
        named = {("score" if name == "weight" else name): value for name, value in data.items()}
        items.append(Item(id_, {"statement": key, **_present(named)}, (source, target)))
    return items


def types(items: Iterable[Item]) -> dict[str, str]:
    """Return the attributes that items have, each with its type in XML, in order."""
    return {name: _TYPES[type(value)] for item in items for name, value in item.values.items()}


def written(value: Value) -> str:
    """Write a value as XML Schema does."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def left_out(graph: nx.MultiDiGraph[str]) -> str:
    """Say how many statements a network of actors holds, and how many it leaves out.

    >>> left_out(nx.MultiDiGraph(untargeted=["a"], agentless=[]))
    'Holds 0 of 1 statements; left out: 1 without a target, 0 without a named actor.'
    """
    untargeted, agentless = len(graph.graph["untargeted"]), len(graph.graph["agentless"])
    held = len({key for *_, key in graph.edges(keys=True)})
    return (
        f"Holds {held} of {held + untargeted + agentless} statements; left out: "
        f"{untargeted} without a target, {agentless} without a named actor."
    )


def _present(data: Mapping[str, Value | None]) -> dict[str, Value]:
    """Keep the attributes that have a value."""
    return {name: _clean(value) for name, value in data.items() if value is not None}


def _clean(value: Value) -> Value:
    """Replace the characters that XML cannot hold."""
    return NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
