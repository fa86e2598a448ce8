"""No character of an article or of a file's name moves, hides or types anything in a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.command import detente, terminal

HIDES = "\x1b[2J\x07\x9b1m\u202e"
TEXT = f"Kremlin spokesman Dmitry Peskov said on Monday that {HIDES}Moscow would answer NATO.\n"


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("controls")
    (folder / "in").mkdir()
    (folder / "in" / "[red]a\x1b[2J.txt").write_text(TEXT, encoding="utf-8")
    (folder / "in" / "b\x1b]0;mine\x07.txt").write_bytes(b"\0")
    result = detente("build", folder / "in", "-o", folder / "out")
    assert result.returncode == 3
    assert "Skipped" in result.stderr
    assert not set(result.stderr) & set(HIDES[:1] + "\x07")
    return folder / "out"


def record(build: Path) -> dict[str, str]:
    line = (build / "statements.jsonl").read_text(encoding="utf-8").splitlines()[0]
    return dict(json.loads(line))


@pytest.mark.parametrize(
    "command",
    [
        ["explain"],
        ["explain", "--json"],
        ["query", "SELECT ?text WHERE { ?s det:text ?text }"],
        ["query", "SELECT ?text WHERE { ?s det:text ?text }", "--format", "csv"],
    ],
)
def test_a_terminal_gets_no_control_character(build: Path, command: list[str]) -> None:
    statement = [record(build)["id"]] if command[0] == "explain" else []
    shown = terminal(*command, *statement, "-g", build, width=200)
    assert "Moscow would answer" in shown
    assert not set(shown) & set("\x1b\x07\x9b\u202e")


def test_a_file_gets_the_words_as_they_are(build: Path) -> None:
    assert HIDES in record(build)["text"]
    query = "SELECT ?text WHERE { ?s det:text ?text }"
    assert HIDES in detente("query", query, "--format", "csv", "-g", build).stdout
