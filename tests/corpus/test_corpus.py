"""A corpus is the same in memory and on disk, and its projections agree."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

import detente
from detente.errors import BuildError, NotFound
from detente.query import Table

SEEDS = Path(__file__).parents[2] / "seeds"


def table(corpus: detente.Corpus, sparql: str) -> Table:
    """Return the rows of a SELECT query."""
    answer = corpus.query(sparql)
    assert isinstance(answer, Table)
    return answer


@pytest.fixture(scope="module")
def memory() -> detente.Corpus:
    return detente.build(SEEDS)


@pytest.fixture(scope="module")
def disk(built: Path) -> detente.Corpus:
    return detente.open(built)


def test_memory_and_disk_hold_the_same(memory: detente.Corpus, disk: detente.Corpus) -> None:
    assert memory.statements == disk.statements
    assert [a.text for a in memory.articles] == [a.text for a in disk.articles]
    assert [a.passages for a in memory.articles] == [a.passages for a in disk.articles]
    assert len(memory.store) == len(disk.store)


def test_the_counts_of_a_build_are_those_of_its_network(disk: detente.Corpus, built: Path) -> None:
    counts = json.loads((built / "build.json").read_text(encoding="utf-8"))["counts"]
    network = disk.network()
    assert counts["statements"] == len(disk.statements)
    assert counts["actors"] == network.number_of_nodes()


def test_statements_agree_in_list_and_store(disk: detente.Corpus) -> None:
    rows = table(disk, "SELECT ?s WHERE { ?s a det:Statement }")
    ids = {str(row[0]).rpartition("/")[2] for row in rows}
    assert ids == {statement.id for statement in disk.statements}


def test_edges_agree_in_network_and_store(disk: detente.Corpus) -> None:
    rows = table(
        disk,
        "SELECT ?a ?t ?s WHERE { ?s a det:Statement ; det:actor ?a ; det:target ?t "
        "FILTER(?a != ent:unspecified) }",
    )
    in_store = {tuple(str(value).rpartition("/")[2] for value in row) for row in rows}
    network = disk.network()
    assert in_store == {(str(u), str(v), str(key)) for u, v, key in network.edges(keys=True)}
    targets = {(s.id, t.id) for s in disk.statements for t in s.targets}
    assert {(s, t) for a, t, s in in_store} == {
        (s, t)
        for s, t in targets
        if next(x for x in disk.statements if x.id == s).actor.id != "unspecified"
    }


def test_the_dataset_is_rdflibs(disk: detente.Corpus) -> None:
    rows = list(disk.dataset().query("ASK { ?s a <https://w3id.org/detente/ns#Statement> }"))
    assert rows == [True]


def test_a_beginning_of_an_id_is_enough(memory: detente.Corpus) -> None:
    statement = memory.statements[0]
    assert memory.statement(statement.id[:12]) is statement
    with pytest.raises(NotFound, match="no statement `zz`"):
        memory.statement("zz")
    with pytest.raises(NotFound, match="have an id that begins"):
        memory.statement(Counter(s.id[0] for s in memory.statements).most_common(1)[0][0])


def test_what_is_asked_for_beyond_the_usual_is_added(memory: detente.Corpus) -> None:
    everything = detente.build(SEEDS, include=["all"])
    usual = {statement.id for statement in memory.statements}
    assert usual < {statement.id for statement in everything.statements}


def test_it_shows_itself_in_a_notebook(memory: detente.Corpus) -> None:
    html = memory._repr_html_()
    assert "<svg" in html
    assert "<table" in html
    assert "<script" not in html


def test_a_folder_without_a_build_is_told(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="There is no build in"):
        detente.open(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_another_base_renames_every_iri() -> None:
    corpus = detente.build(SEEDS, base="https://example.org/graph/")
    rows = table(corpus, "SELECT ?s WHERE { ?s a det:Statement } LIMIT 1")
    assert str(next(iter(rows))[0]).startswith("https://example.org/graph/statement/")


def test_a_build_opens_with_the_tables_it_was_made_with(tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(
        "slug,name,kind,side,qid,gender,part_of,description,source\n"
        "jane-doe,Jane Doe,person,united-states,,f,,An envoy,my notes\n"
    )
    article = tmp_path / "a.txt"
    article.write_text("Jane Doe said on Monday that Russia had broken the treaty.\n")
    made = detente.build(article, tmp_path / "out", authority=[table])
    table.unlink()
    again = detente.open(tmp_path / "out")
    assert [s.actor.id for s in again.statements] == ["jane-doe"]
    assert again.known.authority.actor("jane-doe").description == "An envoy"
    assert again.statements == made.statements
    detente.build(article, tmp_path / "out")
    assert not (tmp_path / "out" / "authority").exists()
