"""The network holds each (statement, target) pair once, and says what it leaves out."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.network import UNSPECIFIED, event_weights, network
from helpers.made import actor, statement
from helpers.synthetic import articles_and_statements

PUTIN, BIDEN, NATO = actor("putin", "russia"), actor("biden", "united-states"), actor("nato")
_, STATEMENTS = articles_and_statements(400)


def test_a_statement_with_two_targets_makes_two_edges_of_one_key() -> None:
    graph = network([statement("s1", PUTIN, BIDEN, NATO)])
    assert list(graph.edges(keys=True)) == [("putin", "biden", "s1"), ("putin", "nato", "s1")]


def test_two_statements_of_one_pair_stay_two_edges() -> None:
    graph = network([statement("s1", PUTIN, BIDEN), statement("s2", PUTIN, BIDEN, start=9)])
    assert graph.number_of_edges("putin", "biden") == 2


def test_an_edge_carries_what_the_statement_says() -> None:
    graph = network([statement("s1", PUTIN, BIDEN, event_type="accuse", stance="conflictual")])
    assert graph.edges["putin", "biden", "s1"] == {
        "label": "statement: accuse",
        "type": "accuse",
        "stance": "conflictual",
        "weight": -3.0,
        "date": "2021-03-17",
        "earliest": "2021-03-17",
        "latest": "2021-03-17",
        "reported": "2021-03-18",
        "article": "article",
        "form": "indirect",
        "kind": "statement",
        "modality": "asserted",
        "negated": False,
        "repeats": None,
        "text": "words",
    }


def test_a_node_carries_name_kind_and_side() -> None:
    graph = network([statement("s1", PUTIN, NATO)])
    assert graph.nodes["putin"] == {"name": "Putin", "kind": "person", "side": "russia"}
    assert graph.nodes["nato"]["side"] is None


def test_a_statement_without_a_target_is_listed_and_its_actor_is_a_node() -> None:
    graph = network([statement("s1", PUTIN)])
    assert graph.graph["untargeted"] == ["s1"]
    assert list(graph) == ["putin"]


def test_the_actor_of_an_agentless_passive_is_no_node() -> None:
    graph = network([statement("s1", actor(UNSPECIFIED), BIDEN)])
    assert (list(graph), graph.graph["agentless"]) == ([], ["s1"])


def test_a_target_named_twice_is_one_edge() -> None:
    assert network([statement("s1", PUTIN, BIDEN, BIDEN)]).number_of_edges() == 1


def test_every_statement_is_an_edge_or_listed() -> None:
    graph = network(STATEMENTS)
    edges = {key for _, _, key in graph.edges(keys=True)}
    listed = {*graph.graph["untargeted"], *graph.graph["agentless"]}
    assert edges | listed == {each.id for each in STATEMENTS}
    assert not edges & listed


@given(st.randoms(use_true_random=False))
def test_the_order_of_statements_does_not_matter(rng: Random) -> None:
    shuffled = STATEMENTS.copy()
    rng.shuffle(shuffled)
    one, other = network(STATEMENTS), network(shuffled)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))
    assert one.graph == other.graph


def test_attributes_are_json_values() -> None:
    graph = network(STATEMENTS)
    nodes = [graph.nodes[name] for name in graph]
    values = [graph.graph, nodes, [data for *_, data in graph.edges(data=True)]]
    assert json.loads(json.dumps(values)) == values


@pytest.mark.parametrize(("kind", "sign"), [("aid", 1), ("comment", 0), ("assault", -1)])
def test_weights_run_from_conflict_to_cooperation(kind: str, sign: int) -> None:
    weight = event_weights()[kind]
    assert (weight > 0) - (weight < 0) == sign
    assert len(event_weights()) == 17
