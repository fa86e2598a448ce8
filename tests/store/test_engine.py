"""A store answers the same in memory and on disk, and says what is wrong in a sentence."""

import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from detente.errors import BuildError, QueryError, UsageError
from detente.store import IRI, Rows, Store, Value
from detente.store.deadline import Deadline
from helpers.known import known

ACTORS = "SELECT ?actor (COUNT(*) AS ?n) { ?s det:actor ?actor } GROUP BY ?actor ORDER BY ?actor"


@pytest.fixture(scope="module", params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    if request.param == "memory":
        return Store.create(None, known())
    return Store.create(tmp_path_factory.mktemp("build") / "store", known())


def rows(store: Store, sparql: str, **bindings: Value) -> list[tuple[Value, ...]]:
    """Return the rows of a SELECT."""
    return list(store.select(sparql, bindings=bindings))


def test_rows_are_tuples_in_the_order_of_the_variables(store: Store) -> None:
    answer = store.select(ACTORS)
    assert answer.variables == ("actor", "n")
    counted = {actor: count for actor, count in answer}  # noqa: C416 - shows the pairs
    expected: dict[str, int] = {}
    for one in known().statements:
        iri = f"{store.base}entity/{one.actor.id}"
        expected[iri] = expected.get(iri, 0) + 1
    assert counted == expected


@pytest.mark.parametrize(
    ("sparql", "value"),
    [
        ('"2021-03-18"^^xsd:date', date(2021, 3, 18)),
        ("7", 7),
        ("2.5", Decimal("2.5")),
        ("1e0", 1.0),
        ("true", True),
        ('"x"', "x"),
        ('"x"@ru', "x"),
        ("ent:nato", IRI("https://w3id.org/detente/entity/nato")),
        ('"not a day"^^xsd:date', "not a day"),
        ('"x"^^ent:odd', "x"),
        ("?unbound", None),
    ],
)
def test_terms_become_python_values(store: Store, sparql: str, value: Value) -> None:
    found = rows(store, f"SELECT ?v {{ BIND({sparql} AS ?v) }}")
    assert found == [(value,)]
    assert type(found[0][0]) is type(value)


def test_ask_gives_a_truth_value(store: Store) -> None:
    assert store.query("ASK { ?s a det:Statement }") is True
    assert store.query("ASK { ?s a ent:nato }") is False


def test_construct_gives_triples_once_in_any_format(store: Store) -> None:
    query = "CONSTRUCT { ?s det:actor ?a } WHERE { ?s det:actor ?a }"
    assert len(list(store.construct(query))) == len(known().statements)
    written = store.construct(query).serialize("turtle").decode()
    assert "@prefix det:" in written
    assert written.count("det:actor") == len(known().statements)


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml"])
def test_rows_can_be_written_as_sparql_results(store: Store, form: str) -> None:
    output = io.BytesIO()
    assert store.write("SELECT (1 AS ?n) {}", form, output, Deadline()) is None
    assert b"1" in output.getvalue()


def test_an_unknown_format_is_told_with_those_that_are() -> None:
    answer = Store.create(None, known()).construct("CONSTRUCT WHERE { ?s ?p ?o }")
    with pytest.raises(UsageError, match="`pdf`") as caught:
        answer.serialize("pdf")
    assert "jsonld, nt, rdfxml, turtle" in caught.value.hint


def test_bindings_give_variables_their_values(store: Store) -> None:
    query = "SELECT ?s ?a ?d { ?s det:actor ?a ; det:date ?d }"
    one = next(s for s in known().statements if s.when.edtf and len(s.when.edtf) == 10)
    actor, day = IRI(f"{store.base}entity/{one.actor.id}"), date.fromisoformat(one.when.edtf or "")
    found = rows(store, query, a=actor, d=day)
    assert f"{store.base}statement/{one.id}" in [row[0] for row in found]


@pytest.mark.parametrize("value", [None, IRI("no iri")])
def test_a_binding_that_is_no_term_is_refused(store: Store, value: Value) -> None:
    with pytest.raises(UsageError, match="`"):
        store.query("SELECT ?a {}", bindings={"a": value})


def test_the_default_graph_is_the_union(store: Store) -> None:
    query = "ASK { ?s det:actor/rdfs:label ?name ; det:rule ?rule ; det:eventType/det:weight ?w }"
    assert store.query(query) is True


def test_a_malformed_query_is_told_with_its_place(store: Store) -> None:
    with pytest.raises(QueryError, match=r"malformed: error at 1:\d+"):
        store.query("SELECT ?s WHERE { ?s }")


def test_each_form_of_query_has_its_method(store: Store) -> None:
    with pytest.raises(QueryError, match="no SELECT"):
        store.select("ASK {}")
    with pytest.raises(QueryError, match="no CONSTRUCT"):
        store.construct("SELECT * {}")


def test_an_unknown_prefix_is_told(store: Store) -> None:
    with pytest.raises(QueryError, match="malformed"):
        store.query("ASK { ?s nope:actor ?a }")


def test_the_same_rows_come_with_a_deadline_and_without(store: Store) -> None:
    without, within = store.query(ACTORS), store.query(ACTORS, deadline=Deadline(20))
    assert isinstance(without, Rows)
    assert isinstance(within, Rows)
    assert (within.variables, within.rows) == (without.variables, without.rows)


def test_every_term_comes_whole_from_its_process(store: Store) -> None:
    values = "1 2.5 1e0 true 'x\\ty\\n\"' 'x'@ru '2021-03-18'^^xsd:date ent:nato '' UNDEF"
    query = f"SELECT ?v ?w {{ VALUES ?v {{ {values} }} }}"
    within = store.query(query, deadline=Deadline(20))
    assert isinstance(within, Rows)
    assert list(within) == rows(store, query)
    assert list(map(type, (v for v, _ in within))) == list(
        map(type, (v for v, _ in rows(store, query)))
    )


def test_the_columns_of_a_star_come_in_the_order_of_the_query(store: Store) -> None:
    query = "# ?z\nSELECT DISTINCT * { ?s det:text ?text ; det:actor ?a OPTIONAL { ?s ?p ?d } }"
    assert store.select(query).variables == ("s", "text", "a", "p", "d")


def test_reopening_finds_the_same(tmp_path: Path) -> None:
    made = Store.create(tmp_path / "store", replace(known(), base="https://example.org/kg/"))
    opened = Store.open(tmp_path / "store")
    assert opened.base == "https://example.org/kg/"
    assert opened.prefixes == made.prefixes
    assert opened.dump() == made.dump()


def test_two_processes_may_read_one_store(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store", known())
    code = (
        "import sys; from pathlib import Path; from detente.store import Store;"
        "print(len(Store.open(Path(sys.argv[1]))))"
    )
    run = [sys.executable, "-c", code, str(tmp_path / "store")]
    found = subprocess.run(run, capture_output=True, check=True, text=True).stdout
    assert int(found) == len(store)


def test_a_store_is_not_made_over_something(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(BuildError, match="exists already"):
        Store.create(tmp_path, known())


def a_file(path: Path) -> None:
    path.touch()


def a_foreign_store(path: Path) -> None:
    import pyoxigraph as ox

    ox.Store(str(path)).flush()


def a_damaged_store(path: Path) -> None:
    path.mkdir()
    (path / "CURRENT").write_text("nonsense")


@pytest.mark.parametrize("make", [lambda _: None, a_file, a_foreign_store, a_damaged_store])
def test_what_is_no_store_is_not_opened(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "store")
    with pytest.raises(BuildError, match="store") as caught:
        Store.open(tmp_path / "store")
    assert "detente build" in caught.value.hint


def test_importing_the_store_does_not_import_rdflib() -> None:
    code = "import sys, detente.store; sys.exit('rdflib' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
