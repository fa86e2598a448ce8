"""Fixtures that several areas share."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.command import detente

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the seeds once, by the command a newcomer types; tests only read the folder."""
    folder = tmp_path_factory.mktemp("seeds") / "output"
    result = detente("build", SEEDS, "-o", folder)
    assert result.returncode == 0, result.stderr
    return folder
