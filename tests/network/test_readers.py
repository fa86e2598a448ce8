"""Graph libraries that share no code with NetworkX read the network's files."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import igraph
import pytest
import rustworkx

from detente.network import network, write_graphml
from helpers.synthetic import articles_and_statements

_, STATEMENTS = articles_and_statements(200)
GRAPH = network(STATEMENTS)
ATTRIBUTES = ("statement", "label", "type", "stance", "score", "kind", "negated", "text")


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Write the network as GraphML."""
    path = tmp_path / "network.graphml"
    path.write_text(write_graphml(GRAPH), encoding="utf-8")
    return str(path)


def told(source: str, target: str, data: dict[str, object]) -> tuple[object, ...]:
    """Return the ends of an edge and what it is to tell."""
    return (source, target, *(data[name] for name in ATTRIBUTES))


EXPECTED = Counter(
    told(source, target, {**data, "statement": key, "score": data["weight"]})
    for source, target, key, data in GRAPH.edges(keys=True, data=True)
)


def test_rustworkx_reads_every_edge_with_its_values(file: str) -> None:
    (graph,) = rustworkx.read_graphml(file)
    assert isinstance(graph, rustworkx.PyDiGraph)
    ids = [node["id"] for node in graph.nodes()]
    read = [
        told(ids[source], ids[target], data) for source, target, data in graph.weighted_edge_list()
    ]
    assert Counter(read) == EXPECTED
    assert {node["name"] for node in graph.nodes()} == {n for _, n in GRAPH.nodes(data="name")}


@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_igraph_reads_every_edge_with_its_values(file: str) -> None:
    graph = igraph.Graph.Read_GraphML(file)
    ids = graph.vs["id"]
    read = [told(ids[edge.source], ids[edge.target], edge.attributes()) for edge in graph.es]
    assert Counter(read) == EXPECTED
    assert graph.is_directed()
