"""`detente network` answers with the statements behind each answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente.network import RANKINGS
from detente.store import Knowledge
from helpers.command import detente
from helpers.world import world, write_build


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return world()


@pytest.fixture(scope="module")
def build(known: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    write_build(folder, known)
    return folder


def ask(build: Path, *words: str) -> str:
    result = detente("network", *words, "-g", build)
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("kind", ["active", "targeted", "brokers"])
def test_rankings_show_a_statement_for_each_actor(kind: str, build: Path, known: Knowledge) -> None:
    ranked = json.loads(ask(build, "top", kind, "--json"))
    ids = {statement.id for statement in known.statements}
    assert ranked
    assert all(place["statements"] and ids.issuperset(place["statements"]) for place in ranked)
    lines = ask(build, "top", kind, "--limit", "1", "--show", "2").splitlines()
    assert ranked[0]["actor"]["name"] in lines[0]
    shown = [line.split()[0] for line in lines[1:3]]
    assert shown == [f"st:{id_}" for id_ in ranked[0]["statements"][:2]]


def test_all_three_rankings_are_given_where_none_is_named(build: Path) -> None:
    text = ask(build, "top")
    assert [line.split(":")[0] for line in text.splitlines() if line[0].isalpha()] == list(RANKINGS)
    lists = json.loads(ask(build, "top", "--json"))
    assert lists == {kind: json.loads(ask(build, "top", kind, "--json")) for kind in RANKINGS}


def test_what_was_declined_is_shown_as_declined(build: Path) -> None:
    text = ask(build, "top", "active", "--show", "99")
    assert "Dmitry Peskov → United States, declined: to comment on sanctions" in text


def test_sides_are_found_by_any_of_their_names(build: Path) -> None:
    assert "russia → united-states: 9" in ask(build, "between", "moscow", "ent:united-states")


def test_a_path_is_found_by_names(build: Path) -> None:
    steps = json.loads(ask(build, "path", "lavrov", "ent:russia", "--json"))
    assert [step["actor"]["id"] for step in steps] == ["sergei-lavrov", "united-states"]
    assert steps[-1]["other"]["id"] == "russia"
    assert "Sergei Lavrov – United States: 1 statement" in ask(build, "path", "lavrov", "russia")


def test_actors_without_a_chain_are_said_to_have_none(build: Path) -> None:
    result = detente("network", "path", "senior diplomat", "putin", "-g", build)
    assert (result.returncode, result.stdout) == (0, "")
    assert "No chain of statements" in result.stderr


def test_two_sides_are_told_either_way(build: Path) -> None:
    text = ask(build, "between", "russia", "united states")
    assert "russia → united-states: 9 statements" in text
    assert "united-states → russia: 6 statements" in text
    there, back = json.loads(ask(build, "between", "russia", "united-states", "--json"))
    assert (len(there["statements"]), len(back["statements"])) == (9, 6)


def test_the_summary_measures_the_network(build: Path) -> None:
    facts = json.loads(ask(build, "summary", "--json"))
    assert facts["statements"] + facts["untargeted"] + facts["agentless"] == 20
    assert "reciprocity" in ask(build, "summary")


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("top", "loudest"), 2, "`loudest`"),
        (("path", "nobody at all", "putin"), 1, "`nobody at all`"),
        (("between", "russia", "mars"), 1, "`mars`"),
        (("between", "peskov", "russia"), 1, "No side in this graph is called `peskov`"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    words: tuple[str, ...], code: int, says: str, build: Path
) -> None:
    result = detente("network", *words, "-g", build)
    assert (result.returncode, result.stdout) == (code, "")
    assert says in result.stderr
    assert "Traceback" not in result.stderr
