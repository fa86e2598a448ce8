"""The guard sees what a query asks for, through strings, comments and IRIs."""

from __future__ import annotations

import pytest

from detente.errors import QueryError
from detente.store import Rows, Store
from detente.store.deadline import Deadline
from detente.store.guard import DEPTH, SIZE, check, from_graphs, gives, starred
from detente.store.names import prefixes
from detente.store.tokens import tokens
from helpers.known import known


@pytest.mark.parametrize(
    ("query", "place", "says"),
    [
        ("SELECT * { SERVICE <http://x/> { ?s ?p ?o } }", (1, 12), "`SERVICE`"),
        ("ASK {\n service silent ?x { ?s ?p ?o } }", (2, 2), "`service`"),
        ("ASK { ?a ?b 1SERVICE<http://x/>{} }", (1, 14), "`SERVICE`"),
        ("ASK { ?a ?b true.SERVICE<http://x/>{} }", (1, 18), "`SERVICE`"),
        ("ASK { ?a ?b 'it\\'s' SERVICE ?x {} }", (1, 21), "`SERVICE`"),
        ("ASK " + "{" * (DEPTH + 1), (1, 5 + DEPTH), f"more than {DEPTH} deep"),
        ("ASK { FILTER(" + "(" * DEPTH, (1, 12 + DEPTH), f"more than {DEPTH} deep"),
    ],
)
def test_what_may_not_be_asked_is_told_with_its_place(
    query: str, place: tuple[int, int], says: str
) -> None:
    with pytest.raises(QueryError, match=f"Line {place[0]}, column {place[1]}:.*{says}"):
        check(query)


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("ASK {}" + " " * SIZE, "100,006 characters"),
        ("ASK { ?s ?p '\ud800' }", "no character"),
        ("DROP ALL", "`DROP` would change the graph"),
        ("PREFIX a: <a:> # SELECT\nInsert data { a:b a:b 1 }", "`Insert` would change the graph"),
    ],
)
def test_what_is_no_query_is_refused(query: str, says: str) -> None:
    with pytest.raises(QueryError, match=says):
        check(query)


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?s ?p 'SERVICE <http://x/> { }' }",
        'ASK { ?s ?p """ one "quoted" SERVICE <http://x/> { } """ }',
        "# SERVICE <http://x/> { }\nASK {}",
        "ASK { ?s <http://x/SERVICE> ?SERVICE }",
        "PREFIX service: <http://x/> ASK { ?s service:SERVICE service:insert }",
        "ASK { ?s ?p '" + "{" * 200 + "' }",
        "ASK { " + "{} " * 200 + "}",
        "SELECT ?delete { ?insert ?load 'LOAD'@en-GB }",
    ],
)
def test_words_in_strings_names_and_comments_are_let_through(query: str) -> None:
    check(query)


@pytest.mark.parametrize(
    ("query", "graphs"),
    [
        ("SELECT * FROM graph:edges { ?s ?p ?o }", ["https://w3id.org/detente/graph/edges"]),
        ("ASK FROM NAMED <a:b>\nFROM <c:d> {}", ["a:b", "c:d"]),
        ("BASE <http://x/y/> ASK FROM <z> {}", ["http://x/y/z"]),
        ("BASE <http://x/> PREFIX e: <y#> ASK FROM e:z {}", ["http://x/y#z"]),
        ("ASK { ?s ?p 'FROM <a:b>' } # FROM <a:b>", []),
    ],
)
def test_the_graphs_of_from_are_found(query: str, graphs: list[str]) -> None:
    assert from_graphs(query, prefixes()) == graphs


def test_what_a_query_gives_is_told_by_its_first_verb() -> None:
    assert gives("PREFIX select: <a:> ask {}") == "truth"
    assert gives("CONSTRUCT WHERE {}") == "triples"
    assert gives("SELECT ?ask {}") == "rows"


def test_a_star_within_is_no_star_of_the_query() -> None:
    assert starred("SELECT ?a { SELECT * { ?a ?b ?c } }") is None
    assert starred("SELECT (COUNT(*) AS ?n) {}") is None
    assert starred("select reduced * { ?b ?a }") == (15, ["b", "a"])


def test_an_open_string_is_one_token() -> None:
    query = "'a\n\"b\" '' '''c' ''"
    assert [token.text for token in tokens(query)] == ["'a", '"b"', "''", "'''c' ''"]


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.create(None, known(30))


@pytest.mark.parametrize("seconds", [None, 30])
def test_from_chooses_graphs_of_the_store(store: Store, seconds: float | None) -> None:
    deadline = Deadline(seconds) if seconds else None

    def count(clause: str, where: str = "?s ?p ?o") -> object:
        query = f"SELECT (COUNT(*) AS ?n) {clause} {{ {where} }}"
        found = store.query(query, deadline=deadline)
        assert isinstance(found, Rows)
        return found.rows[0][0]

    edges = count("", "GRAPH graph:edges { ?s ?p ?o }")
    assert count("FROM graph:edges") == edges
    assert count("FROM graph:edges", "GRAPH ?g { ?s ?p ?o }") == 0
    assert count("FROM NAMED graph:edges", "GRAPH ?g { ?s ?p ?o }") == edges
    assert count("FROM NAMED graph:edges") == 0
    assert count("FROM graph:edges FROM graph:evidence") != edges


@pytest.mark.parametrize("clause", ["FROM <http://example.org/>", "FROM NAMED <no-iri>"])
def test_a_graph_that_is_not_there_is_told(store: Store, clause: str) -> None:
    with pytest.raises(QueryError, match="There is no graph `") as caught:
        store.query(f"ASK {clause} {{}}")
    assert "GRAPH ?g" in caught.value.hint


UNREAD = [
    "ASK FROM <http://example.org/\\u0065dges> {}",
    "PREFIX é: <http://example.org/> ASK FROM é:c {}",
    "ASK FROM NAMED ?g {}",
]


@pytest.mark.parametrize("query", UNREAD)
def test_a_from_that_cannot_be_read_is_refused(store: Store, query: str) -> None:
    """The engine would leave it out in silence, and count all graphs."""
    with pytest.raises(QueryError, match="`FROM` names no graph that can be read"):
        store.query(query)


def test_from_works_the_rdflib_way_too(store: Store) -> None:
    dataset = store.dataset()
    found = dataset.query("SELECT ?s ?p ?o FROM graph:edges { ?s ?p ?o }")
    assert len(found) == len(dataset.graph(f"{store.base}graph/edges")) > 0
