"""Where the dots of the timeline stand: at their days, however many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from detente.dates import bounds
from detente.model import Statement, When
from detente.view import explorer_html
from helpers.crowd import crowd
from helpers.explorer import explored, visible_ids

pytestmark = pytest.mark.browser

PLACE = 22  # pixels: the width of the place that the dots of a few days share
ARTICLES, _PLAIN = crowd(12, 700, seed=2)
BUSY_DAY = "2019-03-05"


def _crowded(statement: Statement, number: int) -> Statement:
    """Date every third statement: many to one day, the others to a day of their own."""
    if number % 3:
        return statement
    day = BUSY_DAY if number % 2 else f"20{10 + number % 15}-{1 + number % 12:02}"
    return replace(statement, when=When(day, "expression"))


STATEMENTS = [_crowded(statement, number) for number, statement in enumerate(_PLAIN)]
BY_ID = {statement.id: statement for statement in STATEMENTS}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True}

DOTS = """() => findAll('#timeline .lane [role=button]').map((mark) => {
  const box = mark.getBoundingClientRect();
  const words = mark.getAttribute('aria-label');
  return [words.split(': ')[0], box.x + box.width / 2, words, mark.statement?.id || null];
})"""
TICKS = """() => findAll('#timeline .tick').map((tick, i) => {
  return [findAll('#timeline .when')[i].textContent, tick.getBoundingClientRect().x];
})"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "explorer.html"
    path.write_text(explorer_html(ARTICLES, STATEMENTS), encoding="utf-8", newline="")
    return path


def _day(edtf: str) -> float:
    """Return the middle of the days of a date, as a number."""
    first, last = bounds(edtf)
    return (first.toordinal() + last.toordinal()) / 2


def _first(edtf: str) -> int:
    """Return the first day that a mark of the scale names."""
    return bounds(edtf)[0].toordinal()


def _scale(page: Page) -> tuple[float, float]:
    """Read from the marks of the scale where a day stands: at `a + b * day`."""
    ticks = [tick for tick in page.evaluate(TICKS) if tick[0] not in {"earlier", "later"}]
    (one, x), (other, y) = ticks[0], ticks[-1]
    step = (y - x) / (_first(other) - _first(one))
    return x - step * _first(one), step


def _dated(page: Page) -> Iterator[tuple[str, float]]:
    """Give each dated mark of the timeline with its middle, a figure by its first and last day."""
    for when, x, *_ in page.evaluate(DOTS):
        if re.match(r"\d{4}", when):
            yield when, x


VIEWS = [
    ("#view=timeline", {}),
    ("#view=timeline&from=2018-01-01&to=2020-12-31", {}),
    ("#view=timeline&from=2019-02-01&to=2019-04-30&undated=no", {}),
    ("#view=timeline&actor=nato", {}),
    ("#view=timeline", PHONE),
]


@pytest.mark.parametrize(("fragment", "context"), VIEWS)
def test_a_dot_stands_in_the_place_of_its_day(
    browser: Browser, file: Path, fragment: str, context: dict[str, Any]
) -> None:
    """By the marks of the scale: never further off than the place that its days share."""
    start, end = (re.search(rf"{name}=([\d-]+)", fragment) for name in ("from", "to"))
    low = date.fromisoformat(start[1]).toordinal() if start else 0
    high = date.fromisoformat(end[1]).toordinal() if end else 10**7
    with explored(browser, file, fragment, **context) as seen:
        origin, step = _scale(seen.page)
        marks = list(_dated(seen.page))
    far = []
    for when, x in marks:
        days = [_day(part) for part in when.split(" to ")]
        places = [origin + step * min(max(day, low), high) for day in days]
        if not min(places) - PLACE <= x <= max(places) + PLACE:
            far.append((when, x, places))
    assert len(marks) >= 10
    assert far == []


@pytest.mark.parametrize(("fragment", "context"), VIEWS)
def test_the_dots_and_the_figures_are_all_statements(
    browser: Browser, file: Path, fragment: str, context: dict[str, Any]
) -> None:
    """Inside the picture, each its own or counted by a figure, with nobody left out."""
    with explored(browser, file, fragment, **context) as seen:
        marks = seen.page.evaluate(DOTS)
        room = seen.page.evaluate(
            "[find('.lanes').getBoundingClientRect()].map((b) => [b.left, b.right])[0]"
        )
        shown = visible_ids(seen.page)
        lanes = seen.page.eval_on_selector_all(".lane .who", "names => names.length")
        speakers = seen.page.evaluate("new Set(seen.chosen.map((s) => s.actor)).size")
    counted = sum(
        1 if name else int(re.findall(r", ([\d,]+) statement", words)[0].replace(",", ""))
        for _, _, words, name in marks
    )
    assert all(room[0] <= x <= room[1] for _, x, *_ in marks)
    assert lanes == speakers
    assert counted == len(shown)


def test_a_figure_leads_to_its_statements(browser: Browser, file: Path) -> None:
    """Pressed, it chooses its speaker and its days, where each statement has a dot."""
    with explored(browser, file, "#view=timeline") as seen:
        page = seen.page
        pile = page.locator("#timeline .pile").first
        label = pile.get_attribute("aria-label") or ""
        count = int(re.findall(r"(\d+) statement", label)[0])
        pile.dispatch_event("click")
        name = page.inner_text("#panel-title")
        days = [page.input_value(end) for end in ("#from", "#to")]
        dated = page.evaluate("seen.picked.filter((s) => s.date && s.actor === state.a).length")
        assert name in label
        assert all(days)
        assert dated >= count > 1
        page.go_back()
        assert page.input_value("#from") == ""


def test_the_keys_walk_over_dots_and_figures(browser: Browser, file: Path) -> None:
    with explored(browser, file, "#view=timeline") as seen:
        page = seen.page
        page.locator("#timeline [tabindex='0']").focus()
        walked = []
        for _ in range(6):
            page.keyboard.press("ArrowRight")
            walked.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        assert len(set(walked)) == 6
        page.keyboard.press("Enter")
        assert page.inner_text("#panel-title") != "Who says what about whom"
