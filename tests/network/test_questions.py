"""Questions to a network are answered with the statements behind each answer."""

from __future__ import annotations

import pytest

from detente.errors import NotFound, UsageError
from detente.network import Summary, between, network, path, summary, top
from helpers.made import actor, statement
from helpers.synthetic import articles_and_statements

PUTIN, PESKOV = actor("putin", "russia"), actor("peskov", "russia")
BIDEN, PSAKI = actor("biden", "united-states"), actor("psaki", "united-states")
NATO, HERMIT = actor("nato"), actor("hermit")

GRAPH = network(
    [
        statement("s1", PESKOV, BIDEN, event_type="accuse", stance="conflictual", start=1),
        statement("s2", PESKOV, BIDEN, PSAKI, event_type="support", start=2),
        statement("s3", PESKOV, BIDEN, repeats="s1", event_type="accuse", start=3),
        statement("s4", BIDEN, PUTIN, event_type="threaten", stance="conflictual", start=4),
        statement("s5", BIDEN, NATO, event_type="agree", stance="cooperative", start=5),
        statement("s6", PESKOV, start=6),
        statement("s7", HERMIT, date=None, start=7),
        statement("s8", PUTIN, BIDEN, event_type="sanction", negated=True, start=8),
    ]
)


def test_most_active_counts_statements_once_and_repeats_never() -> None:
    ranked = [(r.actor.id, r.score, r.statements) for r in top(GRAPH, "active")]
    assert ranked == [
        ("peskov", 3, ("s1", "s2", "s6")),
        ("biden", 2, ("s4", "s5")),
        ("hermit", 1, ("s7",)),
        ("putin", 1, ("s8",)),
    ]


def test_most_targeted_counts_statements_received() -> None:
    ranked = [(r.actor.id, r.statements) for r in top(GRAPH, "targeted", limit=1)]
    assert ranked == [("biden", ("s1", "s2", "s8"))]


def test_brokers_are_those_on_paths_between_others() -> None:
    brokers = top(GRAPH, "brokers")
    assert [r.actor.id for r in brokers] == ["biden", "peskov"]
    assert set(brokers[0].statements) == {"s1", "s2", "s3", "s4", "s5", "s8"}


def test_an_unknown_ranking_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match="`loudest`") as caught:
        top(GRAPH, "loudest")
    assert "brokers" in caught.value.hint


def test_a_path_gives_the_statements_of_each_step() -> None:
    steps = [(s.actor.id, s.other.id, s.statements) for s in path(GRAPH, "psaki", "nato")]
    assert steps == [
        ("psaki", "peskov", ("s2",)),
        ("peskov", "biden", ("s1", "s2", "s3")),
        ("biden", "nato", ("s5",)),
    ]


def test_of_two_shortest_paths_the_better_supported_is_taken() -> None:
    a, b, c, d = (actor(name) for name in "abcd")
    links = [(a, b), (b, d), (a, c), (c, d), (c, d)]
    made = [statement(f"s{i}", one, two, start=i) for i, (one, two) in enumerate(links)]
    assert [step.other.id for step in path(network(made), "a", "d")] == ["c", "d"]


def test_actors_without_a_chain_have_no_path() -> None:
    assert path(GRAPH, "hermit", "putin") == []


def test_a_path_from_nowhere_is_refused_by_name() -> None:
    with pytest.raises(NotFound, match="`nobody`"):
        path(GRAPH, "nobody", "putin")


def test_between_counts_one_direction_without_repeats() -> None:
    dyad = between(GRAPH, "russia", "united-states")
    assert dyad.statements == ("s1", "s2", "s8")
    assert dyad.stances == {"neutral": 2, "conflictual": 1}
    assert dyad.types == {"accuse": 1, "sanction": 1, "support": 1}
    assert [(p.actor.id, p.target.id, p.statements) for p in dyad.pairs] == [
        ("peskov", "biden", ("s1", "s2")),
        ("peskov", "psaki", ("s2",)),
        ("putin", "biden", ("s8",)),
    ]


def test_what_did_not_happen_does_not_score() -> None:
    assert between(GRAPH, "russia", "united-states").score == (-3.0 + 5.0) / 2


def test_sides_that_say_nothing_to_each_other_have_no_score() -> None:
    dyad = between(GRAPH, "russia", "russia")
    assert (dyad.score, dyad.statements) == (None, ())


def test_an_unknown_side_is_refused_with_the_known_ones() -> None:
    with pytest.raises(NotFound, match="`mars`") as caught:
        between(GRAPH, "russia", "mars")
    assert "russia, united-states" in caught.value.hint


def test_summary_measures_the_network() -> None:
    assert summary(GRAPH) == Summary(
        actors=6,
        edges=7,
        statements=6,
        untargeted=2,
        agentless=0,
        kinds={"person": 6},
        sides={"none": 2, "russia": 2, "united-states": 2},
        stances={"neutral": 3, "conflictual": 2, "cooperative": 1},
        types={"accuse": 2, "agree": 1, "sanction": 1, "support": 1, "threaten": 1},
        parts=(5, 1),
        reciprocity=0.4,
        first="2021-03-17",
        last="2021-03-17",
    )


def test_an_empty_network_has_a_summary() -> None:
    empty = summary(network([]))
    assert (empty.actors, empty.parts, empty.first, empty.reciprocity) == (0, (), None, 0.0)


def test_every_statement_behind_an_answer_exists() -> None:
    _, statements = articles_and_statements(300)
    known = {each.id for each in statements}
    graph = network(statements)
    answers = [*top(graph, "active"), *top(graph, "targeted"), *top(graph, "brokers")]
    assert len(answers) == 30
    assert all(answer.statements and known.issuperset(answer.statements) for answer in answers)
