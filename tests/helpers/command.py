"""Run the installed `detente` command as a user would."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

__all__ = ["SCRIPT", "detente", "terminal"]

SCRIPT = Path(sys.executable).with_name("detente")


def detente(
    *arguments: str | Path,
    cwd: Path | None = None,
    stdin: str | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run `detente` and return what it printed and its exit code."""
    return subprocess.run(
        [str(SCRIPT), *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        env=os.environ | {"NO_COLOR": "1", "COLUMNS": "100"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def terminal(*arguments: str | Path, width: int) -> str:
    """Run `detente` in a terminal of some width and return all that it shows there."""
    import pty

    shown = bytearray()
    environment = os.environ | {"NO_COLOR": "1", "COLUMNS": str(width)}
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [str(SCRIPT), *map(str, arguments)], stdout=follower, stderr=follower, env=environment
    ) as process:
        os.close(follower)
        with suppress(OSError):  # nothing more to read once the program has ended
            while data := os.read(leader, 1 << 16):
                shown += data
        os.close(leader)
    assert process.returncode == 0, shown.decode()
    return shown.decode().replace("\r\n", "\n")
