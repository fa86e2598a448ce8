"""What the explorer lets one take along agrees with the store and opens elsewhere."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, Page
from rdflib import Graph

from detente.authority import Authority
from detente.store import Knowledge, Store, turtle
from detente.view import explorer_html
from helpers.crowd import crowd
from helpers.explorer import explored, visible_ids
from helpers.hostile import poisoned

pytestmark = pytest.mark.browser

ARTICLES, STATEMENTS = crowd(60, 300, seed=1)


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return Knowledge(articles=ARTICLES, statements=STATEMENTS, authority=Authority.load())


@pytest.fixture(scope="module")
def store(known: Knowledge) -> Store:
    return Store.create(None, known)


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    file = tmp_path_factory.mktemp("page") / "explorer.html"
    file.write_text(explorer_html(ARTICLES, STATEMENTS), encoding="utf-8", newline="")
    with explored(browser, file) as seen:
        yield seen.page


def _go(page: Page, fragment: str) -> None:
    """Show what an address says."""
    page.evaluate(
        "hash => { history.replaceState(null, '', hash); readAddress(); show(); }", fragment
    )


VIEWS = [
    "#",
    "#a=russia",
    "#a=united-states&b=russia",
    "#stance=conflictual&stance=mixed",
    "#type=accuse&kind=statement",
    "#form=deed&modality=asserted",
    "#negated=yes",
    "#negated=no&negated=yes",
    "#side=russia",
    "#side=other",
    "#side=other&side=united-states",
    "#actor=nato&actor=joe-biden",
    "#outlet=-",
    "#outlet=The+Moscow+Times&outlet=-",
    "#from=2018-01-01&to=2021-06-15",
    "#from=2016-05-09&undated=no",
    "#to=2019-02-10&undated=no&stance=cooperative",
    "#undated=no",
    "#a=nato&from=2016-01-01&stance=conflictual",
]


@pytest.mark.parametrize("fragment", VIEWS)
def test_the_sparql_of_a_view_finds_its_statements(page: Page, store: Store, fragment: str) -> None:
    _go(page, fragment)
    shown = visible_ids(page) if "a=" not in fragment.split("&", maxsplit=1)[0] else _picked(page)
    rows = store.select(page.evaluate("sparql()"))
    found = {str(row[0]).rsplit("/", 1)[1].rstrip(">") for row in rows}
    assert found == shown
    assert shown


def _picked(page: Page) -> set[str]:
    return set(page.evaluate("seen.picked.map((statement) => statement.id)"))


@pytest.mark.parametrize("fragment", ["#", "#a=russia", "#stance=mixed"])
def test_the_turtle_of_a_view_is_part_of_the_graph(
    page: Page, known: Knowledge, fragment: str
) -> None:
    _go(page, fragment)
    whole = Graph().parse(data="".join(turtle(known)), format="turtle")
    part = Graph().parse(data=page.evaluate("turtle()"), format="turtle")
    assert len(part) > 100
    strange = [t for t in part if t not in whole and "label" not in str(t[1])]
    assert strange == []


def test_the_csv_has_a_row_for_each_statement_and_no_formula(page: Page) -> None:
    _go(page, "#")
    rows = list(csv.DictReader(io.StringIO(page.evaluate("csv()").lstrip("\ufeff"))))
    by_id = {s.id: s for s in STATEMENTS}
    assert {row["statement"] for row in rows} == set(by_id)
    for row in rows:
        statement = by_id[row["statement"]]
        assert row["text"] == statement.text
        assert (row["start"], row["end"]) == (str(statement.span.start), str(statement.span.end))
        assert row["date"] == (statement.when.edtf or "")


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1"])
def test_a_formula_is_disarmed(browser: Browser, tmp_path: Path, formula: str) -> None:
    file = tmp_path / "explorer.html"
    file.write_text(explorer_html(*poisoned(f"{formula} x")), encoding="utf-8", newline="")
    with explored(browser, file) as seen:
        text = seen.page.evaluate("csv()")
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline="")))
    cells = [cell for row in rows[1:] for cell in row]
    assert not [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@\t\r") and cell.strip()]


def test_the_svg_is_well_formed_and_carries_its_colours(page: Page) -> None:
    _go(page, "#a=russia")
    root = ET.fromstring(page.evaluate("picture().words"))
    paths = list(root.iter("{http://www.w3.org/2000/svg}path"))
    assert len(paths) > 100
    assert not [path for path in paths if "var(" in str(path.attrib)]


@pytest.mark.parametrize(
    ("name", "ending", "start"),
    [
        ("csv", ".csv", b"\xef\xbb\xbf"),
        ("svg", ".svg", b"<svg"),
        ("png", ".png", b"\x89PNG"),
        ("turtle", ".ttl", b"@prefix"),
    ],
)
def test_an_export_is_saved_as_a_file(page: Page, name: str, ending: str, start: bytes) -> None:
    page.click("#export summary")
    with page.expect_download() as download:
        page.click(f"#export-{name}")
    assert download.value.suggested_filename.endswith(ending)
    assert Path(download.value.path()).read_bytes().startswith(start)
