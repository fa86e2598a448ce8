"""Network files read back as the network they were written from, the same bytes each time."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from detente.model import Kind, Modality
from detente.network import UNSPECIFIED, network, write_gexf, write_graphml, write_node_link
from helpers.made import actor, statement
from helpers.node_link import read_node_link
from helpers.synthetic import articles_and_statements

ODD = "a \x00 null, a \x0c form feed, <b>&amp;</b>, “quotes”, \U0001f600 and \ud7ff"
PUTIN, BIDEN, NATO = actor("putin", "russia"), actor("biden"), actor("nato")
_, STATEMENTS = articles_and_statements(200)
GRAPH = network([*STATEMENTS, statement("odd", PUTIN, BIDEN, NATO, text=ODD, date=None)])
WRITERS = [write_graphml, write_gexf, write_node_link]

Writer = Callable[["nx.MultiDiGraph[str]"], str]


def expected(graph: nx.MultiDiGraph[str]) -> dict[tuple[str, str, str], dict[str, object]]:
    """Return what a file must tell of each edge: all that is known, `weight` as `score`."""
    edges: dict[tuple[str, str, str], dict[str, object]] = {}
    for source, target, key, data in graph.edges(keys=True, data=True):
        known = {name: value for name, value in data.items() if value is not None}
        known["text"] = known["text"].replace("\x00", "\ufffd").replace("\x0c", "\ufffd")
        known["score"] = known.pop("weight")
        edges[source, target, key] = known
    return edges


def test_graphml_reads_back_with_the_same_attributes() -> None:
    back = nx.read_graphml(io.BytesIO(write_graphml(GRAPH).encode()), force_multigraph=True)
    assert back.number_of_nodes() == GRAPH.number_of_nodes()
    edges = {(u, v, d["statement"]): d for u, v, d in back.edges(data=True)}
    assert edges.keys() == expected(GRAPH).keys()
    for end, known in expected(GRAPH).items():
        assert known.items() <= edges[end].items()
        assert "weight" not in edges[end]
    for id_, data in GRAPH.nodes(data=True):
        assert back.nodes[id_]["label"] == data["name"]
        assert back.nodes[id_]["kind"] == data["kind"]


def test_the_keys_of_graphml_are_named_by_attribute() -> None:
    """Cytoscape.js calls a field by the id of its key, not by its name."""
    root = ET.fromstring(write_graphml(GRAPH))
    keys = [key.attrib for key in root if key.tag.endswith("}key")]
    assert len({key["id"] for key in keys}) == len(keys)
    for key in keys:
        name = key["attr.name"]
        assert key["id"] in {name, f"actor_{name}"}
        assert key["id"] == name or key["for"] == "node"
        assert key["for"] != "all"  # Gephi reads such a key for nodes alone
    assert {"name", "actor_kind", "kind", "label", "score"} <= {key["id"] for key in keys}


@pytest.mark.parametrize("writer", [write_graphml, write_gexf])
def test_booleans_are_written_as_xml_schema_has_them(writer: Writer) -> None:
    said = [statement("s1", PUTIN, BIDEN), statement("s2", PUTIN, BIDEN, start=9, negated=True)]
    text = writer(network(said))
    assert {"True", "False"}.isdisjoint(re.findall(r"\w+", text))
    assert {"true", "false"} <= set(re.findall(r"\w+", text))


def test_gexf_reads_back_with_type_and_weight_renamed() -> None:
    back = nx.read_gexf(io.BytesIO(write_gexf(GRAPH).encode()))
    edges = {(u, v, d["statement"]): d for u, v, d in back.edges(data=True)}
    for end, known in expected(GRAPH).items():
        known["event_type"] = known.pop("type")
        assert known.items() <= edges[end].items()


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2021-03-17", {"start": "2021-03-17", "end": "2021-03-17"}),
        ("2021-24", {"start": "2021-12-01", "end": "2022-02-28"}),
        ("2014~", {"start": "2014-01-01", "end": "2014-12-31"}),
        ("../2021-01-20", {"end": "2021-01-20"}),
        ("2021-01-20/..", {"start": "2021-01-20"}),
        (None, {}),
    ],
)
def test_an_edge_of_gexf_lasts_as_long_as_its_date(date: str | None, days: dict[str, str]) -> None:
    root = ET.fromstring(write_gexf(network([statement("s1", PUTIN, BIDEN, date=date)])))
    (edge,) = (one for one in root.iter() if one.tag.endswith("}edge"))
    assert {name: edge.attrib[name] for name in ("start", "end") if name in edge.attrib} == days
    (graph,) = (one for one in root if one.tag.endswith("}graph"))
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")


ACTS = [
    (Kind.STATEMENT, False, Modality.ASSERTED, "statement: accuse"),
    (Kind.STATEMENT, True, Modality.ASSERTED, "not statement: accuse"),
    (Kind.DECLINED, True, Modality.ASSERTED, "declined: accuse"),
    (Kind.DEED, True, Modality.FUTURE, "not deed, future: accuse"),
    (Kind.BELIEF, False, Modality.HYPOTHETICAL, "belief, hypothetical: accuse"),
    (Kind.INTENT, False, Modality.ASSERTED, "intent: accuse"),
]


@pytest.mark.parametrize(("kind", "negated", "modality", "label"), ACTS)
def test_what_did_not_happen_has_another_label_and_kind_of_edge(
    kind: Kind, modality: Modality, label: str, *, negated: bool
) -> None:
    made = statement("s1", PUTIN, BIDEN, event_type="accuse", negated=negated)
    graph = network([replace(made, kind=kind, modality=modality)])
    assert graph.edges["putin", "biden", "s1"]["label"] == label
    assert f'<data key="label">{label}</data>' in write_graphml(graph)
    (edge,) = (one for one in ET.fromstring(write_gexf(graph)).iter() if one.tag.endswith("}edge"))
    assert (edge.get("label"), edge.get("kind")) == (label, label)


@pytest.mark.parametrize("writer", [write_graphml, write_gexf])
def test_a_file_says_what_it_leaves_out(writer: Writer) -> None:
    nobody = actor(UNSPECIFIED)
    said = [
        statement("s1", PUTIN, BIDEN, NATO),
        statement("s2", PUTIN, start=9),
        statement("s3", nobody, BIDEN, start=20),
        statement("s4", nobody, start=30),
    ]
    told = "Holds 1 of 4 statements; left out: 2 without a target, 1 without a named actor."
    assert told in writer(network(said))


def test_node_link_reads_back_equal() -> None:
    back = read_node_link(write_node_link(GRAPH))
    assert nx.utils.graphs_equal(back, GRAPH)


def test_node_link_asks_nothing_that_the_lowest_networkx_lacks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Until NetworkX 3.4, `node_link_data` took no `edges`."""

    def old(graph: object, *, link: str = "links") -> dict[str, object]:
        return {"graph": graph, "link": link}

    monkeypatch.setattr(nx, "node_link_data", old)
    assert json.loads(write_node_link(GRAPH))["multigraph"] is True


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
