"""What the explorer holds: every statement as Python knows it, spans that prove their text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from detente.model import Article, Statement
from detente.view import ExplorerOptions, Subset, explorer_html
from helpers.crowd import behind, crowd
from helpers.explorer import explored, held_ids
from helpers.synthetic import articles_and_statements

ARTICLES, STATEMENTS = crowd(60, 300, seed=1)
FOREIGN = "🇷🇺 «Мы готовы к диалогу» 😀 — 𝔎remlin\r\n\n"

UNPACKED = """statements.map((s) => ({
  id: s.id, article: s.article.key, kind: s.kind, form: s.form, rule: s.rule, tier: s.tier,
  actor: s.actor.id, targets: s.targets.map((a) => a.id), about: s.about.map((a) => a.id),
  joint: s.joint.map((a) => a.id), behalf: s.behalf && s.behalf.id,
  according: s.according && s.according.id,
  repeats: s.repeats < 0 ? null : statements[s.repeats].id,
  edtf: s.date && s.date.edtf, basis: s.basis, reported: s.reported && s.reported.edtf,
  type: s.type, stance: s.stance, negated: s.negated, modality: s.modality, reasons: s.reasons,
  spans: [s.mention, s.cue, s.phrase, ...s.content].map((e) => e && [e.from, e.to, textOf(s, e)]),
}))"""


def _expected(s: Statement) -> dict[str, Any]:
    """Say the same of a statement in Python."""
    spans = (s.actor_mention, s.cue, s.when.phrase, *s.content)
    return {
        "id": s.id,
        "article": s.article,
        "kind": s.kind,
        "form": s.form,
        "rule": s.rule,
        "tier": s.tier,
        "actor": s.actor.id,
        "targets": [actor.id for actor in s.targets],
        "about": [actor.id for actor in s.about],
        "joint": [actor.id for actor in s.joint_with],
        "behalf": s.on_behalf_of and s.on_behalf_of.id,
        "according": s.according_to and s.according_to.id,
        "repeats": s.repeats,
        "edtf": s.when.edtf,
        "basis": s.when.basis,
        "reported": s.reported,
        "type": s.event_type,
        "stance": s.stance,
        "negated": s.negated,
        "modality": s.modality,
        "reasons": [list(reason) for reason in s.reasons],
        "spans": [e and [e.start, e.end, e.text] for e in spans],
    }


@pytest.mark.browser
@pytest.mark.parametrize(
    ("articles", "statements"),
    [
        articles_and_statements(400, seed=3),
        (ARTICLES, STATEMENTS),
        behind(FOREIGN, *articles_and_statements(120, seed=4)),
    ],
    ids=["plain", "crowd", "emoji and Cyrillic"],
)
def test_the_page_knows_each_statement_as_python_does(
    browser: Browser, tmp_path: Path, articles: list[Article], statements: list[Statement]
) -> None:
    """Every field, and every span with the text that the page cuts out for it."""
    file = tmp_path / "explorer.html"
    file.write_text(explorer_html(articles, statements), encoding="utf-8", newline="")
    with explored(browser, file) as seen:
        unpacked = {record["id"]: record for record in seen.page.evaluate(UNPACKED)}
    assert unpacked == {s.id: _expected(s) for s in statements}


def test_the_order_of_the_input_does_not_matter() -> None:
    assert explorer_html(ARTICLES[::-1], STATEMENTS[::-1]) == explorer_html(ARTICLES, STATEMENTS)


def test_a_statement_takes_at_most_350_bytes_beside_the_texts() -> None:
    options = ExplorerOptions(text=False)
    few, many = (
        len(explorer_html(*articles_and_statements(n, seed=6), options=options).encode())
        for n in (1_000, 5_000)
    )
    assert (many - few) / 4_000 <= 350


def test_a_page_without_texts_holds_no_word_of_the_articles() -> None:
    page = explorer_html(ARTICLES, STATEMENTS, options=ExplorerOptions(text=False))
    assert not [
        s.id for s in STATEMENTS if len(s.content[0].text) > 30 and s.content[0].text in page
    ]


def test_more_statements_than_fit_are_whole_articles_the_latest_first_and_said_so() -> None:
    page = explorer_html(ARTICLES, STATEMENTS, options=ExplorerOptions(statements=55))
    found = re.search(r'id="data">(.*?)</script>', page)
    assert found
    data = json.loads(found[1])
    kept = {article[0] for article in data["articles"]}
    left = [article for article in ARTICLES if article.key not in kept]
    latest = max(article.published.day or "" for article in left)
    assert all((a.published.day or "") >= latest for a in ARTICLES if a.key in kept)
    shown = len([s for s in STATEMENTS if s.article in kept])
    assert 45 < shown <= 55
    assert f"This page shows {shown} of 300 statements" in page
    assert "This page shows" not in explorer_html(ARTICLES, STATEMENTS)


def test_a_subset_keeps_only_what_was_asked_for() -> None:
    subset = Subset(actors=frozenset({"nato"}))
    page = explorer_html(ARTICLES, STATEMENTS, options=ExplorerOptions(subset=subset))
    named = [s for s in STATEMENTS if "nato" in {s.actor.id, *(t.id for t in s.targets)}]
    assert held_ids(page) == {s.id for s in named}


def test_the_page_fits_its_bar_without_article_texts() -> None:
    """60 actors, 300 statements: at most 135 kB."""
    page = explorer_html(ARTICLES, STATEMENTS, options=ExplorerOptions(text=False))
    assert len(page.encode()) <= 135_000
