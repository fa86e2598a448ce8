"""The frame of the explorer: labels that stay, ways out in sight, arrows inside the picture."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from detente.view import explorer_html
from helpers.crowd import crowd
from helpers.explorer import explored

pytestmark = pytest.mark.browser

STATEMENTS = crowd(60, 300, seed=1)[1]
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}


def _page(folder: Path, actors: int = 60, statements: int = 300) -> Path:
    file = folder / "explorer.html"
    content = explorer_html(*crowd(actors, statements, seed=1))
    file.write_text(content, encoding="utf-8", newline="")
    return file


CONTRAST = """(node) => {
  const rgb = (colour) => {
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return pen.getImageData(0, 0, 1, 1).data;
  };
  const shine = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const paper = (element) => getComputedStyle(element).backgroundColor;
  let under = node;
  while (under !== document.body && rgb(paper(under))[3] < 255) under = under.parentElement;
  const [p, q] = [getComputedStyle(node).color, paper(under)]
    .map((colour) => shine(rgb(colour))).sort((a, b) => b - a);
  return (p + 0.05) / (q + 0.05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("fragment", ["", "#view=matrix&a=russia", "#view=timeline", "#view=table"])
def test_no_label_vanishes_under_the_pointer(
    browser: Browser, tmp_path: Path, scheme: str, fragment: str
) -> None:
    """Every button, pointed at, keeps a contrast of 4.5 between its words and its paper."""
    with explored(browser, _page(tmp_path, 20, 60), fragment, color_scheme=scheme) as seen:
        seen.page.evaluate("() => { find('#export').open = true; }")
        buttons = seen.page.locator("header button, summary, #panel button").all()
        pale = []
        for one in (button for button in buttons if button.is_visible()):
            one.hover(force=True)
            if one.evaluate(CONTRAST) < 4.5 and one.is_enabled():
                pale.append(one.inner_text())
    assert len(buttons) >= 10
    assert pale == []


def test_a_tapped_tab_keeps_its_label(browser: Browser, tmp_path: Path) -> None:
    with explored(browser, _page(tmp_path), **PHONE) as seen:
        for view in ("matrix", "timeline", "table", "graph"):
            seen.page.tap(f"#tab-{view}")
            assert seen.page.locator(f"#tab-{view}").evaluate(CONTRAST) >= 4.5


def test_rows_on_a_phone_are_as_high_as_their_words(browser: Browser, tmp_path: Path) -> None:
    """None takes more than the longest name needs, and the table is no wider than the phone."""
    with explored(browser, _page(tmp_path), "#view=table", **PHONE) as seen:
        rows = seen.page.eval_on_selector_all("tbody tr", "rows => rows.map((r) => r.offsetHeight)")
        fits = seen.page.evaluate("find('#table').scrollWidth <= find('#table').clientWidth")
    assert len(rows) > 50
    assert max(rows) <= 120
    assert fits


@pytest.mark.parametrize(
    ("fragment", "part"),
    [
        ("#s={s}&article={a}", "#reader-close"),
        ("#a=russia", "#panel .close"),
        ("", "#filter-close"),
    ],
)
def test_the_way_out_stays_in_sight(
    browser: Browser, tmp_path: Path, fragment: str, part: str
) -> None:
    """However far one scrolls in the reader, in the panel or in the filters."""
    statement = STATEMENTS[0]
    address = fragment.format(s=statement.id, a=statement.article)
    with explored(
        browser, _page(tmp_path), address, viewport={"width": 1200, "height": 420}
    ) as seen:
        if part == "#filter-close":
            seen.page.click("#filter-toggle")
        for end in (0, 100_000):
            seen.page.evaluate(
                "y => findAll('#reader, #panel, #filters').forEach((e) => { e.scrollTop = y; })",
                end,
            )
            box = seen.page.locator(part).bounding_box()
            assert box
            assert 0 <= box["y"] <= 420 - box["height"]
        seen.page.click(part)
        assert not seen.page.is_visible(part)


@pytest.mark.parametrize(
    "fragment",
    [
        "#from=2019-01-01&to=2019-02-28&undated=no",
        "#a=russia",
        "#pairs=2000",
        "#stance=mixed",
        "#side=other&type=accuse",
    ],
)
def test_no_arrow_runs_out_of_the_picture(browser: Browser, tmp_path: Path, fragment: str) -> None:
    """Also one to an actor who is not among the most connected."""
    with explored(browser, _page(tmp_path, 400, 1500), fragment) as seen:
        outside = seen.page.evaluate(
            """seen.drawn.flatMap(({ a, b }) => [a, b]).filter((actor) => {
              const [x, y] = onScreen(actor);
              return x < 0 || y < 0 || x > ROOM.width || y > ROOM.height;
            }).map((actor) => actor.name)"""
        )
        guests = seen.page.evaluate("[...seen.present].filter((a) => a.index >= 150).length")
    assert outside == []
    assert guests > 0


def test_escape_closes_the_menu_of_exports(browser: Browser, tmp_path: Path) -> None:
    """It goes back to where the menu opens, and leaves the selection alone."""
    with explored(browser, _page(tmp_path), "#a=nato") as seen:
        seen.page.click("#export summary")
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Escape")
        assert not seen.page.evaluate("find('#export').open")
        assert seen.page.evaluate("document.activeElement.textContent") == "Export"
        assert seen.page.evaluate("state.a.id") == "nato"
