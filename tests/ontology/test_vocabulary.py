"""The vocabulary passes the checks of FOOPS! and OOPS! that need no network."""

import csv
from collections import Counter
from functools import cache

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, XSD, Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import SH, VANN
from rdflib.term import BNode, Literal, Node

from detente.assets import ontology
from detente.authority.records import KINDS
from detente.model import Form, Kind, Modality, Mode, Stance, Tier
from detente.store import BASE, quads
from detente.store.entities import class_of
from helpers.known import quads_of, shipped
from helpers.vocabulary_page import PAGE, load, page

DET = f"{BASE}ns#"
NS = URIRef(f"{BASE}ns")
GRAPH = load()
CLASSES = sorted(GRAPH.subjects(RDF.type, OWL.Class), key=str)
KINDS_OF_PROPERTY = (OWL.ObjectProperty, OWL.DatatypeProperty)
PROPERTIES = sorted(
    {name for kind in KINDS_OF_PROPERTY for name in GRAPH.subjects(RDF.type, kind)}, key=str
)
CONCEPTS = sorted(GRAPH.subjects(RDF.type, SKOS.Concept), key=str)
TERMS = [*CLASSES, *PROPERTIES, *CONCEPTS]

# Superclasses and domains of other vocabularies that ours lean on, as those declare them.
FOREIGN_DOMAINS = {
    "http://semanticweb.cs.vu.nl/2009/11/sem/hasActor": "http://semanticweb.cs.vu.nl/2009/11/sem/Event",
    "http://semanticweb.cs.vu.nl/2009/11/sem/eventType": "http://semanticweb.cs.vu.nl/2009/11/sem/Event",
    "http://www.w3.org/ns/prov#hadPrimarySource": "http://www.w3.org/ns/prov#Entity",
    "http://www.w3.org/ns/org#member": "http://www.w3.org/ns/org#Membership",
}


def ancestors(name: Node) -> set[Node]:
    """Return a class or property and all above it."""
    above = RDFS.subClassOf if name in CLASSES else RDFS.subPropertyOf
    return {one for one in GRAPH.transitive_objects(name, above) if one is not None}


def concepts(scheme: str) -> dict[str, Node]:
    """Return the concepts of a scheme by their label."""
    members = GRAPH.subjects(SKOS.inScheme, URIRef(f"{BASE}{scheme}/"))
    return {str(GRAPH.value(one, SKOS.prefLabel)): one for one in members}


def test_the_contract_is_in_the_vocabulary() -> None:
    words = """actor target about text date edtf earliest latest reported kind eventType stance
        form negated
        modality article charStart charEnd holder office from to country
        Statement Article Person Tenure"""
    assert {URIRef(DET + word) for word in words.split()} <= set(TERMS)
    assert (len(CLASSES), len(PROPERTIES), len(CONCEPTS)) == (16, 75, 58)


@pytest.mark.parametrize("name", TERMS, ids=str)
def test_every_term_has_label_definition_and_example(name: Node) -> None:
    labels = [*GRAPH.objects(name, RDFS.label), *GRAPH.objects(name, SKOS.prefLabel)]
    texts = [*GRAPH.objects(name, RDFS.comment), *GRAPH.objects(name, SKOS.definition)]
    assert [getattr(label, "language", None) for label in labels] == ["en"]
    assert [getattr(text, "language", None) for text in texts] == ["en"]
    assert str(texts[0]).endswith(".")
    assert GRAPH.value(name, SKOS.example)


@pytest.mark.parametrize(
    "predicate",
    [
        *(DCTERMS.title, DCTERMS.abstract, DCTERMS.description, DCTERMS.creator, DCTERMS.publisher),
        *(DCTERMS.license, DCTERMS.created, DCTERMS.issued, DCTERMS.modified),
        *(DCTERMS.bibliographicCitation, OWL.versionIRI, OWL.versionInfo),
        *(VANN.preferredNamespacePrefix, VANN.preferredNamespaceUri),
    ],
)
def test_the_vocabulary_says_what_it_is(predicate: URIRef) -> None:
    assert GRAPH.value(NS, predicate)


def test_the_version_iri_holds_the_version() -> None:
    version = str(GRAPH.value(NS, OWL.versionInfo))
    assert str(GRAPH.value(NS, OWL.versionIRI)) == f"{NS}/{version}"


def test_nothing_is_imported_that_might_not_resolve() -> None:
    assert GRAPH.value(NS, OWL.imports) is None


@pytest.mark.parametrize("name", [*CLASSES, *PROPERTIES], ids=str)
def test_every_term_says_what_defines_it(name: Node) -> None:
    assert GRAPH.value(name, RDFS.isDefinedBy) == NS


@pytest.mark.parametrize("name", PROPERTIES, ids=str)
def test_every_property_has_one_domain_and_one_range(name: Node) -> None:
    domains, ranges = list(GRAPH.objects(name, RDFS.domain)), list(GRAPH.objects(name, RDFS.range))
    assert len(domains) == 1
    assert len(ranges) == 1
    known_range = str(ranges[0]).startswith(
        (DET, str(XSD), str(RDF), str(SKOS), "http://www.w3.org/ns/oa#")
    )
    assert known_range
    literal = str(ranges[0]).startswith(str(XSD)) or ranges[0] == RDF.langString
    assert ((name, RDF.type, OWL.DatatypeProperty) in GRAPH) == literal


@pytest.mark.parametrize("name", PROPERTIES, ids=str)
def test_no_domain_or_range_conflicts_with_that_of_a_broader_property(name: Node) -> None:
    domain, value = GRAPH.value(name, RDFS.domain), GRAPH.value(name, RDFS.range)
    for broader in ancestors(name) - {name}:
        wanted = GRAPH.value(broader, RDFS.domain) or FOREIGN_DOMAINS.get(str(broader))
        assert wanted is None or URIRef(str(wanted)) in ancestors(domain or name)
        reach = GRAPH.value(broader, RDFS.range)
        assert reach is None or reach in ancestors(value or name)


def test_no_class_is_under_two_that_are_disjoint() -> None:
    apart = set(GRAPH.subject_objects(OWL.disjointWith))
    for name in CLASSES:
        above = ancestors(name)
        assert not [pair for pair in apart if {*pair} <= above]
    assert len(apart) > 40


@pytest.mark.parametrize("name", TERMS, ids=str)
def test_no_term_stands_alone(name: Node) -> None:
    joins = {RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, SKOS.inScheme}
    joined = [p for p in GRAPH.predicates(name, None) if p in joins]
    joined += [p for p in GRAPH.predicates(None, name) if p in joins]
    assert joined


def test_no_class_is_its_own_ancestor() -> None:
    for name in [*CLASSES, *PROPERTIES]:
        parents = [*GRAPH.objects(name, RDFS.subClassOf), *GRAPH.objects(name, RDFS.subPropertyOf)]
        assert not [parent for parent in parents if name in ancestors(parent)]


def test_no_label_is_used_twice() -> None:
    for names in (CLASSES, PROPERTIES):
        labels = Counter(str(GRAPH.value(name, RDFS.label)).casefold() for name in names)
        assert [label for label, count in labels.items() if count > 1] == []


def test_names_follow_one_style() -> None:
    for name in CLASSES:
        assert str(name).removeprefix(DET)[0].isupper()
    for name in PROPERTIES:
        local = str(name).removeprefix(DET)
        assert local[0].islower()
        assert local.isalnum()


def test_there_are_no_blank_nodes() -> None:
    assert not [node for node in GRAPH.all_nodes() if isinstance(node, BNode)]


def test_every_name_of_ours_is_declared() -> None:
    used = {node for triple in GRAPH for node in triple if str(node).startswith(DET)}
    assert used - {Literal(DET)} <= {URIRef(str(term)) for term in TERMS}


@cache
def graph_names() -> set[str]:
    """Return every predicate and class that a graph of synthetic statements uses."""
    written = quads_of("".join(quads(shipped(300))))
    classes = {value for _, name, value, _ in written if name == str(RDF.type)}
    return {name for _, name, *_ in written} | classes


def test_data_uses_no_word_that_is_not_declared() -> None:
    ours = {name for name in graph_names() if name.startswith(DET)}
    assert ours <= {str(term) for term in TERMS}
    assert len(ours) > 50


def test_every_property_of_statements_occurs_in_data() -> None:
    expected = {
        str(name)
        for name in PROPERTIES
        if str(GRAPH.value(name, RDFS.domain))
        in {f"{DET}Statement", f"{DET}Tenure", f"{DET}Agreement"}
    }
    assert expected <= graph_names()


def test_the_shapes_know_every_property_of_a_statement() -> None:
    shapes = Graph().parse(ontology("shapes.ttl"), format="turtle")
    closed = URIRef(f"{BASE}shapes#Vocabulary")
    head = shapes.value(closed, SH.ignoredProperties)
    allowed = set(Collection(shapes, head)) if head else set()
    statements = {
        name for name in PROPERTIES if str(GRAPH.value(name, RDFS.domain)) == f"{DET}Statement"
    }
    assert allowed - {RDF.type} == statements


@pytest.mark.parametrize(
    ("scheme", "values"),
    [
        ("kind", Kind),
        ("form", Form),
        ("stance", Stance),
        ("modality", Modality),
        ("tier", Tier),
        ("mode", Mode),
    ],
)
def test_a_scheme_holds_the_values_of_the_model(
    scheme: str, values: type[Kind | Form | Stance | Modality | Tier | Mode]
) -> None:
    assert set(concepts(scheme)) == {value.value for value in values}


def test_the_bases_of_dates_are_those_of_the_model() -> None:
    assert set(concepts("date-basis")) == {"expression", "inherited", "document", "none"}
    known_days = {"given", "metadata", "url", "text", "inferred", "none"}
    assert set(concepts("published-basis")) == known_days


@pytest.mark.parametrize("kind", sorted({*KINDS, "unknown"}))
def test_every_kind_of_actor_has_a_class(kind: str) -> None:
    assert URIRef(DET + class_of(kind)) in CLASSES


def event_types() -> list[dict[str, str]]:
    """Return the table that the network reads."""
    with ontology("event_types.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_event_types_are_those_of_the_table() -> None:
    found = {
        name: (
            str(GRAPH.value(one, SKOS.broader)),
            float(str(GRAPH.value(one, URIRef(f"{DET}weight")))),
        )
        for name, one in concepts("event").items()
    }
    assert found == {
        row["id"]: (f"{BASE}quad/{row['quad']}", float(row["weight"])) for row in event_types()
    }
    assert len(found) == 17


@pytest.mark.parametrize("row", event_types(), ids=lambda row: row["id"])
def test_no_weight_contradicts_its_quad_class(row: dict[str, str]) -> None:
    weight = float(row["weight"])
    if row["id"] in {"request", "comment"}:
        assert weight == 0
    elif "cooperation" in row["quad"]:
        assert weight > 0
    else:
        assert row["quad"].endswith("conflict")
        assert weight < 0


def test_accusing_weighs_minus_three() -> None:
    assert {row["weight"] for row in event_types() if row["id"] == "accuse"} == {"-3.0"}


def test_each_event_type_has_a_shortcut_of_its_own() -> None:
    edges = [GRAPH.value(one, URIRef(f"{DET}edge")) for one in concepts("event").values()]
    assert len(set(edges)) == 17
    for edge in edges:
        assert (edge, RDFS.subPropertyOf, URIRef(f"{DET}actsToward")) in GRAPH


def test_the_reference_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python tests/helpers/vocabulary_page.py"
