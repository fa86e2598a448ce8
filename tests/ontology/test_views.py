"""Each view tells the same statements in the words of another vocabulary."""

from dataclasses import replace
from functools import cache

import pytest

from detente.assets import ontology
from detente.export import formats
from detente.model import Form, Kind, Modality
from detente.store import BASE, Store
from helpers.known import known, with_statements

VIEWS = sorted(path.stem for path in ontology("views").glob("*.rq"))


@cache
def viewed(name: str) -> list[tuple[object, ...]]:
    """Return the triples that a view constructs."""
    query = ontology(f"views/{name}.rq").read_text(encoding="utf-8")
    return list(Store.create(None, known()).construct(query))


def count(name: str, predicate: str, value: str | None = None) -> int:
    """Count the different triples of a view with that predicate and value."""
    full = [f"{triple[1]} {triple[2]}" for triple in set(viewed(name))]
    return sum(one.startswith(predicate) and one.endswith(value or "") for one in full)


RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
OA, PROV = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/prov#"
SCHEMA = "https://schema.org/"


def test_there_are_four_views() -> None:
    assert VIEWS == ["edges", "prov", "schema-org", "web-annotation"]


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_declares_its_prefixes_and_says_what_it_is(name: str) -> None:
    import pyoxigraph as ox

    query = ontology(f"views/{name}.rq").read_text(encoding="utf-8")
    ox.Store().query(query)
    assert query.startswith("# title: ")
    assert "\n# description: " in query


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_has_no_blank_node_and_no_variable_left(name: str) -> None:
    assert viewed(name)
    assert not any(f"{part}".startswith("_:") for triple in viewed(name) for part in triple)


def test_each_statement_is_an_annotation() -> None:
    assert count("web-annotation", RDF_TYPE, f"{OA}Annotation") == len(known().statements)


def test_each_content_span_has_both_selectors() -> None:
    spans = sum(len(one.content) for one in known().statements)
    assert count("web-annotation", RDF_TYPE, f"{OA}TextPositionSelector") == spans
    assert count("web-annotation", f"{OA}exact") == spans
    assert count("web-annotation", f"{OA}hasSelector") == 2 * spans


def test_quoted_words_are_quotations_and_deeds_are_actions() -> None:
    held = [one for one in known().statements if formats()["schemaorg"].holds(one)]
    said = [one for one in held if one.kind is not Kind.DEED]
    quoted = sum(one.form in {Form.DIRECT, Form.MIXED} for one in said)
    assert count("schema-org", RDF_TYPE, f"{SCHEMA}Quotation") == quoted > 0
    assert count("schema-org", RDF_TYPE, f"{SCHEMA}Claim") == len(said) - quoted > 0
    assert count("schema-org", RDF_TYPE, f"{SCHEMA}Action") == len(held) - len(said) > 0


@pytest.mark.parametrize(
    ("kind", "negated", "modality"),
    [
        (Kind.DECLINED, True, Modality.ASSERTED),
        (Kind.STATEMENT, True, Modality.ASSERTED),
        (Kind.DEED, True, Modality.ASSERTED),
        (Kind.DEED, False, Modality.FUTURE),
        (Kind.STATEMENT, False, Modality.HYPOTHETICAL),
        (Kind.INTENT, False, Modality.ASSERTED),
        (Kind.QUESTION, False, Modality.ASSERTED),
    ],
)
def test_no_view_affirms_what_was_not_said_or_done(
    kind: Kind, modality: Modality, *, negated: bool
) -> None:
    one = replace(known().statements[0], kind=kind, negated=negated, modality=modality)
    assert not formats()["schemaorg"].holds(one)
    store = Store.create(None, with_statements([one]))
    query = ontology("views/schema-org.rq").read_text(encoding="utf-8")
    iri = f"{BASE}statement/{one.id}"
    assert not [triple for triple in store.construct(query) if triple[0] == iri]
    query = ontology("views/prov.rq").read_text(encoding="utf-8")
    attributed = [t for t in store.construct(query) if t[1] == f"{PROV}wasAttributedTo"]
    assert len(attributed) == (0 if negated else 1)


def test_each_article_has_its_headline() -> None:
    assert count("schema-org", f"{SCHEMA}headline") == len(known().articles)


def test_each_statement_has_source_actor_and_rule() -> None:
    size = len(known().statements)
    for name in ("hadPrimarySource", "wasGeneratedBy"):
        assert count("prov", f"{PROV}{name}") == size
    made = sum(not one.negated for one in known().statements)
    assert count("prov", f"{PROV}wasAttributedTo") == made < size
    direct = sum(one.form is Form.DIRECT for one in known().statements)
    assert count("prov", f"{PROV}wasQuotedFrom") == direct
