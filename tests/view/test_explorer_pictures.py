"""The pictures that the explorer saves are what one sees, and say what they show."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, Page

from detente.view import explorer_html
from helpers.browser import visit
from helpers.crowd import crowd
from helpers.explorer import explored
from helpers.pixels import differing

pytestmark = pytest.mark.browser

ARTICLES, STATEMENTS = crowd(60, 300, seed=1)
SVG = "{http://www.w3.org/2000/svg}"
ROOM = {"width": 1400, "height": 1300}
ALIKE = 0.02
HIDDEN = ".zoom, #tip { visibility: hidden }"
SHARE = 2  # pixels of the PNG for one on the screen

VIEWS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "graph": ("#stage", "", {}),
    "selection": ("#stage", "#a=russia", {}),
    "pair, dark": ("#stage", "#a=russia&b=united-states", {"color_scheme": "dark"}),
    "filtered": ("#stage", "#stance=conflictual&from=2016-01-01&undated=no", {}),
    "timeline": (".lanes", "#view=timeline", {}),
    "timeline, dark": (".lanes", "#view=timeline&a=nato", {"color_scheme": "dark"}),
}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "explorer.html"
    path.write_text(explorer_html(ARTICLES, STATEMENTS), encoding="utf-8", newline="")
    return path


def _saved(page: Page, name: str) -> bytes:
    """Save a picture the way a reader does."""
    page.click("#export summary")
    with page.expect_download() as download:
        page.click(f"#export-{name}")
    return Path(download.value.path()).read_bytes()


def _top(drawing: bytes) -> float:
    """Return how far down in a saved picture the drawing itself begins."""
    inner = [one for one in ET.fromstring(drawing).findall(f"{SVG}svg") if one.get("x") == "0"]
    return float(inner[-1].get("y") or 0)


@pytest.mark.parametrize("name", VIEWS)
def test_a_saved_picture_is_what_one_sees(
    browser: Browser, file: Path, tmp_path: Path, name: str
) -> None:
    """SVG and PNG drawn by Chromium have the pixels of the screen, at the PNG's resolution."""
    part, fragment, context = VIEWS[name]
    context = {**context, "viewport": ROOM, "reduced_motion": "reduce"}
    with explored(browser, file, fragment, device_scale_factor=SHARE, **context) as seen:
        drawing, photograph = _saved(seen.page, "svg"), _saved(seen.page, "png")
        seen.page.add_style_tag(content=HIDDEN)
        screen = seen.page.locator(part).screenshot()
    saved = tmp_path / "saved.svg"
    saved.write_bytes(drawing)
    with visit(browser, saved, device_scale_factor=SHARE, viewport=ROOM) as drawn:
        redrawn = drawn.page.screenshot()
    top = round(_top(drawing))
    with visit(browser, file) as judge:
        judge.page.goto("about:blank")
        assert differing(judge.page, screen, redrawn, top=top) < ALIKE
        assert differing(judge.page, screen, photograph, top=top) < ALIKE


@pytest.mark.parametrize("name", VIEWS)
def test_a_saved_picture_says_what_it_shows(browser: Browser, file: Path, name: str) -> None:
    """Title, counts, every word of the legend, and the articles it comes from."""
    _, fragment, context = VIEWS[name]
    with explored(browser, file, fragment, **context) as seen:
        counts = seen.page.inner_text("#counts")
        legend = seen.page.inner_text(".key" if "timeline" in name else "#legend").split()
        articles = seen.page.evaluate("new Set(seen.chosen.map((s) => s.article)).size")
        root = ET.fromstring(_saved(seen.page, "svg"))
    lines = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    whole = " ".join(lines)
    assert whole.startswith("Who says what about whom")
    assert counts in whole
    assert not [word for word in legend if word not in whole.split()]
    assert f"Source: {articles} articles of The Moscow Times, published 20" in whole
    assert (root.findtext(f"{SVG}title") or "").startswith("Who says what about whom")


@pytest.mark.parametrize("name", VIEWS)
def test_a_saved_picture_leans_on_nothing(browser: Browser, file: Path, name: str) -> None:
    """No class, no style sheet, no variable, and nothing that few programs can draw."""
    _, fragment, context = VIEWS[name]
    with explored(browser, file, fragment, **context) as seen:
        drawing = _saved(seen.page, "svg").decode()
    strange = ("class=", "style=", "var(", "light-dark", "vector-effect", "paint-order")
    assert not [word for word in strange if word in drawing]
    ids = {f"url(#{one.get('id')})" for one in ET.fromstring(drawing).iter(f"{SVG}marker")}
    used = {one.get("marker-end") for one in ET.fromstring(drawing).iter(f"{SVG}path")}
    assert used - {None} <= ids


def test_tables_are_saved_as_text_only(browser: Browser, file: Path) -> None:
    with explored(browser, file) as seen:
        for view, can in {"graph": True, "matrix": False, "timeline": True, "table": False}.items():
            seen.page.click(f"#tab-{view}")
            enabled = seen.page.evaluate("!find('#export-svg').disabled")
            assert enabled is can
