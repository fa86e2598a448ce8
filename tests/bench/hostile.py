"""Ask every hostile query by the command, from Python and through rdflib, and see what comes of it.

Run `python tests/bench/hostile.py [SECONDS]`; each query has 5 seconds unless told otherwise.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from pyparsing import ParseException

from detente.errors import DetenteError
from detente.query import ask
from detente.store import Store
from helpers.hostile_queries import hostile_queries
from helpers.listener import Listener
from helpers.world import world, write_build

LATE = 0.5


def main() -> None:
    """Print a line for each door."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    listener = Listener()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        secret = folder / "secret.ttl"
        secret.write_text("<a:secret> <a:is> <a:told> .")
        (folder / "output").mkdir()
        write_build(folder / "output", world())
        queries = [
            q for each in hostile_queries(listener.address, str(secret)).values() for q in each
        ]
        print(f"{len(queries)} queries, {seconds:g} seconds each")
        for door, asked in doors(folder / "output", seconds).items():
            began = time.monotonic()
            spent = [timed(asked, query) - seconds for query in queries]
            print(
                f"{door:8} requests outside: {listener.heard}, over time by {LATE} s: "
                f"{sum(each > LATE for each in spent)}, latest {max(spent):+.2f} s, "
                f"all {time.monotonic() - began:.0f} s",
                flush=True,
            )


def doors(build: Path, seconds: float) -> dict[str, Callable[[str], object]]:
    """Return how to ask; whoever dies ends this program or is seen as a signal."""
    (place,) = build.glob("store-*")
    store = Store.open(place)
    dataset = store.dataset()

    def command(query: str) -> None:
        words = ["query", "-", "-g", str(build), "--timeout", str(seconds)]
        script = str(Path(sys.executable).with_name("detente"))
        done = subprocess.run(
            [script, *words], input=query, text=True, capture_output=True, check=False
        )
        assert done.returncode in {0, 1}, done
        assert "Traceback" not in done.stderr, done.stderr

    return {
        "python": lambda query: ask(store, query, timeout=seconds),
        "rdflib": lambda query: list(dataset.query(query, timeout=seconds)),
        "command": command,
    }


def timed(asked: Callable[[str], object], query: str) -> float:
    """Return the seconds until an answer or a sentence."""
    began = time.monotonic()
    with suppress(DetenteError, ParseException):
        asked(query)
    return time.monotonic() - began


if __name__ == "__main__":
    main()
