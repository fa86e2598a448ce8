"""A small build, and copies of it to damage."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import detente

ARTICLES = {
    "kremlin.txt": "Kremlin Hits Back\n\nThe Kremlin said on Monday that Washington had broken "
    "its word. Jane Doe said that Russia had left the treaty.\n",
    "biden.txt": "A Treaty to Keep\n\nJoe Biden accused Russia of meddling in the election.\n",
    "nothing.txt": "\n",
}


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small build whose sources are there."""
    home = tmp_path_factory.mktemp("sound")
    (home / "articles").mkdir()
    for name, text in ARTICLES.items():
        (home / "articles" / name).write_text(text, encoding="utf-8")
    detente.build(home / "articles", home / "output")
    return home / "output"


@pytest.fixture
def build(sound: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    return shutil.copytree(sound, tmp_path / "output")
