"""Every command and every Python example in the documentation runs as it stands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
NOT_HERE = re.compile(r"^(pip|python -m venv|git|cd|\.ci/run|source) ?|pytest$")


def blocks(page: Path, language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    return [body for name, body in BLOCK.findall(page.read_text()) if name == language]


def commands(page: Path) -> str:
    """Return the shell lines of a page but for those that install the project itself."""
    lines = [line for body in blocks(page, "sh") for line in body.splitlines()]
    return "\n".join(line for line in lines if line.strip() and not NOT_HERE.search(line))


def run(command: list[str], folder: Path, text: str) -> None:
    """Run a script's text in a folder with the tests' own `detente`; show what failed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "NO_COLOR": "1", "BROWSER": "true"}
    result = subprocess.run(
        command,
        cwd=folder,
        input=text,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert result.returncode == 0, f"{text}\n{result.stdout[-2000:]}\n{result.stderr[-2000:]}"


@pytest.fixture
def folder(tmp_path: Path, built: Path) -> Path:
    """Make a folder that looks like a checkout after its first build."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(built, tmp_path / "output")
    return tmp_path


def of(language: str) -> list[Path]:
    """Return the pages that hold a block of a language."""
    return [page for page in PAGES if blocks(page, language)]


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", of("sh"), ids=name)
def test_commands_run(page: Path, folder: Path) -> None:
    run(["bash", "-euo", "pipefail", "-s"], folder, commands(page))


@pytest.mark.parametrize("page", of("python"), ids=name)
def test_python_examples_run(page: Path, folder: Path) -> None:
    run([sys.executable, "-W", "error", "-"], folder, "\n".join(blocks(page, "python")))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text()):
        if not target.startswith(("http://", "https://", "mailto:")):
            assert (page.parent / target).exists(), target


def test_the_pages_are_there() -> None:
    assert len(PAGES) > 10
    assert of("sh")
    assert of("python")
