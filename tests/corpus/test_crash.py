"""A build that is killed leaves the old one or the new one, whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "bench" / "crash.py"


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")
def test_no_kill_of_a_real_build_tears_it() -> None:
    """A sample; `python tests/bench/crash.py` kills more. A process of its own can fork safely."""
    run = [sys.executable, str(SCRIPT), "30", "7"]
    result = subprocess.run(run, capture_output=True, text=True, check=False, timeout=600)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "   0 a torn build" in result.stdout
