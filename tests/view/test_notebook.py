"""What a notebook shows of a graph."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from detente.model import Article, Statement
from detente.view import picture_svg, table_html
from helpers.crowd import crowd
from helpers.hostile import PAYLOADS, poisoned

ARTICLES, STATEMENTS = crowd(60, 300, seed=1)


def test_a_table_shows_counts_and_the_first_statements() -> None:
    cell = table_html(ARTICLES, STATEMENTS)
    assert f"300 statements from {len(ARTICLES)} articles, 60 actors" in cell
    assert cell.count("<tr>") == 9
    assert "and 292 more" in cell


def test_a_row_says_kind_and_negation() -> None:
    declined = next(s for s in STATEMENTS if s.kind == "declined" and s.negated)
    assert ">declined, negated</td>" in table_html(ARTICLES, [declined])


def test_the_picture_is_one_well_formed_element() -> None:
    root = ET.fromstring(picture_svg(STATEMENTS))
    names = {text.text for text in root.iter("{http://www.w3.org/2000/svg}text")}
    assert names == {s.actor.name for s in STATEMENTS if s.actor.id != "unspecified"} | {
        target.name for s in STATEMENTS for target in s.targets
    }


def test_the_picture_is_the_same_for_any_order() -> None:
    assert picture_svg(STATEMENTS[::-1]) == picture_svg(STATEMENTS)


def test_no_word_of_an_article_becomes_markup() -> None:
    plain = set(re.findall(r"<(\w+)", _cell(ARTICLES, STATEMENTS)))
    for payload in PAYLOADS:
        assert set(re.findall(r"<(\w+)", _cell(*poisoned(payload)))) <= plain


def _cell(articles: list[Article], statements: list[Statement]) -> str:
    """Write all that a notebook shows of a corpus."""
    return picture_svg(statements) + table_html(articles, statements)


def test_an_empty_graph_has_no_picture() -> None:
    assert picture_svg([]) == ""
    assert "0 statements" in table_html([], [])
