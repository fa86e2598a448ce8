"""An answer is rows of Python values, triples, or a truth value, and can be written."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from xml.etree import ElementTree as ET

import pandas as pd
import pytest
import rdflib

from detente.errors import QueryError
from detente.query import FORMATS, Table, ask, cell, markdown, write
from detente.store import IRI, Store, Triples

QUERY = """SELECT ?s ?text ?date ?negated ?start ?weight ?none WHERE {
  ?s det:text ?text ; det:date ?date ; det:negated ?negated ; det:charStart ?start ;
    det:eventType/det:weight ?weight } ORDER BY ?date ?text"""


def table(store: Store, query: str) -> Table:
    answer = ask(store, query)
    assert isinstance(answer, Table)
    return answer


def test_rows_are_tuples_of_python_values(store: Store) -> None:
    iri, text, day, negated, start, weight, none = table(store, QUERY)[0]
    assert isinstance(iri, IRI)
    assert (text, day, negated) == ("to leave the pact", date(2021, 1, 18), False)
    assert isinstance(start, int)
    assert float(str(weight)) == -3.5
    assert none is None


def test_a_table_is_a_sequence(store: Store) -> None:
    found = table(store, QUERY)
    assert len(found) == len(list(found)) == len(found[:])
    assert found[0] == next(iter(found))
    assert found.column("text") == tuple(row[1] for row in found)


def test_a_table_becomes_a_data_frame(store: Store) -> None:
    found = table(store, QUERY)
    frame = found.to_pandas()
    assert list(frame.columns) == list(found.columns)
    assert len(frame) == len(found)
    assert frame["text"].tolist() == list(found.column("text"))
    empty = table(store, "SELECT ?s WHERE { ?s det:actor ent:unheard }").to_pandas()
    assert isinstance(empty, pd.DataFrame)
    assert empty.empty


def test_ask_is_a_truth_value(store: Store) -> None:
    assert ask(store, "ASK { ?s det:actor ent:kremlin }") is True
    assert ask(store, "ASK { ?s det:actor ent:unheard }") is False


def test_construct_gives_triples(store: Store) -> None:
    found = ask(store, "CONSTRUCT { ?a det:target ?t } WHERE { ?s det:actor ?a ; det:target ?t }")
    assert isinstance(found, Triples)
    assert len(set(found)) == 16


def written(store: Store, query: str, form: str) -> str:
    output = io.BytesIO()
    write(store, query, output, form=form)
    return output.getvalue().decode()


SELECT = "SELECT ?a ?t WHERE { ?s det:actor ?a ; det:text ?t } ORDER BY ?t"
CONSTRUCT = "CONSTRUCT WHERE { ?s det:actor ?a }"


def test_csv_and_tsv_are_read_by_others(store: Store) -> None:
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        rows = list(csv.reader(io.StringIO(written(store, SELECT, form)), delimiter=delimiter))
        assert len(rows) == 21


def test_json_and_xml_are_sparql_results(store: Store) -> None:
    data = json.loads(written(store, SELECT, "json"))
    assert data["head"]["vars"] == ["a", "t"]
    assert len(data["results"]["bindings"]) == 20
    root = ET.fromstring(written(store, SELECT, "xml"))
    assert sum(element.tag.endswith("}result") for element in root.iter()) == 20


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own reader
@pytest.mark.parametrize(("form", "name"), [("turtle", "turtle"), ("jsonld", "json-ld")])
def test_graphs_are_read_by_rdflib(form: str, name: str, store: Store) -> None:
    assert len(rdflib.Graph().parse(data=written(store, CONSTRUCT, form), format=name)) == 20


@pytest.mark.parametrize("form", [form for form in FORMATS if FORMATS[form] == "rows"])
def test_every_format_of_rows_holds_a_truth_value(form: str, store: Store) -> None:
    assert "true" in written(store, "ASK { ?s det:actor ent:kremlin }", form)


@pytest.mark.parametrize(("query", "form"), [(SELECT, "turtle"), (CONSTRUCT, "csv")])
def test_a_format_that_cannot_hold_the_answer_is_refused(
    query: str, form: str, store: Store
) -> None:
    with pytest.raises(QueryError, match=f"`{form}`") as caught:
        written(store, query, form)
    assert "can be written as" in caught.value.hint


def test_markdown_keeps_its_cells_apart() -> None:
    text = markdown(("a", "b"), [("x | y", None), ("two\nlines", True)], {})
    assert text.splitlines()[2:] == ["| x \\| y |  |", "| two lines | true |"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (IRI("https://w3id.org/detente/entity/nato"), "ent:nato"),
        (IRI("https://example.org/x"), "<https://example.org/x>"),
        (date(2021, 3, 18), "2021-03-18"),
        (3, "3"),
    ],
)
def test_cells_read_well(value: IRI | date | int, shown: str, store: Store) -> None:
    assert cell(value, store.prefixes) == shown
