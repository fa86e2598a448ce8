"""What the explorer says of statements and of counts: kind and negation everywhere, one number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page

from detente.model import Actor, Kind, Statement
from detente.network import network
from detente.view import explorer_html, graph_html
from helpers.crowd import crowd
from helpers.explorer import explored, pair_point
from helpers.synthetic import PUTIN, UNSPECIFIED

pytestmark = pytest.mark.browser

STRANGER = Actor("x-12345678-putin", "Putin", "unknown")
ARTICLES, _PLAIN = crowd(220, 900, seed=5)


def _told(statement: Statement, number: int) -> Statement:
    """Let a stranger of a known name speak, one man be named by nobody, and one speak alone."""
    if number % 300 == 7:
        return replace(statement, actor=STRANGER)
    if number == 11:
        hidden = Actor("hidden-man", "Hidden Man", "person")
        return replace(statement, actor=UNSPECIFIED, targets=(hidden,))
    if number == 13:
        return replace(statement, actor=Actor("lone-envoy", "Lone Envoy", "person"), targets=())
    return statement


STATEMENTS = [_told(statement, number) for number, statement in enumerate(_PLAIN)]
BY_ID = {statement.id: statement for statement in STATEMENTS}
NEGATED = next(s for s in STATEMENTS if s.kind is Kind.DECLINED and s.negated and s.targets)


def _go(page: Page, fragment: str) -> None:
    """Show what an address says."""
    page.evaluate(
        "hash => { history.replaceState(null, '', hash); readAddress(); show(); }", fragment
    )


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    file = tmp_path_factory.mktemp("page") / "explorer.html"
    file.write_text(explorer_html(ARTICLES, STATEMENTS), encoding="utf-8", newline="")
    with explored(browser, file, reduced_motion="reduce") as seen:
        yield seen.page


PAIR = f"a={NEGATED.actor.id}&b={NEGATED.targets[0].id}"
PLACES = {
    "card": (f"#{PAIR}", f"find('.card[data-id=\"{NEGATED.id}\"] .tags').textContent"),
    "head of a pair": (f"#{PAIR}", "find('.tally').textContent"),
    "caption of an arrow": (f"#{PAIR}", "find('#caption').textContent"),
    "table": (f"#{PAIR}&view=table", "find('table.pairs tbody').innerText"),
    "table, aloud": (
        f"#{PAIR}&view=table",
        "find('table.pairs tbody .link').getAttribute('aria-label')",
    ),
    "matrix": (f"#{PAIR}&view=matrix", "find('.cell.chosen').getAttribute('aria-label')"),
    "matrix, pointed at": (f"#{PAIR}&view=matrix", "find('.cell.chosen').title"),
    "timeline": (
        f"#actor={NEGATED.actor.id}&kind=declined&view=timeline&s={NEGATED.id}",
        "find('.dot.chosen').getAttribute('aria-label')",
    ),
    "reader": (
        f"#s={NEGATED.id}&article={NEGATED.article}",
        "getComputedStyle(find('#reader .here'), '::before').content",
    ),
    "reader, aloud": (
        f"#s={NEGATED.id}&article={NEGATED.article}",
        "find('#reader .here').getAttribute('aria-label')",
    ),
    "citation": ("#", f"citation(statementById.get('{NEGATED.id}'))"),
}


@pytest.mark.parametrize("place", PLACES)
def test_kind_and_negation_are_said(page: Page, place: str) -> None:
    fragment, script = PLACES[place]
    _go(page, fragment)
    words = page.evaluate(script)
    _go(page, "#")
    assert "declined" in words
    assert "negated" in words


def test_an_arrow_says_kind_and_negation_under_the_pointer(page: Page) -> None:
    _go(page, f"#{PAIR}")
    point = pair_point(page, page.evaluate("seen.drawn.findIndex(isSelected)"))
    assert point
    page.mouse.move(*point)
    tip = page.inner_text("#tip")
    page.mouse.move(0, 0)
    assert NEGATED.actor.name in tip
    assert "declined" in tip
    assert "negated" in tip


def test_the_pyvis_arrows_say_kind_and_negation() -> None:
    html = graph_html(ARTICLES, [NEGATED])
    assert r"declined \u00b7 negated" in html


def test_the_known_and_frequent_are_found_first(page: Page) -> None:
    """A name of two strangers loses to the man himself; letters need no accents and no dots."""
    asked = {
        "putin": PUTIN.name,
        "PUTIN": PUTIN.name,
        "vladímir put": PUTIN.name,
        "putin vlad": PUTIN.name,
        "russia": "Russia",
        "us treas": "U.S. Treasury Department",
        "ussia": "Russia",
    }
    found = {words: page.evaluate("w => findActors(w)[0].name", words) for words in asked}
    assert found == asked


def test_search_and_enter_pick_the_known(page: Page) -> None:
    _go(page, "#")
    page.fill("#search", "putin")
    first = page.inner_text("#hits li:first-child")
    page.press("#search", "Enter")
    said = len([s for s in STATEMENTS if PUTIN in (s.actor, *s.targets)])
    assert page.inner_text("#panel-title") == PUTIN.name
    assert f"{said} statements" in first
    assert page.evaluate("seen.picked.length") == said


def test_equal_counts_are_equal(page: Page) -> None:
    """Actors, speakers and those in pairs: on every view, and on the pyvis page."""
    _go(page, "#")
    named = [s for s in STATEMENTS if s.actor != UNSPECIFIED]
    everyone = {a for s in named for a in (s.actor, *s.targets)}
    speakers = {s.actor for s in named}
    pairs = {a for s in named if s.targets for a in (s.actor, *s.targets)}
    said = {}
    for view in ("graph", "matrix", "timeline", "table"):
        page.click(f"#tab-{view}")
        said[view] = page.inner_text("#counts") + page.inner_text(f"#view-{view}")
    assert all(f"{len(everyone)} actors" in words for words in said.values())
    assert f"of {len(speakers)} speakers" in said["timeline"]
    assert f"of {len(pairs)} actors in pairs" in said["matrix"]
    assert f"of {len(everyone)} actors" in graph_html(ARTICLES, STATEMENTS)
    assert len(everyone) == len(network(STATEMENTS))
    page.click("#tab-graph")
    lonely = page.evaluate("actors.find((a) => !a.drawn && a.count).id")
    for fragment in ("#", f"#a={lonely}", "#from=2019-01-01&undated=no", "#a=russia&ego=1"):
        _go(page, fragment)
        drawn = page.eval_on_selector_all("#actors .actor:not(.gone)", "nodes => nodes.length")
        said_drawn = re.search(r"([\d,]+) (?:drawn|actors)$", page.inner_text("#counts"))
        assert said_drawn
        assert said_drawn[1] == f"{drawn:,}"


def test_a_neighbourhood_counts_what_passes_in_it(page: Page) -> None:
    """The statements of the actor, and those that its neighbours make of each other."""
    quiet = page.evaluate(
        "actors.find((a) => a.count === 2 && seen.pairs.some((p) => p.a === a)).id"
    )
    own = [s for s in STATEMENTS if quiet in {s.actor.id, *(t.id for t in s.targets)}]
    near = {
        a.id for s in own if s.actor != UNSPECIFIED and s.targets for a in (s.actor, *s.targets)
    }
    among = [s for s in STATEMENTS if s.actor.id in near and near & {t.id for t in s.targets}]
    _go(page, f"#a={quiet}&ego=1")
    right = {s.id for s in (*own, *among)}
    assert set(page.evaluate("seen.chosen.map((s) => s.id)")) == right
    assert page.inner_text("#counts").startswith(f"{len(right)} of")


def test_who_stands_at_the_foot_names_no_target(page: Page) -> None:
    """And is nobody's target, also not that of somebody unnamed, who is found by search."""
    _go(page, "#")
    shown = page.evaluate("drawnActors.filter((a) => !a.degree).map((a) => a.id)")
    targets = {target.id for s in STATEMENTS for target in s.targets}
    assert shown
    assert not targets & set(shown)
    assert page.evaluate("findActors('hidden man')[0].count") == 1
