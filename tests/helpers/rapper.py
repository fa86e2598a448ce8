"""Read RDF with rapper, a parser that shares nothing with ours."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def count_with_rapper(text: str, form: str, folder: Path) -> int:
    """Return how many different triples rapper reads; warnings are errors."""
    return len(lines_from_rapper(text, form, folder))


def lines_from_rapper(text: str, form: str, folder: Path) -> set[str]:
    """Return the triples that rapper reads, as N-Triples."""
    rapper = shutil.which("rapper")
    if rapper is None:
        if os.environ.get("CI"):
            pytest.fail("rapper is missing: apt-get install raptor2-utils")
        pytest.skip("rapper is not installed (Debian: raptor2-utils)")
    path = folder / "graph"
    path.write_text(text, encoding="utf-8", newline="")
    run = subprocess.run(
        [rapper, "--quiet", "--input", form, "--output", "ntriples", str(path)],
        capture_output=True,
        check=True,
        text=True,
    )
    assert run.stderr == ""
    return set(run.stdout.splitlines())
