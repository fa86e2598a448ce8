"""`detente open` shows the page of a build."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from detente.cli import open_
from detente.errors import BuildError

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
