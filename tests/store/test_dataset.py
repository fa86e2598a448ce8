"""The rdflib Dataset over the store does what rdflib's own in memory does."""

import io
import time
import warnings
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyparsing import ParseException
from rdflib import RDF, RDFS, XSD, BNode, Dataset, Graph, Literal, Namespace, URIRef
from rdflib.graph import ModificationException
from rdflib.paths import Path as Steps
from rdflib.term import Node, Variable

from detente.store import BASE, Store, quads
from helpers.known import known, triples_of

DET, ENT, GRAPH = (Namespace(BASE + path) for path in ("ns#", "entity/", "graph/"))
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # of itself


@pytest.fixture(scope="module")
def ours() -> Dataset:
    return Store.create(None, known(40)).dataset()


@pytest.fixture(scope="module")
def memory() -> Dataset:
    read = Dataset(default_union=True)
    with warnings.catch_warnings(action="ignore"):  # of rdflib, of itself
        read.parse(data="".join(quads(known(40))), format="nquads")
    return read


Pattern = tuple[Node | None, Node | Steps | None, Node | None]
PATTERNS: list[Pattern] = [
    (None, None, None),
    (None, DET.actor, None),
    (None, DET.actor, ENT.kremlin),
    (ENT["dmitry-peskov"], None, None),
    (None, RDF.type, DET.Statement),
    (None, RDFS.label, Literal("Kremlin", lang="en")),
    (None, DET.outlet, Literal("The Moscow Times")),
    (None, DET.negated, Literal(True)),  # noqa: FBT003 - the literal true
    (None, DET.charStart, None),
    (Literal("no subject"), None, None),
    (None, Literal("no predicate"), None),
    (BNode(), None, None),
    (None, None, URIRef("no iri at all")),
    (None, DET.eventType / DET.weight, None),
]
QUERIES = [
    "SELECT ?s ?a WHERE { ?s det:actor ?a }",
    "SELECT ?a (COUNT(*) AS ?n) WHERE { ?s det:actor ?a } GROUP BY ?a",
    "SELECT ?s ?d WHERE { ?s det:actor ?a OPTIONAL { ?s det:date ?d } }",
    "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s det:rule ?r } }",
    "SELECT ?s ?text WHERE { ?s det:text ?text FILTER(CONTAINS(?text, 'price')) }",
    "SELECT ?x WHERE { ?e rdfs:subClassOf+ det:Entity ; rdfs:label ?x }",
    "CONSTRUCT { ?a det:actsToward ?t } WHERE { ?s det:actor ?a ; det:target ?t }",
    "ASK { ?s det:negated true }",
    "ASK { ?s det:negated 7 }",
]


def plain(rows: Iterable[object]) -> list[object]:
    """Return rows in an order of their own."""
    return sorted(rows, key=repr)


@pytest.mark.parametrize("pattern", PATTERNS, ids=str)
def test_triples_are_the_same(ours: Dataset, memory: Dataset, pattern: Pattern) -> None:
    found = plain(ours.triples(pattern))
    assert found == plain(memory.triples(pattern))


@pytest.mark.parametrize("query", QUERIES)
def test_answers_are_the_same(ours: Dataset, memory: Dataset, query: str) -> None:
    names = {"det": DET, "rdfs": RDFS}
    found, expected = ours.query(query), memory.query(query, initNs=names)
    assert found.type == expected.type
    assert plain(found) == plain(expected)
    assert found.vars == expected.vars


def test_quads_and_sizes_are_the_same(ours: Dataset, memory: Dataset) -> None:
    assert plain(ours.quads()) == plain(memory.quads())
    assert len(ours) == len(memory)
    names = {graph.identifier for graph in ours.graphs()}
    assert names == {graph.identifier for graph in memory.graphs()}
    for name in names:
        assert len(ours.graph(name)) == len(memory.graph(name))
        assert set(ours.graph(name)) == set(memory.graph(name))


def test_a_triple_of_two_graphs_comes_once_with_both() -> None:
    import pyoxigraph as ox

    from detente.store.dataset import dataset

    engine = ox.Store()
    s, p, o = ox.NamedNode("a:s"), ox.NamedNode("a:p"), ox.Literal("x")
    for name in ("a:g", "a:h"):
        engine.add(ox.Quad(s, p, o, ox.NamedNode(name)))
    both = dataset(engine, None, {})
    assert list(both.triples((None, None, None))) == [(URIRef("a:s"), URIRef("a:p"), Literal("x"))]
    assert len(both) == 1
    assert len(list(both.quads())) == 2


def test_a_plain_literal_comes_back_without_a_datatype(ours: Dataset) -> None:
    outlet = ours.value(predicate=DET.outlet, subject=None, any=True)
    names = set(ours.objects(None, DET.outlet))
    assert names == {Literal("The Moscow Times")}
    assert outlet is None
    assert next(iter(names)) != Literal("The Moscow Times", datatype=XSD.string)


def test_initial_bindings_work_as_in_rdflib(ours: Dataset, memory: Dataset) -> None:
    query = "SELECT ?s WHERE { ?s det:actor ?who }"
    bound = {"who": ENT.kremlin}
    found = ours.query(query, initBindings=bound)
    expected = memory.query(query, initNs={"det": DET}, initBindings=bound)
    assert plain(found) == plain(expected)
    assert len(found) > 0


def test_a_query_may_ask_one_graph(ours: Dataset) -> None:
    edges = ours.graph(GRAPH.edges)
    assert not edges.query("ASK { ?s det:actor ?a }").askAnswer
    assert len(edges.query("SELECT * { ?s ?p ?o }")) == len(edges) > 0


@pytest.mark.filterwarnings("error")
def test_rdflib_does_not_warn_of_itself(ours: Dataset) -> None:
    assert (None, DET.actor, ENT.kremlin) in ours
    assert next(ours.subjects(DET.actor, ENT.kremlin))
    assert next(ours.quads((None, DET.actor, None, None)))
    assert ours.query("ASK { ?s det:actor ?a }").askAnswer
    assert ours.serialize(format="turtle")


def test_prefixes_are_bound(ours: Dataset) -> None:
    assert ours.namespace_manager.qname(ENT.nato) == "ent:nato"
    assert ours.query("SELECT (ent:nato AS ?x) {}").bindings == [{Variable("x"): ENT.nato}]


@pytest.mark.parametrize("form", ["turtle", "nt", "xml", "json-ld", "n3"])
def test_every_format_of_rdflib_reads_back(ours: Dataset, form: str) -> None:
    written = ours.graph(GRAPH.edges).serialize(format=form)
    assert set(Graph().parse(data=written, format=form)) == set(ours.graph(GRAPH.edges))


def test_the_union_is_written_as_one_graph(ours: Dataset) -> None:
    assert len(triples_of(ours.serialize(format="turtle"))) == len(ours)


def test_the_dataset_is_written_to_a_path_or_a_stream(ours: Dataset, tmp_path: Path) -> None:
    stream = io.BytesIO()
    assert ours.serialize(tmp_path / "all.nq", format="nquads") is ours
    ours.serialize(stream, format="nquads")
    assert stream.getvalue() == (tmp_path / "all.nq").read_bytes()
    assert ours.serialize(format="nquads", encoding="utf-8") == stream.getvalue()


def test_the_dataset_cannot_be_changed(ours: Dataset) -> None:
    triple = (ENT.nato, RDFS.label, Literal("Otan"))
    with pytest.raises(ModificationException):
        ours.add(triple)
    with pytest.raises(ModificationException):
        ours.remove(triple)
    with pytest.raises(ModificationException):
        ours.update("INSERT DATA { ent:nato rdfs:label 'Otan' }")


def test_a_malformed_query_is_told_as_rdflib_tells_it(ours: Dataset, memory: Dataset) -> None:
    for dataset in (ours, memory):
        with pytest.raises(ParseException):
            dataset.query("SELECT ?s WHERE { ?s ")


def test_what_was_constructed_can_be_changed(ours: Dataset) -> None:
    graph = ours.query("CONSTRUCT { ?s det:actor ?a } WHERE { ?s det:actor ?a }").graph
    assert graph is not None
    size = len(graph)
    triple = (ENT.nato, RDFS.label, Literal("Otan"))
    graph.add(triple)
    assert triple in graph
    assert len(graph) == size + 1
    graph.remove(triple)
    assert len(graph) == size
    graph.update("INSERT DATA { <a:b> <a:c> 7 }")
    assert len(graph) == size + 1


ARTICLES = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?a det:key ?k } GRAPH ?g { ?s ?p ?o } }"


def test_construct_and_turtle_are_far_quicker_than_rdflib() -> None:
    whole = Store.create(None, known(200)).dataset()
    start = time.process_time()
    quick = whole.query(ARTICLES).serialize(format="turtle")
    middle = time.process_time()
    copy = Graph()
    copy += whole.query(ARTICLES).graph or ()
    slow = copy.serialize(format="turtle")
    end = time.process_time()
    assert quick is not None
    assert len(triples_of(quick.decode())) == len(triples_of(slow)) > 3000
    assert end - middle > 5 * (middle - start)
