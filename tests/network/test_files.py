"""Network files read back as the network they were written from, the same bytes each time."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from detente.network import network, write_gexf, write_graphml, write_node_link
from helpers.made import actor, statement
from helpers.synthetic import articles_and_statements

ODD = "a \x00 null, a \x0c form feed, <b>&amp;</b>, “quotes”, \U0001f600 and \ud7ff"
PUTIN, BIDEN, NATO = actor("putin", "russia"), actor("biden"), actor("nato")
_, STATEMENTS = articles_and_statements(200)
GRAPH = network([*STATEMENTS, statement("odd", PUTIN, BIDEN, NATO, text=ODD, date=None)])
WRITERS = [write_graphml, write_gexf, write_node_link]

Writer = Callable[["nx.MultiDiGraph[str]"], str]


def test_graphml_reads_back_with_the_same_attributes() -> None:
    back = nx.read_graphml(io.BytesIO(write_graphml(GRAPH).encode()), force_multigraph=True)
    assert back.number_of_nodes() == GRAPH.number_of_nodes()
    edges = {(u, v, d["statement"]): d for u, v, d in back.edges(data=True)}
    assert len(edges) == GRAPH.number_of_edges()
    for source, target, key, data in GRAPH.edges(keys=True, data=True):
        known = {name: value for name, value in data.items() if value is not None}
        known["text"] = known["text"].replace("\x00", "\ufffd").replace("\x0c", "\ufffd")
        assert known.items() <= edges[source, target, key].items()


def test_gexf_reads_back_with_type_and_weight_renamed() -> None:
    back = nx.read_gexf(io.BytesIO(write_gexf(GRAPH).encode()))
    edges = {(u, v, d["statement"]): d for u, v, d in back.edges(data=True)}
    assert len(edges) == GRAPH.number_of_edges()
    for source, target, key, data in GRAPH.edges(keys=True, data=True):
        read = edges[source, target, key]
        assert (read["event_type"], read["score"]) == (data["type"], data["weight"])


def test_node_link_reads_back_equal() -> None:
    back = nx.node_link_graph(json.loads(write_node_link(GRAPH)), edges="edges")
    assert nx.utils.graphs_equal(back, GRAPH)


@pytest.mark.parametrize("writer", [write_graphml, write_gexf])
def test_edge_ids_of_an_xml_file_are_unique(writer: Writer) -> None:
    ids = [e.get("id") for e in ET.fromstring(writer(GRAPH)).iter() if e.tag.endswith("}edge")]
    assert len(ids) == len(set(ids)) == GRAPH.number_of_edges()
    assert {"odd", "odd-2"} <= set(ids)


@pytest.mark.parametrize("writer", WRITERS)
def test_an_empty_network_can_be_written(writer: Writer) -> None:
    assert writer(network([]))


def test_files_name_no_date_and_no_version() -> None:
    assert "lastmodifieddate" not in write_gexf(GRAPH)
    assert nx.__version__ not in write_gexf(GRAPH)


def test_hash_seeds_change_no_byte() -> None:
    program = (
        "import hashlib; from helpers.synthetic import articles_and_statements;"
        "from detente.network import *;"
        "g = network(articles_and_statements(150)[1]);"
        "b = write_graphml(g) + write_gexf(g) + write_node_link(g)"
        " + repr([top(g, k) for k in RANKINGS] + [summary(g)]);"
        "print(hashlib.sha256(b.encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(digests) == 1
