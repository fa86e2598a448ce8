"""No text runs, nothing is fetched: both pages, every payload in every field of words."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from detente.view import explorer_html, graph_html, picture_svg, table_html
from helpers.browser import visit
from helpers.explorer import explored
from helpers.hostile import PAYLOADS, poisoned

CORPUS = [poisoned(payload, number) for number, payload in enumerate(PAYLOADS)]
ARTICLES = [article for articles, _ in CORPUS for article in articles]
STATEMENTS = [statement for _, statements in CORPUS for statement in statements]

# Go everywhere: each selection, article, view, filter and export.
TOUR = """() => {
  toggleFilters(true);
  for (const statement of statements) {
    select(statement.actor, statement.targets[0], statement);
    findAll('#panel details').forEach((one) => { one.open = true; });
    citation(statement);
    go({ reader: statement.article });
    go({ reader: null });
    hover({ target: statement.actor.node, clientX: 5, clientY: 5 });
    find('#search').value = statement.actor.name;
    lookUp();
    for (const facet of FACETS) for (const value of facet.of(statement)) {
      toggle(facet, value);
      toggle(facet, value);
    }
  }
  for (const view of VIEWS) go({ view });
  go({ view: 'graph', a: null, b: null, statement: null });
  for (const write of [picture, csv, turtle, sparql]) write();
  return document.querySelectorAll('script').length;
}"""


def test_the_corpus_is_large_enough() -> None:
    assert len(set(PAYLOADS)) >= 15


@pytest.mark.browser
def test_no_payload_runs_in_the_explorer(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "explorer.html"
    file.write_text(explorer_html(ARTICLES, STATEMENTS), encoding="utf-8", newline="")
    with explored(browser, file) as seen:
        scripts = seen.page.evaluate(TOUR)
        seen.page.wait_for_timeout(200)
        assert seen.page.evaluate("statements.length") == len(STATEMENTS)
        assert seen.page.evaluate("window.__hacked") is None
        assert scripts == 2
        assert (seen.external, seen.complaints) == ([], [])


@pytest.mark.browser
def test_no_payload_runs_in_the_pyvis_page(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "graph.html"
    file.write_text(graph_html(ARTICLES, STATEMENTS), encoding="utf-8", newline="")
    with visit(browser, file) as seen:
        seen.page.wait_for_selector("canvas")
        spots = seen.page.evaluate(
            "Object.values(network.getPositions()).map((p) => network.canvasToDOM(p))"
        )
        top = seen.page.locator("canvas").bounding_box()
        assert top
        for spot in spots[:40]:
            seen.page.mouse.move(top["x"] + spot["x"], top["y"] + spot["y"])
        seen.page.wait_for_timeout(400)
        assert seen.page.evaluate("window.__hacked") is None
        assert (seen.external, seen.complaints) == ([], [])


@pytest.mark.browser
def test_no_payload_runs_in_a_notebook_cell(browser: Browser, tmp_path: Path) -> None:
    """A notebook has no policy of ours: the markup alone must hold."""
    file = tmp_path / "cell.html"
    cells = "".join(
        picture_svg(poisoned(payload)[1]) + table_html(*poisoned(payload)) for payload in PAYLOADS
    )
    file.write_text(f"<!doctype html><meta charset=utf-8>{cells}", encoding="utf-8", newline="")
    with visit(browser, file) as seen:
        seen.page.wait_for_timeout(200)
        assert seen.page.evaluate("window.__hacked") is None
        assert seen.page.evaluate("document.querySelectorAll('script, img, iframe, a').length") == 0
        assert (seen.external, seen.complaints) == ([], [])
