"""`detente open` shows the page of a build."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from detente.cli import open_
from detente.corpus import open_corpus
from detente.errors import BuildError, UsageError
from detente.model import Statement
from helpers.explorer import held_ids

APP = typer.Typer()
open_.register(APP)
APP.callback()(lambda: None)


@pytest.mark.parametrize(("options", "name"), [([], "explorer"), (["--page", "graph"], "graph")])
def test_the_page_is_opened_and_its_path_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], name: str
) -> None:
    opened: list[str] = []

    def start(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", start)
    page = tmp_path / f"{name}.html"
    page.touch()
    result = CliRunner().invoke(APP, ["open", "-g", str(tmp_path), *options])
    assert (result.exit_code, result.stdout.strip()) == (0, str(page.resolve()))
    assert opened == [page.resolve().as_uri()]


def test_a_folder_without_a_page_is_an_error_that_names_it(tmp_path: Path) -> None:
    result = CliRunner().invoke(APP, ["open", "-g", str(tmp_path)])
    assert isinstance(result.exception, BuildError)
    assert f"`{tmp_path / 'explorer.html'}`" in result.exception.message


def test_without_a_browser_the_path_is_still_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    (tmp_path / "explorer.html").touch()
    result = CliRunner().invoke(APP, ["open", "-g", str(tmp_path)])
    assert result.exit_code == 0
    assert "open the file yourself" in result.output


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--where", "actor=joe-biden"], lambda s: s.actor.id == "joe-biden"),
        (
            ["--query", "SELECT ?s { ?s det:stance stance:conflictual }"],
            lambda s: s.stance == "conflictual",
        ),
    ],
)
def test_a_page_of_ones_own_holds_what_was_asked_for(
    built: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    expected: Callable[[Statement], bool],
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: True)
    file = tmp_path / "own.html"
    result = CliRunner().invoke(APP, ["open", "-g", str(built), *options, "-o", str(file)])
    assert (result.exit_code, result.stdout.strip()) == (0, str(file.resolve()))
    statements = open_corpus(built).statements
    page = file.read_text(encoding="utf-8")
    right = {s.id for s in statements if expected(s)}
    assert right
    assert held_ids(page) == right


def test_the_pyvis_network_may_move(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: True)
    file = tmp_path / "own.html"
    options = ["--page", "graph", "--physics", "--height", "700px", "-o", str(file)]
    assert CliRunner().invoke(APP, ["open", "-g", str(built), *options]).exit_code == 0
    page = file.read_text(encoding="utf-8")
    assert '"physics": {"enabled": true' in page
    assert "--least:700px" in page


def test_a_query_without_statements_is_an_error(built: Path) -> None:
    result = CliRunner().invoke(APP, ["open", "-g", str(built), "--query", "ASK { ?s ?p ?o }"])
    assert isinstance(result.exception, UsageError)
    assert "`ASK { ?s ?p ?o }`" in result.exception.message
