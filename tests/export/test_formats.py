"""Each export is read back by a program that shares no code with ours, with nothing lost."""

import csv
import io
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import networkx as nx
import pandas as pd
import pyarrow.parquet as pq
import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, Dataset, Graph, URIRef

from detente.errors import UsageError
from detente.export import export, formats
from detente.model import Evidence, When
from detente.store import BASE, Store
from helpers.known import known, quads_of, triples_of, with_statements
from helpers.node_link import read_node_link
from helpers.rapper import lines_from_rapper

KNOWN = known(120)
SIZE = len(KNOWN.statements)
STATEMENT = URIRef(f"{BASE}ns#Statement")
PAIRS = sum(len(one.targets) for one in KNOWN.statements if one.actor.id != "unspecified")


@cache
def written(name: str) -> bytes:
    """Return an export of the synthetic statements."""
    return export(name, KNOWN)


def rdflib_counts(data: bytes, form: str) -> int:
    """Count the statements that rdflib reads."""
    return len(set(Graph().parse(data=data, format=form).subjects(RDF.type, STATEMENT)))


def test_there_are_fourteen_formats_each_described() -> None:
    names = (
        "csv gexf graphml json jsonl jsonld nq nt parquet rdfxml schemaorg trig ttl webannotation"
    )
    assert list(formats()) == names.split()
    for name, one in formats().items():
        assert one.name == name
        assert one.suffix.startswith(".")
        assert one.description


@pytest.mark.parametrize("name", list(formats()))
def test_an_export_is_the_same_again_and_in_any_order(name: str) -> None:
    turned = replace(KNOWN, articles=KNOWN.articles[::-1])
    assert export(name, KNOWN) == written(name)
    if name not in {"csv", "jsonl", "parquet", "json", "graphml", "gexf"}:
        turned = replace(turned, statements=KNOWN.statements[::-1])
    assert export(name, turned) == written(name)


@pytest.mark.parametrize(
    ("name", "form"), [("ttl", "turtle"), ("nt", "nt"), ("rdfxml", "xml"), ("jsonld", "json-ld")]
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_rdflib_reads_every_statement(name: str, form: str) -> None:
    assert rdflib_counts(written(name), form) == SIZE


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("nt", ox.RdfFormat.N_TRIPLES),
        ("rdfxml", ox.RdfFormat.RDF_XML),
        ("jsonld", ox.RdfFormat.JSON_LD),
    ],
)
def test_the_engine_reads_the_triples_of_turtle(name: str, form: ox.RdfFormat) -> None:
    read = {str(quad.triple) for quad in ox.parse(input=written(name), format=form)}
    assert read == triples_of(written("ttl").decode())


@pytest.mark.parametrize(("name", "form"), [("nt", "ntriples"), ("rdfxml", "rdfxml")])
def test_rapper_reads_the_triples_of_turtle(name: str, form: str, tmp_path: Path) -> None:
    expected = lines_from_rapper(written("ttl").decode(), "turtle", tmp_path)
    assert lines_from_rapper(written(name).decode(), form, tmp_path) == expected


def test_quads_are_those_of_the_store() -> None:
    store = quads_of(Store.create(None, KNOWN).dump().decode())
    assert quads_of(written("nq").decode()) == store
    assert quads_of(written("trig").decode(), ox.RdfFormat.TRIG) == store


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_rdflib_reads_the_quads() -> None:
    read = Dataset().parse(data=written("nq"), format="nquads")
    assert len(list(read.quads())) == len(written("nq").splitlines())


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_schema_org_holds_words_and_deeds() -> None:
    graph = Graph().parse(data=written("schemaorg"), format="json-ld")
    kinds = [
        str(kind).removeprefix("https://schema.org/") for kind in graph.objects(None, RDF.type)
    ]
    counts = Counter(kinds)
    told = counts["Quotation"] + counts["Claim"] + counts["Action"]
    assert told == sum(map(formats()["schemaorg"].holds, KNOWN.statements)) < SIZE
    refused = {one.text for one in KNOWN.statements if one.negated or one.kind == "declined"}
    affirmed = {one.text for one in KNOWN.statements if not one.negated}
    assert not {str(value) for value in graph.objects()} & (refused - affirmed)
    assert refused - affirmed


def test_pandas_reads_the_table() -> None:
    frame = pd.read_csv(io.BytesIO(written("csv")), dtype={"id": str}, keep_default_na=False)
    assert list(frame["id"]) == [one.id for one in KNOWN.statements]
    assert list(frame["text"]) == [one.text for one in KNOWN.statements]
    assert list(frame["start"]) == [one.span.start for one in KNOWN.statements]
    assert frame["targets"].str.split("|").map(
        lambda names: len([n for n in names if n])
    ).sum() == sum(len(one.targets) for one in KNOWN.statements)


def test_pyarrow_reads_typed_columns() -> None:
    table = pq.read_table(io.BytesIO(written("parquet")))
    assert table.num_rows == SIZE
    rows = table.to_pylist()
    assert [row["targets"] for row in rows] == [
        [actor.id for actor in one.targets] for one in KNOWN.statements
    ]
    assert [row["negated"] for row in rows] == [one.negated for one in KNOWN.statements]
    assert [row["end"] for row in rows] == [one.span.end for one in KNOWN.statements]


def test_days_are_dates_in_a_typed_table() -> None:
    """A month has its first and last day beside it, so that nobody must read EDTF."""
    whens = ["2021-03", "2021-24", "../2021-01-20", "2021-03-17", None]
    said = [
        replace(KNOWN.statements[0], id=f"{n:016x}", when=When(when, "expression"), reported=day)
        for n, (when, day) in enumerate(zip(whens, [*["2022-05-01"] * 4, None], strict=True))
    ]
    table = pq.read_table(io.BytesIO(export("parquet", with_statements(said))))
    days = ["earliest", "latest", "reported"]
    assert [str(table.schema.field(name).type) for name in days] == ["date32[day]"] * 3
    known = [[row[name] and row[name].isoformat() for name in days] for row in table.to_pylist()]
    assert known == [
        ["2021-03-01", "2021-03-31", "2022-05-01"],
        ["2021-12-01", "2022-02-28", "2022-05-01"],
        [None, "2021-01-20", "2022-05-01"],
        ["2021-03-17", "2021-03-17", "2022-05-01"],
        [None, None, None],
    ]
    rows = csv.DictReader(io.StringIO(export("csv", with_statements(said)).decode()))
    assert [[row[name] or None for name in days] for row in rows] == known


def test_json_lines_are_the_statements(tmp_path: Path) -> None:
    from detente.records import read_statements

    (tmp_path / "a.jsonl").write_bytes(written("jsonl"))
    assert list(read_statements(tmp_path / "a.jsonl")) == list(KNOWN.statements)


READERS: dict[str, Callable[[bytes], object]] = {
    "graphml": lambda data: nx.read_graphml(io.BytesIO(data), force_multigraph=True),
    "gexf": lambda data: nx.read_gexf(io.BytesIO(data)),
    "json": read_node_link,
}


@pytest.mark.parametrize("name", list(READERS))
def test_networkx_reads_one_edge_for_each_target(name: str) -> None:
    graph = READERS[name](written(name))
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.number_of_edges() == PAIRS
    expected = Counter(
        (one.actor.id, target.id)
        for one in KNOWN.statements
        for target in one.targets
        if one.actor.id != "unspecified"
    )
    assert Counter((source, target) for source, target, *_ in graph.edges) == expected


def test_gexf_keeps_to_its_schema() -> None:
    """Check what the schema of GEXF 1.2 demands of elements, ids and references."""
    space = {"g": "http://www.gexf.net/1.2draft"}
    root = ET.fromstring(written("gexf"))
    assert root.tag == "{http://www.gexf.net/1.2draft}gexf"
    assert root.get("version") == "1.2"
    graphs = root.findall("g:graph", space)
    assert len(graphs) == 1
    assert graphs[0].get("defaultedgetype") == "directed"
    nodes = {node.get("id") for node in root.iterfind(".//g:node", space)}
    assert None not in nodes
    edges = list(root.iterfind(".//g:edge", space))
    ids = [edge.get("id") for edge in edges]
    assert len(set(ids)) == len(ids) == PAIRS
    for edge in edges:
        assert {edge.get("source"), edge.get("target")} <= nodes
        assert float(edge.get("weight") or 1) >= 0
    for kind in ("node", "edge"):
        declared = {
            one.get("id")
            for block in root.iterfind(f".//g:attributes[@class='{kind}']", space)
            for one in block
        }
        used = {
            one.get("for") for one in root.iterfind(f".//g:{kind}/g:attvalues/g:attvalue", space)
        }
        assert used <= declared


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_spreadsheet_runs_no_text_as_a_formula(start: str) -> None:
    words = f"{start}HYPERLINK(A1)"
    one = replace(KNOWN.statements[0], content=(Evidence(words, 0, len(words)),))
    data = export("csv", with_statements([one])).decode()
    row = next(csv.DictReader(io.StringIO(data, newline="")))
    assert row["text"] == f"'{words}"


@given(words=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@settings(deadline=None, max_examples=25)
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_odd_words_break_no_format(words: str) -> None:
    one = replace(KNOWN.statements[0], content=(Evidence(words, 0, len(words)),))
    what = with_statements([one])
    graph = Graph().parse(data=export("rdfxml", what), format="xml")
    assert len(set(graph.subjects(RDF.type, STATEMENT))) == 1
    read = {
        str(value)
        for value in Graph().parse(data=export("jsonld", what), format="json-ld").objects()
    }
    assert words in read
    ET.fromstring(export("graphml", what))
    row = next(csv.DictReader(io.StringIO(export("csv", what).decode(), newline="")))
    assert row["text"].removeprefix("'") == words.removeprefix("'")


def test_an_unknown_format_is_told_with_those_that_are() -> None:
    with pytest.raises(UsageError, match="`docx`") as caught:
        export("docx", KNOWN)
    assert "ttl" in caught.value.hint


def test_a_missing_package_is_told_with_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from detente.errors import MissingExtra

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match="parquet") as caught:
        export("parquet", KNOWN)
    assert "detente[parquet]" in caught.value.hint


@pytest.mark.parametrize("name", list(formats()))
def test_without_text_no_words_of_an_article_travel(name: str) -> None:
    data = export(name, replace(KNOWN, text=False))
    if name == "parquet":
        data = repr(pq.read_table(io.BytesIO(data)).to_pylist()).encode()
    assert b"no day was drawn" not in data
    quoted = {part.text for one in KNOWN.statements for part in one.content if " " in part.text}
    assert not [words for words in quoted if words.encode() in data]


@pytest.mark.parametrize("name", ["ttl", "jsonl", "csv", "nq"])
def test_without_text_offsets_and_hashes_stay(name: str) -> None:
    data = export(name, replace(KNOWN, text=False)).decode()
    one = KNOWN.statements[0]
    assert str(one.span.start) in data
    assert one.id in data
    if name in {"ttl", "nq"}:
        assert KNOWN.articles[0].sha256 in data


def test_the_reference_page_tells_each_format_and_what_it_loses() -> None:
    page = Path(__file__).parents[2] / "docs/reference/exports.md"
    table = [line for line in page.read_text(encoding="utf-8").splitlines() if "| `" in line]
    assert table == [
        f"| `{one.name}` | `{one.suffix}` | {one.description} | {one.loses or 'nothing'} |"
        for one in formats().values()
    ]
