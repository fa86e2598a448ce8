"""Each fault of pyvis that `graph.html` mends, and what the page says of itself."""

from __future__ import annotations

import builtins
import json
import re
import subprocess
import sys
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from detente.model import Article, Statement
from detente.view import GraphOptions, Subset, graph_html
from helpers.browser import visit
from helpers.crowd import crowd
from helpers.hostile import PAYLOADS, poisoned
from helpers.synthetic import articles_and_statements

ARTICLES, STATEMENTS = crowd(60, 300, seed=1)
PAGE = graph_html(ARTICLES, STATEMENTS)


def _data(page: str, name: str) -> list[dict[str, Any]]:
    """Read what pyvis hands to vis-network."""
    found = re.search(rf"{name} = new vis\.DataSet\((\[.*?\])\);\n", page)
    assert found
    data: list[dict[str, Any]] = json.loads(found[1])
    return data


def _arrows(statements: list[Statement]) -> int:
    return sum(len(s.targets) for s in statements if s.actor.id != "unspecified")


def test_nothing_is_loaded_from_elsewhere() -> None:
    tags = re.findall(r"<(?:script|link|img|iframe|object|embed|base)\b[^>]*>", PAGE)
    assert not [tag for tag in tags if "src=" in tag or "href=" in tag]


def test_the_page_says_what_it_is() -> None:
    assert PAGE.startswith('<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')
    assert "<title>Détente: who says what about whom</title>" in PAGE
    policy = unescape(PAGE.split('Policy" content="')[1].split('"')[0])
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy.split("script-src")[1].split(";")[0]


def test_parallel_statements_keep_an_arrow_each() -> None:
    """An undirected pyvis network would keep one of three."""
    edges = _data(PAGE, "edges")
    assert len(edges) == _arrows(STATEMENTS)
    assert {edge["arrows"] for edge in edges} == {"to"}


def test_parallel_arrows_do_not_lie_on_each_other() -> None:
    edges = _data(PAGE, "edges")
    shapes = Counter((e["from"], e["to"], e["smooth"]["roundness"]) for e in edges)
    assert max(shapes.values()) == 1


def test_positions_come_from_here_and_physics_is_off() -> None:
    nodes = _data(PAGE, "nodes")
    assert all(isinstance(node["x"], int) and isinstance(node["y"], int) for node in nodes)
    assert '"physics": {"enabled": false' in PAGE
    moving = graph_html(ARTICLES, STATEMENTS, options=GraphOptions(physics=True))
    assert '"physics": {"enabled": true' in moving


def test_ids_are_opaque_and_nodes_have_no_title() -> None:
    """pyvis runs titles as HTML as soon as one of them holds `href`."""
    nodes = _data(PAGE, "nodes")
    assert {re.sub(r"\d+", "", node["id"]) for node in nodes} == {"n"}
    assert not [node for node in nodes if "title" in node]
    assert "<center>" not in PAGE


def test_titles_of_arrows_hold_words_of_the_vocabulary_only() -> None:
    hostile = graph_html(*poisoned(PAYLOADS[0]))
    assert not [e for e in _data(hostile, "edges") if "<" in e["title"]]


@pytest.mark.parametrize("statements", [STATEMENTS, STATEMENTS[::-1]])
def test_the_same_statements_give_the_same_bytes(statements: list[Statement]) -> None:
    """A default pyvis picture differs each time it is opened."""
    assert graph_html(ARTICLES, statements) == PAGE


def test_nothing_is_printed_or_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """pyvis writes a lib folder, and files in the encoding of the locale."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(builtins, "print", lambda *_: pytest.fail("printed"))
    graph_html(ARTICLES, STATEMENTS)
    assert not list(tmp_path.iterdir())
    assert capsys.readouterr() == ("", "")


BROKEN = """
import sys
sys.modules["IPython.display"] = None
from detente.cli import main
main()
"""


def test_a_build_without_pyvis_ends_in_a_sentence_before_it_reads(tmp_path: Path) -> None:
    """What pyvis needs is missing: one sentence and a hint, and the old build stays."""
    old = tmp_path / "output" / "build.json"
    old.parent.mkdir()
    old.write_text("{}", encoding="utf-8")
    article = tmp_path / "story.txt"
    article.write_text("The Kremlin said so on Monday.", encoding="utf-8")
    asked = [sys.executable, "-c", BROKEN, "build", str(article), "-o", str(old.parent)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "`graph.html` cannot be drawn" in done.stderr
    assert "Traceback" not in done.stderr
    assert [file.name for file in old.parent.iterdir()] == ["build.json"]


def test_importing_view_leaves_pyvis_and_ipython_alone() -> None:
    code = "import sys, detente.view; print({'pyvis', 'IPython'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_subset_by_actor_date_and_query() -> None:
    from datetime import date

    def page(subset: Subset) -> int:
        return len(_data(graph_html([], STATEMENTS, options=GraphOptions(subset=subset)), "edges"))

    named = [s for s in STATEMENTS if "nato" in {s.actor.id, *(target.id for target in s.targets)}]
    assert page(Subset(actors=frozenset({"nato"}))) == _arrows(named)
    assert page(Subset(statements=frozenset({STATEMENTS[0].id}))) == _arrows(STATEMENTS[:1])
    late = [s for s in STATEMENTS if s.when.edtf and s.when.edtf >= "2020"]
    assert page(Subset(since=date(2020, 1, 1), dated=True)) == _arrows(late)
    undated = [s for s in STATEMENTS if s.when.edtf is None]
    assert page(Subset(since=date(2020, 1, 1))) == _arrows(late) + _arrows(undated)


def test_more_pairs_than_can_be_drawn_are_said_so() -> None:
    page = graph_html(ARTICLES, STATEMENTS, options=GraphOptions(pairs=40))
    assert re.search(r"40 of \d+ pairs drawn", page)
    assert len({(e["from"], e["to"]) for e in _data(page, "edges")}) == 40


def test_a_height_is_a_length_or_nothing() -> None:
    sly = graph_html([], [], options=GraphOptions(height="1px}</style><script>"))
    assert "1px}" not in sly
    assert "--least:333px" in graph_html([], [], options=GraphOptions(height="333px"))


def test_an_empty_graph_says_so() -> None:
    assert "No statement to draw" in graph_html([], [])


@pytest.mark.browser
@pytest.mark.parametrize(
    ("articles", "statements", "physics"),
    [
        (ARTICLES, STATEMENTS, False),
        (*articles_and_statements(40), True),
        (*crowd(130, 300), True),
        ([], [], False),
    ],
    ids=["still", "moving", "moving, with a bar of progress", "empty"],
)
def test_it_opens_without_network_and_without_complaint(
    browser: Browser,
    tmp_path: Path,
    articles: list[Article],
    statements: list[Statement],
    physics: bool,  # noqa: FBT001  a case of the table
) -> None:
    file = tmp_path / "graph.html"
    options = GraphOptions(physics=physics)
    file.write_text(graph_html(articles, statements, options=options), encoding="utf-8")
    with visit(browser, file) as seen:
        seen.page.wait_for_selector("canvas")
        drawn = seen.page.evaluate("network.getConnectedNodes && nodes.length")
        seen.page.wait_for_timeout(300)
    assert drawn == len(_data(file.read_text(encoding="utf-8"), "nodes"))
    assert (seen.external, seen.complaints) == ([], [])
