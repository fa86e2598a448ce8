"""What a person does with the explorer, and what the page answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from detente.model import Statement
from detente.view import explorer_html
from helpers.browser import Visit
from helpers.crowd import behind, crowd
from helpers.explorer import explored, pair_point, visible_ids

pytestmark = pytest.mark.browser

ARTICLES, STATEMENTS = behind("😀 Москва\n\n", *crowd(60, 300, seed=1))
BY_ID = {statement.id: statement for statement in STATEMENTS}
TEXTS = {article.key: article.text for article in ARTICLES}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "explorer.html"
    path.write_text(explorer_html(ARTICLES, STATEMENTS), encoding="utf-8", newline="")
    return path


@pytest.fixture(scope="module")
def opened(browser: Browser, file: Path) -> Iterator[Visit]:
    with explored(browser, file, reduced_motion="reduce") as visit:
        yield visit


@pytest.fixture
def seen(opened: Visit) -> Iterator[Visit]:
    """The open page as it was at first; no test may leave a complaint behind."""
    opened.page.mouse.move(0, 0)
    _go(opened.page, "#")
    yield opened
    assert (opened.external, opened.complaints) == ([], [])


def _go(page: Page, fragment: str) -> None:
    """Show what an address says, filters closed and nothing focused."""
    page.evaluate(
        """hash => {
          history.replaceState(null, '', hash);
          toggleFilters(false);
          document.activeElement.blur();
          readAddress();
          show();
        }""",
        fragment,
    )


def _cards(page: Page) -> list[Statement]:
    """Return the statements whose evidence the panel shows."""
    ids = page.eval_on_selector_all("#panel .card", "cards => cards.map(c => c.dataset.id)")
    return [BY_ID[name] for name in ids]


def _quoted(page: Page) -> list[str]:
    """Return the words marked as content on each card, spaces folded."""
    script = "cards => cards.map(c => findAll('mark.content', c).map(m => m.textContent).join(''))"
    words: list[str] = page.eval_on_selector_all("#panel .card", script)
    return words


def test_an_arrow_opens_the_sentences_of_its_pair(seen: Visit) -> None:
    """Each drawn arrow that a pointer can hit alone; the words equal the article's."""
    hit = 0
    for number in range(0, 80, 4):
        seen.page.evaluate("select(null)")
        point = pair_point(seen.page, number)
        if point is None:
            continue
        pair = seen.page.evaluate("n => [seen.drawn[n].a.id, seen.drawn[n].b.id]", number)
        seen.page.mouse.click(*point)
        cards = _cards(seen.page)
        assert cards
        for statement, words in zip(cards, _quoted(seen.page), strict=True):
            assert statement.actor.id == pair[0]
            assert pair[1] in {target.id for target in statement.targets}
            assert words == "".join(e.text for e in statement.content)
            assert all(
                TEXTS[statement.article][e.start : e.end] == e.text for e in statement.content
            )
        hit += 1
    assert hit >= 12


def test_every_pair_has_at_least_one_statement_to_read(seen: Visit) -> None:
    counts = seen.page.evaluate("seen.pairs.map((pair) => pair.statements.length)")
    assert min(counts) >= 1
    assert sum(counts) == sum(
        len(set(s.targets)) for s in STATEMENTS if s.actor.id != "unspecified"
    )


@pytest.mark.parametrize(
    ("facet", "value", "passes"),
    [
        ("stance", "conflictual", lambda s: s.stance == "conflictual"),
        ("type", "accuse", lambda s: s.event_type == "accuse"),
        ("kind", "deed", lambda s: s.kind == "deed"),
        ("form", "direct", lambda s: s.form == "direct"),
        ("modality", "hypothetical", lambda s: s.modality == "hypothetical"),
        ("negated", "yes", lambda s: s.negated),
        ("side", "russia", lambda s: s.actor.side == "russia"),
        ("actor", "nato", lambda s: "nato" in {s.actor.id, *(t.id for t in s.targets)}),
    ],
)
def test_a_filter_shows_the_right_statements(
    seen: Visit, facet: str, value: str, passes: Callable[[Statement], bool]
) -> None:
    _go(seen.page, f"#{facet}={value}")
    right = {s.id for s in STATEMENTS if passes(s)}
    assert visible_ids(seen.page) == right
    assert seen.page.inner_text("#counts").startswith(f"{len(right)} of 300 statements")


def test_a_checkbox_filters_and_a_chip_takes_it_back(seen: Visit) -> None:
    seen.page.click("#filter-toggle")
    seen.page.get_by_role("checkbox", name="conflictual").click()
    assert visible_ids(seen.page) == {s.id for s in STATEMENTS if s.stance == "conflictual"}
    assert "stance=conflictual" in seen.page.url
    seen.page.click("#chips button")
    assert len(visible_ids(seen.page)) == 300


def test_the_undated_stay_until_they_are_sent_away(seen: Visit) -> None:
    undated = {s.id for s in STATEMENTS if s.when.edtf is None}
    assert f"{len(undated)} undated" in (seen.page.text_content("#strip") or "")
    seen.page.fill("#from", "2018-01-01")
    seen.page.dispatch_event("#from", "change")
    late = {s.id for s in STATEMENTS if s.when.edtf and s.when.edtf >= "2018"}
    assert visible_ids(seen.page) == undated | late
    seen.page.uncheck("#undated")
    assert visible_ids(seen.page) == late


def test_dragging_over_the_bars_sets_the_dates(seen: Visit) -> None:
    box = seen.page.locator("#strip").bounding_box()
    assert box
    seen.page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 20)
    seen.page.mouse.down()
    seen.page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 20)
    seen.page.mouse.up()
    first, last = seen.page.input_value("#from"), seen.page.input_value("#to")
    assert "2014" < first < last < "2025"
    assert 0 < len(visible_ids(seen.page)) < 300


def test_a_deep_link_gives_the_same_picture(browser: Browser, file: Path, seen: Visit) -> None:
    drawn = """['#scene', '#panel', '#strip', '#counts'].flatMap((part) => findAll('*', find(part))
      .map((e) => [e.tagName, e.textContent, [...e.classList].sort().join(' '),
        ...['transform', 'd', 'x', 'y', 'tabindex'].map((name) => e.getAttribute(name))]))"""
    seen.page.evaluate("go({ pairs: 120 })")
    seen.page.evaluate("select(actorById.get('united-states'), actorById.get('russia'))")
    fragment = seen.page.evaluate("location.hash")
    assert "a=united-states&b=russia&pairs=120" in fragment
    with explored(browser, file, fragment) as again:
        assert again.page.evaluate(drawn) == seen.page.evaluate(drawn)


def test_back_undoes_a_selection(seen: Visit) -> None:
    seen.page.evaluate("select(actorById.get('nato'))")
    seen.page.evaluate("select(actorById.get('russia'))")
    seen.page.go_back()
    expect(seen.page.locator("#panel-title")).to_have_text("NATO")


def test_from_search_to_the_article_in_six_tabs(seen: Visit) -> None:
    page = seen.page
    page.keyboard.press("/")
    page.keyboard.type("vladimir p")
    page.keyboard.press("Enter")
    expect(page.locator("#panel-title")).to_have_text("Vladimir Putin")
    page.evaluate("go({ b: seen.pairs.find((pair) => pair.a === state.a).b })")
    page.evaluate("find('#panel-title').focus()")
    tabs = 0
    while "Read in" not in page.evaluate("document.activeElement.textContent") and tabs < 7:
        page.keyboard.press("Tab")
        tabs += 1
    page.keyboard.press("Enter")
    expect(page.locator("#reader")).to_be_visible()
    assert tabs <= 6
    assert "here" in (page.evaluate("document.activeElement.className"))
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()


def test_an_actor_leads_to_an_article_in_six_tabs(seen: Visit) -> None:
    page = seen.page
    page.keyboard.press("/")
    page.keyboard.type("vladimir p")
    page.keyboard.press("Enter")
    tabs = 0
    while "Read in" not in page.evaluate("document.activeElement.textContent") and tabs < 7:
        page.keyboard.press("Tab")
        tabs += 1
    assert tabs <= 6


def test_arrow_keys_walk_from_mark_to_mark(seen: Visit) -> None:
    seen.page.evaluate("roving.node.focus()")
    walked = []
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        seen.page.keyboard.press(key)
        walked.append(seen.page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert len(set(walked)) >= 3
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("state.a.name") in walked[-1]


def test_the_reader_marks_every_statement_of_its_article(seen: Visit) -> None:
    article = ARTICLES[0]
    inside = {s.id for s in STATEMENTS if s.article == article.key}
    seen.page.evaluate("key => go({ reader: articleByKey.get(key) })", article.key)
    assert (
        len(seen.page.query_selector_all("#reader-text .stretch[role=button]")) >= len(inside) - 2
    )
    words = seen.page.evaluate("find('#reader-text').textContent.replace(/\\s+/g, '')")
    assert words == "".join(article.text.split())


def test_a_matrix_cell_opens_its_pair(seen: Visit) -> None:
    seen.page.click("#tab-matrix")
    cell = seen.page.locator(".matrix .cell").first
    label = cell.get_attribute("aria-label") or ""
    cell.click()
    count = int(label.split(": ")[1].split()[0])
    assert len(_cards(seen.page)) == count
    seen.page.locator(".matrix .cell.chosen").focus()
    seen.page.keyboard.press("ArrowRight")
    assert seen.page.evaluate("document.activeElement.closest('.matrix') !== null")


def test_a_dot_of_the_timeline_opens_its_statement(seen: Visit) -> None:
    seen.page.click("#tab-timeline")
    name = seen.page.evaluate("findAll('#timeline .lane .dot')[8].statement.id")
    seen.page.locator("#timeline .lane .dot").nth(8).dispatch_event("click")
    assert seen.page.get_attribute("#panel .card.chosen", "data-id") == name


def test_the_table_lists_the_pairs(seen: Visit) -> None:
    seen.page.click("#tab-table")
    assert len(seen.page.query_selector_all("table.pairs tbody tr")) == seen.page.evaluate(
        "seen.pairs.length"
    )


def test_the_slider_says_how_many_pairs_are_drawn(seen: Visit) -> None:
    total = seen.page.evaluate("seen.pairs.length")
    assert seen.page.inner_text("#pairs-said") == f"80 of {total} pairs drawn"
    seen.page.fill("#pairs", "30")
    assert seen.page.inner_text("#pairs-said") == f"30 of {total} pairs drawn"
    assert len(seen.page.query_selector_all("#arrows .line")) == 30


def test_a_selection_draws_its_pairs_beyond_the_backbone(seen: Visit) -> None:
    seen.page.fill("#pairs", "10")
    seen.page.evaluate("select(actorById.get('russia'))")
    wanted = seen.page.evaluate("seen.pairs.filter(isSelected).length")
    assert len(seen.page.query_selector_all("#arrows .line.on")) == wanted


def test_the_neighbourhood_hides_everyone_else(seen: Visit) -> None:
    seen.page.evaluate("select(actorById.get('nato'))")
    seen.page.get_by_label("neighbours", exact=True).check()
    near = seen.page.evaluate("[...seen.present].map((actor) => actor.id)")
    said = {(s.actor.id, t.id) for s in STATEMENTS for t in s.targets}
    partners = {a for pair in said for a in pair if "nato" in pair}
    assert set(near) == partners - {"unspecified"}


def test_places_stay_while_filtering(seen: Visit) -> None:
    where = "Object.fromEntries(drawnActors.map((a) => [a.id, a.node.getAttribute('transform')]))"
    before = seen.page.evaluate(where)
    seen.page.evaluate("toggle(FACETS.find((f) => f.key === 'stance'), 'mixed')")
    assert seen.page.evaluate(where) == before


def test_an_empty_choice_says_so_and_offers_a_way_back(browser: Browser, file: Path) -> None:
    with explored(browser, file, "#stance=none") as seen:
        assert "Nothing to show" in seen.page.inner_text("#panel")
        seen.page.get_by_role("button", name="Clear the filters").click()
        assert len(visible_ids(seen.page)) == 300
