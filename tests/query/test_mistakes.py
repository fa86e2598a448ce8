"""A mistake in SPARQL is told with line, column and a hint."""

from __future__ import annotations

import pytest

from detente.errors import QueryError
from detente.query import ask, ready
from detente.store import Store


@pytest.mark.parametrize(
    ("query", "place", "says", "hint"),
    [
        ("SELECT * {\n  ?s det:actr ?o }", (2, 6), "`det:actr`", "`det:actor`"),
        ("ASK { ?s det:eventType ev:acuse }", (1, 24), "`ev:acuse`", "`ev:accuse`"),
        ("ASK { ?s det:stance stance:mixd }", (1, 21), "`stance:mixd`", "`stance:mixed`"),
        ("ASK {\n\n ?s foo:bar ?o }", (3, 5), "`foo:`", "PREFIX foo:"),
        ("ASK { ?s skoss:prefLabel ?o }", (1, 10), "`skoss:`", "`skos:`"),
        ("SELECT ?s {\n ?s det:actor ?o", (1, 11), "`{` is never closed", "`}`"),
        ("ASK { ?s det:actor ?o } )", (1, 25), "`)` closes nothing", "Remove"),
        ("ASK { ?s (det:actor} ?o )", (1, 20), "`}` closes nothing", "Remove"),
        ("SELEC ?s { ?s ?p ?o }", (1, 1), "`SELEC`", "`SELECT`"),
        ("ASK {\n FILTR(?x > 1) }", (2, 2), "`FILTR`", "`FILTER`"),
        ("ASK { ?s ?p }", (1, 14), "something is missing", "?s ?p"),
        ("", (1, 1), "something is missing", ""),
        ("ASK { ?s det:text 'it }", (1, 19), "`'` is never closed", "same mark"),
        ("ASK { ?s det:actor ent:krelmin }", (1, 20), "graph has no `ent:krelmin`", "ent:kremlin"),
        ("ASK { ?s det:date '2021-03-01' }", (1, 19), "never equals a text", '2021-03-01"^^xsd:d'),
        ("ASK { ?s det:date ?d FILTER(?d >= '2021-03-01') }", (1, 35), "a text", "^^xsd:date"),
        ("ASK { ?s det:date ?d FILTER('2021' <= ?d) }", (1, 29), "a text", "^^xsd:date"),
        ("ASK { ?s det:reported ?d FILTER(?d > 2021) }", (1, 38), "a number", "^^xsd:date"),
        (
            "ASK { ?s det:date ?d FILTER(?d = '2021-03-01T00:00:00Z'^^xsd:dateTime) }",
            (1, 34),
            "xsd:dateTime",
            '2021-03-01"^^xsd:date',
        ),
        (
            "ASK { ?s <https://w3id.org/detente/ns#date> ?d FILTER(?d < 'x'@en) }",
            (1, 60),
            "a text",
            "xsd:date",
        ),
        ("SELECT (COUNT(?s) AS ?n) ?a { ?s ?p ?a }", (1, 41), "grouped by", "GROUP BY"),
        ("SELECT (1 AS ?a) { ?s ?p ?a }", (1, 30), "in use already", "new variable"),
    ],
)
def test_a_mistake_has_its_place_and_a_hint(
    query: str, place: tuple[int, int], says: str, hint: str, store: Store
) -> None:
    with pytest.raises(QueryError) as caught:
        ask(store, query)
    line, column = place
    assert caught.value.message.startswith(f"Line {line}, column {column}: ")
    assert says in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?s det:actor ent:kremlin }",
        "ASK { ?s det:text ?t FILTER(CONTAINS(?t, 'det:nothing { ( foo:bar')) }",
        "# det:nothing foo:bar {\nASK { ?s ?p ?o }",
        'ASK { ?s ?p """ ( foo:bar\n{ """ }',
        "PREFIX det: <http://example.org/>\nASK { ?s det:unheard ?o }",
        "PREFIX foo: <http://example.org/> ASK { ?s foo:bar ?o }",
        "BASE <http://example.org/> ASK { ?s <foo:bar> ?o }",
        "PREFIX : <http://example.org/> ASK { ?s :bar ?o }",
        "ASK { ?s ?p 'Россия'@ru }",
        "select distinct ?s where { ?s a det:Statement } order by ?s limit 2",
        "ASK { ent:kremlin ?p ?o FILTER NOT EXISTS { ?o a det:Agreement } }",
        "ASK { ?s det:date ?d FILTER(?d >= '2021-03-01'^^xsd:date && STR(?d) < '2022') }",
        "ASK { ?s det:date ?d FILTER(YEAR(?d) > 2020 || '2021-03-01'^^xsd:date = ?d) }",
        "ASK { ?s det:date ?d ; det:text ?t FILTER(?t > 'a' && !BOUND(?d)) }",
        "DESCRIBE ent:kremlin",
        "ASK { ?s det:actor ?a FILTER(?a != ent:unspecified) }",
        "ASK { ?s det:actor ent:unheard }",
        "ASK { ?s det:actor ent:x-1234-a-senior-diplomat }",
    ],
)
def test_a_right_query_is_left_alone(query: str, store: Store) -> None:
    assert ask(store, query) is not None


@pytest.mark.parametrize("verb", ["INSERT DATA", "delete where", "CLEAR ALL"])
def test_an_update_is_refused_by_its_verb(verb: str, store: Store) -> None:
    with pytest.raises(QueryError, match=f"`{verb.partition(' ')[0]}` would change the graph"):
        ask(store, f"{verb} {{ <a:b> <a:b> 1 }}")


def test_sparql_takes_no_parameters(store: Store) -> None:
    with pytest.raises(QueryError, match="`actor`"):
        ask(store, "ASK { ?s ?p ?o }", {"actor": "putin"})


def test_a_prefix_declared_twice_is_no_mistake(store: Store) -> None:
    query = "PREFIX det: <https://w3id.org/detente/ns#>\nASK { ?s det:actor ?o }"
    assert ask(store, query) is True


def test_a_name_longer_than_any_file_s_is_no_query() -> None:
    with pytest.raises(QueryError, match="There is no ready-made query"):
        ready("x" * 300)
