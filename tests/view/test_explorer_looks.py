"""How the explorer looks: names that can be read, no pixel by chance, open to everyone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from detente.view import explorer_html, graph_html
from helpers.browser import visit
from helpers.crowd import crowd
from helpers.explorer import explored

pytestmark = pytest.mark.browser

ARTICLES, STATEMENTS = crowd(60, 300, seed=1)
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

LABELS = """() => {
  const room = find('#stage').getBoundingClientRect();
  const shown = drawnActors.filter((actor) => seen.present.has(actor));
  const boxes = shown.map((a) => a.node.lastChild).filter((t) => !t.classList.contains('off'))
    .map((t) => t.getBoundingClientRect());
  let overlaps = 0;
  boxes.forEach((p, i) => boxes.slice(0, i).forEach((q) => {
    const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
    const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
    if (wide > 1 && high > 3) overlaps += 1;
  }));
  const clipped = boxes.filter((b) => b.left < room.left - 1 || b.right > room.right + 1
    || b.top < room.top - 1 || b.bottom > room.bottom + 1).length;
  const sizeOf = (actor) => parseFloat(getComputedStyle(actor.node.lastChild).fontSize);
  const size = Math.min(...shown.map(sizeOf));
  return { actors: shown.length, labels: boxes.length, overlaps, clipped, size };
}"""


def _page(folder: Path, actors: int = 60, statements: int = 300) -> Path:
    file = folder / "explorer.html"
    content = explorer_html(*crowd(actors, statements, seed=1))
    file.write_text(content, encoding="utf-8", newline="")
    return file


@pytest.mark.parametrize(
    ("actors", "statements", "hidden"), [(20, 60, 0), (60, 300, 0), (200, 800, 8)]
)
def test_names_can_be_read(
    browser: Browser, tmp_path: Path, actors: int, statements: int, hidden: int
) -> None:
    """None overlaps or is clipped; all are there at 60 actors, 96 % at 200; 11 px at least."""
    with explored(browser, _page(tmp_path, actors, statements)) as seen:
        labels = seen.page.evaluate(LABELS)
    assert (labels["overlaps"], labels["clipped"]) == (0, 0)
    assert labels["size"] >= 11
    assert labels["actors"] - labels["labels"] <= hidden


def test_names_do_not_overlap_after_zooming_in(browser: Browser, tmp_path: Path) -> None:
    with explored(browser, _page(tmp_path)) as seen:
        seen.page.mouse.move(500, 450)
        for _ in range(6):
            seen.page.mouse.wheel(0, -200)
        seen.page.wait_for_timeout(500)
        assert seen.page.evaluate("ROOM.zoom") > 2
        assert seen.page.evaluate(LABELS)["overlaps"] == 0


def test_a_phone_shows_a_few_large_names(browser: Browser, tmp_path: Path) -> None:
    with explored(browser, _page(tmp_path), **PHONE) as seen:
        labels = seen.page.evaluate(LABELS)
        wide = seen.page.evaluate("document.documentElement.scrollWidth")
    assert 3 <= labels["labels"] <= 12
    assert labels["overlaps"] == 0
    assert labels["size"] >= 11
    assert wide <= 390


def test_paper_gets_a_light_picture_that_fits(browser: Browser, tmp_path: Path) -> None:
    with explored(browser, _page(tmp_path), color_scheme="dark", reduced_motion="reduce") as seen:
        seen.page.emulate_media(media="print")
        seen.page.wait_for_timeout(300)
        labels = seen.page.evaluate(LABELS)
        ink = seen.page.evaluate("getComputedStyle(document.body).color")
        shown = [seen.page.is_visible(part) for part in ("header", "footer", "#panel", "#canvas")]
    assert (labels["overlaps"], labels["clipped"]) == (0, 0)
    assert ink == "rgb(28, 33, 38)"
    assert shown == [False, False, True, True]


@pytest.mark.parametrize("fragment", ["", "#view=matrix", "#view=timeline", "#a=russia&ego=1"])
def test_two_builds_give_the_same_pixels(browser: Browser, tmp_path: Path, fragment: str) -> None:
    shots = []
    for name, statements in (("one", STATEMENTS), ("two", STATEMENTS[::-1])):
        file = tmp_path / f"{name}.html"
        file.write_text(explorer_html(ARTICLES, statements), encoding="utf-8", newline="")
        with explored(browser, file, fragment) as seen:
            shots.append(seen.page.screenshot())
    assert shots[0] == shots[1]


def _axe() -> str:
    """Read axe-core from the path in `DETENTE_AXE`; skip without it, fail in CI."""
    path = os.environ.get("DETENTE_AXE")
    if path is None:
        missing = "no axe-core: npm install axe-core, and set DETENTE_AXE to its axe.min.js"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return Path(path).read_text(encoding="utf-8")


def _violations(page: Any) -> list[str]:  # noqa: ANN401  a Playwright page
    page.evaluate(_axe())
    found = page.evaluate(
        "rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })", RULES
    )
    return [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary'][:300]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


STATES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "light": ("", "", {}),
    "dark": ("", "", {"color_scheme": "dark"}),
    "matrix": ("#view=matrix", "", {}),
    "matrix, dark": ("#view=matrix&a=russia", "", {"color_scheme": "dark"}),
    "timeline": ("#view=timeline", "", {}),
    "table": ("#view=table", "", {}),
    "selected": (
        "#a=united-states&b=russia",
        "findAll('details').forEach((d) => { d.open = true; })",
        {},
    ),
    "selected, dark": ("#a=russia&ego=1", "", {"color_scheme": "dark"}),
    "filters": ("#stance=conflictual", "toggleFilters(true)", {}),
    "reader": ("", "go({ statement: statements[0], reader: statements[0].article })", {}),
    "search": ("", "find('#search').value = 'russia'; find('#search').focus(); lookUp()", {}),
    "nothing": ("#stance=none", "", {}),
    "phone": ("", "", PHONE),
}


@pytest.mark.parametrize("name", STATES)
def test_the_explorer_breaks_no_rule_of_accessibility(
    browser: Browser, tmp_path: Path, name: str
) -> None:
    _axe()
    fragment, script, context = STATES[name]
    with explored(browser, _page(tmp_path), fragment, reduced_motion="reduce", **context) as seen:
        if script:
            seen.page.evaluate(f"() => {{ {script} }}")
        assert _violations(seen.page) == []


def test_the_pyvis_page_breaks_no_rule_of_accessibility(browser: Browser, tmp_path: Path) -> None:
    _axe()
    file = tmp_path / "graph.html"
    file.write_text(graph_html(ARTICLES, STATEMENTS), encoding="utf-8", newline="")
    with visit(browser, file) as seen:
        seen.page.wait_for_selector("canvas")
        assert _violations(seen.page) == []
