"""The pages say what a newcomer needs before the first command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import detente

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_the_two_commands_stand_by_themselves() -> None:
    lines = [line.split("  #")[0].strip() for line in README.splitlines()]
    assert "pip install . && detente build seeds" in lines
    assert "pip install -e '.[test]' && pytest" in lines


@pytest.mark.parametrize("words", ["git clone", "-m venv .venv", "source .venv/bin/activate"])
def test_a_clone_and_a_virtual_environment_are_shown(words: str) -> None:
    assert words in README


@pytest.mark.parametrize("page", ["README.md", "docs/how-to/query.md", "docs/how-to/network.md"])
def test_another_folder_than_output_is_named_where_builds_are_asked(page: str) -> None:
    assert re.search(r"`-g [A-Z]", (ROOT / page).read_text(encoding="utf-8"))


def test_an_example_that_needs_an_extra_names_it() -> None:
    using = [page for page in PAGES if "export parquet" in page.read_text(encoding="utf-8")]
    assert using
    assert all("'detente[parquet]'" in page.read_text(encoding="utf-8") for page in using)


def test_the_statement_explained_is_that_of_the_seeds(built: Path) -> None:
    """But for line breaks; write it anew with `detente explain` where a better rule changes it."""
    shown = re.search(r"^Statement (\w+)$.*?(?=^```)", README, re.MULTILINE | re.DOTALL)
    assert shown
    explained = detente.open(built).explain(shown[1])
    assert shown[0].split() == explained.split()
