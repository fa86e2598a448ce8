"""Validation finds what is wrong with a graph and says it in a sentence."""

import re
import time
from functools import cache

import pyoxigraph as ox
import pytest

from detente.check.validate import Problem, validate
from detente.model import Kind, Modality
from detente.store import Store, prefixes
from helpers.known import known, shipped, with_statements

PLAIN = next(
    one
    for one in known().statements
    if one.targets
    and one.when.edtf
    and one.on_behalf_of
    and one.kind is Kind.STATEMENT
    and one.modality is Modality.ASSERTED
    and len(one.content) == 1
)
ARTICLE = next(one for one in known().articles if one.key == PLAIN.article)
OTHER = next(one for one in known().articles if one.key != PLAIN.article)
S, ART, FOREIGN = f"st:{PLAIN.id}", f"art:{ARTICLE.iri_name}", f"art:{OTHER.iri_name}"
SPAN = f"<https://w3id.org/detente/statement/{PLAIN.id}#content-1>"
ACTOR, TARGET = f"ent:{PLAIN.actor.id}", f"ent:{PLAIN.targets[0].id}"


@cache
def whole() -> bytes:
    """Return the quads of one statement with all that belongs to it."""
    return Store.create(None, with_statements([PLAIN])).dump()


def broken(update: str) -> Store:
    """Return a store of one statement after a SPARQL update."""
    engine = ox.Store()
    engine.bulk_load(input=whole(), format=ox.RdfFormat.N_QUADS)
    engine.update(update, prefixes=prefixes())
    return Store(engine)


def insert(triples: str, graph: str = ART) -> str:
    """Write an update that adds triples to a graph."""
    return f"INSERT DATA {{ GRAPH {graph} {{ {triples} }} }}"


def delete(pattern: str) -> str:
    """Write an update that takes what matches out of its graph."""
    return f"DELETE {{ GRAPH ?g {{ {pattern} }} }} WHERE {{ GRAPH ?g {{ {pattern} }} }}"


def replace(pattern: str, triples: str, graph: str = ART) -> str:
    """Write an update that puts triples in the place of others."""
    return f"{delete(pattern)} ; {insert(triples, graph)}"


def test_a_whole_graph_has_no_problems() -> None:
    assert validate(Store.create(None, shipped())) == []
    assert validate(broken("DELETE WHERE { ?nothing ?at ?all }")) == []


CASES = [
    # SHACL: one node at a time
    ("no actor", delete(f"{S} det:actor ?o"), S, "exactly one actor"),
    ("two actors", insert(f"{S} det:actor ent:nato"), S, "exactly one actor"),
    ("an unknown actor", replace(f"{S} det:actor ?o", f"{S} det:actor ent:nobody"), S,
     "actor .* described .* Here: det:actor `ent:nobody`"),
    ("a treaty as actor", replace(f"{S} det:actor ?o", f"{S} det:actor ent:new-start"), S,
     "one that can act. Here: det:actor `ent:new-start`"),
    ("no text", delete(f"{S} det:text ?o"), S, "exactly one text"),
    ("text without language", replace(f"{S} det:text ?o", f'{S} det:text "x"'), S,
     "with its language"),
    ("an unknown target", insert(f"{S} det:target ent:nobody"), S,
     "target is a described entity. Here: det:target `ent:nobody`"),
    ("a month as date", replace(f"{S} det:date ?o", f'{S} det:date "2021-03"'), S,
     "one exact day .* Here: det:date `2021-03`"),
    ("a day that is none", replace(f"{S} det:date ?o", f'{S} det:date "2021-02-30"^^xsd:date'), S,
     "one exact day"),
    ("words as EDTF", insert(f'{S} det:edtf "last summer"'), S, "EDTF. Here: .* `last summer`"),
    ("a month that is none", insert(f'{S} det:edtf "2021-13"'), S, "EDTF. Here: .* `2021-13`"),
    ("days turned round", insert(
        f'{S} det:earliest "2021-02-01"^^xsd:date ; det:latest "2021-01-01"^^xsd:date'), S,
     "not after det:latest"),
    ("an event type of no scheme", replace(f"{S} det:eventType ?o", f"{S} det:eventType ev:bribe"),
     S, "event type of the scheme. Here: det:eventType `ev:bribe`"),
    ("a stance as form", replace(f"{S} det:form ?o", f"{S} det:form stance:mixed"), S,
     "form of the scheme"),
    ("no stance", delete(f"{S} det:stance ?o"), S, "exactly one stance"),
    ("a word for negated", replace(f"{S} det:negated ?o", f'{S} det:negated "no"'), S,
     "exactly one boolean"),
    ("offsets turned round", replace(f"{S} det:charEnd ?o", f"{S} det:charEnd 0"), S,
     "less than det:charEnd"),
    ("a negative offset", replace(f"{S} det:charStart ?o", f"{S} det:charStart -1"), S,
     "at least 0"),
    ("a property of no vocabulary", insert(f"{S} det:confidence 0.9"), S,
     "no property beyond .* Here: det:confidence `0.9`"),
    ("a short id", insert("st:abc a det:Statement"), "st:abc", "16 hex digits"),
    ("two articles", insert(f"{S} det:article {FOREIGN}"), S, "exactly one described article"),
    ("a broken hash", replace(f"{ART} det:sha256 ?o", f'{ART} det:sha256 "12"'), ART,
     "64 hex digits"),
    ("two labels", insert(f'{ACTOR} rdfs:label "Somebody"@en', "graph:authority"), ACTOR,
     "exactly one label"),
    ("a country that is a body", insert(f"{ACTOR} det:country ent:kremlin", "graph:authority"),
     ACTOR, "one country"),
    ("a page for an entity", insert(
        f"{ACTOR} owl:sameAs <https://www.wikidata.org/wiki/Q1>", "graph:authority"), ACTOR,
     "Wikidata entity"),
    ("a tenure turned round", replace(
        "?t det:from ?d ; det:office office:president-of-russia",
        'tenure:x a det:Tenure ; det:office office:president-of-russia ; det:holder ent:nato ;'
        'det:from "2020-01-02"^^xsd:date ; det:to "2020-01-01"^^xsd:date . '
        f"{S} det:about ent:nato", "graph:authority") + " ; "
     + replace(f"{S} det:actor ?o", f"{S} det:actor ent:nato"), "tenure:x", "not after its last"),
    # Integrity: what joins nodes
    ("a date to come", replace(
        f"{S} det:date ?o", f'{S} det:date "2099-01-01"^^xsd:date'), S,
     f"dated 2099-01-01, after the report of {PLAIN.reported}"),
    ("a month to come", replace(
        f"{S} det:date ?o", f'{S} det:earliest "2099-01-01"^^xsd:date ; det:edtf "2099-01" ;'
        ' det:latest "2099-01-31"^^xsd:date'), S,
     f"dated 2099-01-01, after the report of {PLAIN.reported}"),
    ("another report's day", replace(
        f"{S} det:reported ?o", f'{S} det:reported "2099-01-01"^^xsd:date'), S,
     f"reported on 2099-01-01, but its article appeared on {PLAIN.reported}"),
    ("its own target", insert(f"{S} det:target {ACTOR}"), S, f"actor {ACTOR} is its target too"),
    ("on its own behalf", insert(f"{S} det:onBehalfOf {ACTOR}"), S, "on behalf of itself"),
    ("no edge", delete(f"{ACTOR} ?p {TARGET}"), S, f"edge det:.* to {TARGET} is missing"),
    ("an edge of nothing", insert("ent:nato det:accuses ent:ukraine", "graph:edges"), "ent:nato",
     "No asserted statement .* det:accuses to ent:ukraine"),
    ("an edge of what was refused", replace(f"{S} det:negated ?o", f"{S} det:negated true"), ACTOR,
     "No asserted statement"),
    ("a repeat of itself", insert(f"{S} det:repeats {S}"), S, f"repeats {S}, which is a repeat"),
    ("the graph of another", insert(f"{S} det:article {ART}", FOREIGN), S,
     f"stands in the graph {FOREIGN}, but its article is {ART}"),
    ("no evidence", delete(f"{S} det:content ?o"), S, "No span of the article proves it"),
    ("evidence of nothing", delete(f"{S} det:content ?o"), f"{S}#content-1", "proves no statement"),
    ("an empty span", replace(f"{SPAN} oa:end ?o", f"{SPAN} oa:end 0", "graph:evidence"), S,
     "#content-1 ends at 0"),
    ("evidence elsewhere", replace(f"{SPAN} oa:start ?o", f"{SPAN} oa:start 0", "graph:evidence"),
     S, "reaches beyond the characters"),
    ("another text", replace(f"{S} det:text ?o", f'{S} det:text "Something else"@en'), S,
     "text does not begin as the article does"),
    ("a state of another", replace("ent:russia det:country ?o",
                                   "ent:russia det:country ent:ukraine", "graph:authority"),
     "ent:russia", "belongs to ent:ukraine; a state is its own country"),
    ("two presidents", insert(
        "tenure:x a det:Tenure ; det:office office:president-of-russia ; det:holder ent:joe-biden ;"
        'det:from "2013-01-02"^^xsd:date ; det:to "2014-01-01"^^xsd:date', "graph:authority"),
     "tenure:.*", "overlaps tenure:x by more than the day of handover.* neither is acting"),
    ("a friendly accusation", replace("ev:accuse det:weight ?o", "ev:accuse det:weight 3.0",
                                      "graph:ontology"), "ev:accuse",
     "weight 3 contradicts its quad class verbal-conflict"),
]  # fmt: skip


@pytest.mark.parametrize(("update", "node", "message"), [case[1:] for case in CASES],
                         ids=[case[0] for case in CASES])  # fmt: skip
def test_what_is_wrong_is_told(update: str, node: str, message: str) -> None:
    problems = validate(broken(update))
    assert [
        problem
        for problem in problems
        if re.fullmatch(node, problem.node) and re.search(message, problem.message)
    ], problems


def test_an_acting_holder_may_overlap() -> None:
    acting = insert(
        "tenure:x a det:Tenure ; det:office office:president-of-russia ; det:holder ent:joe-biden ;"
        'det:from "2013-01-02"^^xsd:date ; rdfs:comment "acting"@en',
        "graph:authority",
    )
    assert validate(broken(acting)) == []


def test_every_integrity_query_has_a_case() -> None:
    from detente.assets import ontology

    queries = list(ontology("integrity").glob("*.rq"))
    assert len(queries) == 17
    told = " ".join(case[3] for case in CASES)
    for query in queries:
        message = re.search("^# message: (.*)$", query.read_text(encoding="utf-8"), re.MULTILINE)
        assert message, query
        words = re.sub(r"\{.*?\}", " ", message[1]).split()
        assert sum(word.strip(",.;") in told for word in words) >= len(words) / 2, query


def test_problems_are_printed_in_a_line() -> None:
    assert str(Problem("st:1", "No span.")) == "st:1: No span."


def test_another_base_is_validated_likewise() -> None:
    from dataclasses import replace as changed

    moved = changed(known(20), base="https://example.org/kg/")
    assert validate(Store.create(None, moved)) == []


def test_a_thousand_statements_are_validated_in_less_than_ten_seconds() -> None:
    store = Store.create(None, shipped(1000))
    start = time.process_time()
    assert validate(store) == []
    assert time.process_time() - start < 10
