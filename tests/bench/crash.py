"""Kill real builds at random moments, with SIGKILL, and check that none is ever torn.

Run as `python tests/bench/crash.py [KILLS] [SEED]`; 220 kills unless told otherwise. Each build
is the command `detente build` in a process of its own, over the build of other articles; every
other one is killed not at any moment, but while its files are moved into place.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from random import Random

import detente
from detente.cli import main as command_line
from detente.corpus import verify
from detente.corpus.folder import drafted
from detente.corpus.manifest import read_manifest
from detente.corpus.place import NEXT, part
from detente.query import Table

INPUTS = {
    "one": {
        "a": "Kremlin Hits Back\n\nThe Kremlin said on Monday that Washington had broken its word.",
        "b": "A Treaty to Keep\n\nJoe Biden accused Russia of meddling in the election.",
    },
    "other": {
        "a": "White House Waits\n\nThe White House said that it had not heard from Moscow.",
        "c": "Talks in Geneva\n\nVladimir Putin praised the United States for its patience.",
    },
}
STATEMENT = re.compile(r"^st:([0-9a-f]{16}) a det:Statement", re.MULTILINE)


def warm_up(scratch: Path) -> None:
    """Write the inputs, and load here what a build needs, so that each fork has it at once.

    A store is opened in forks only: its threads would not live on in them.
    """
    for name, articles in INPUTS.items():
        (scratch / name).mkdir()
        for key, text in articles.items():
            (scratch / name / f"{key}.txt").write_text(text + "\n", encoding="utf-8")
    detente.build(scratch / "one")
    for module in ("detente.check.verify", "detente.corpus.write"):
        import_module(module)


def forked(work: Callable[[], object]) -> int:
    """Start some work in a process of its own, without a voice, and return the process."""
    process = os.fork()
    if process == 0:
        code = 1
        try:
            silence = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silence, 1)
            os.dup2(silence, 2)
            work()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        finally:
            os._exit(code)
    return process


def ended(process: int) -> int:
    """Wait for a process and return its exit code, negative for a signal."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def command(*arguments: str | Path) -> None:
    """Run `detente` with these arguments."""
    sys.argv = ["detente", *map(str, arguments)]
    command_line()


def build(inputs: Path, folder: Path) -> int:
    """Start `detente build` and return its process."""
    return forked(lambda: command("build", inputs, "-o", folder, "--published", "2021-03-18"))


def whole(folder: Path) -> bool:
    """Tell whether a build verifies, and store, lines and graphs hold the same statements.

    A build that was cut off is read as it is, and then again when its files are in place.
    """

    def compare() -> None:
        corpus = detente.open(folder)
        found = corpus.query("SELECT ?s WHERE { ?s a det:Statement }")
        assert isinstance(found, Table)
        ids = {statement.id for statement in corpus.statements}
        assert {str(iri).rpartition("/")[2] for (iri,) in found} == ids
        for name in ("graph.ttl", "graph.trig"):
            assert set(STATEMENT.findall(part(folder, name).read_text(encoding="utf-8"))) == ids
        assert ids
        unfinished = (folder / NEXT).exists()
        assert len(verify(folder).failures) == unfinished

    def finish() -> None:
        with suppress(LookupError), drafted(folder):
            raise LookupError
        assert not (folder / NEXT).exists()

    return all(ended(forked(check)) == 0 for check in (compare, finish, compare))


def named(folder: Path) -> str:
    """Return which of the inputs the build that `build.json` describes was made from."""
    return Path(read_manifest(folder).inputs[0]["path"]).parent.name


def kill(process: int, folder: Path, after: float, *, moving: bool) -> None:
    """Kill a build some seconds after it began, or after it began to move its files."""
    if moving:
        while not (folder / NEXT).exists() and not os.waitid(
            os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT
        ):
            time.sleep(0.0005)
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    ended(process)


def crashes(scratch: Path, kills: int, rng: Random) -> Counter[str]:
    """Kill builds over one another and count what each left behind."""
    folder, seconds = scratch / "output", 0.0
    for name in INPUTS:
        start = time.perf_counter()
        assert ended(build(scratch / name, folder)) == 0
        seconds = time.perf_counter() - start
    seen: Counter[str] = Counter()
    for number in range(kills):
        before = named(folder)
        after = "one" if before == "other" else "other"
        moving = number % 2 == 1
        wait = rng.uniform(0, 0.04 if moving else seconds)
        kill(build(scratch / after, folder), folder, wait, moving=moving)
        left = named(folder)
        intact = whole(folder) and named(folder) == left
        old_or_new = "the old build" if left == before else "the new build"
        seen[old_or_new if intact else "a torn build"] += 1
    for name in INPUTS:
        ready = ended(build(scratch / name, folder)) == 0 and whole(folder)
        seen["next builds that worked"] += ready
    return seen


def main() -> int:
    """Print what the kills left, and return 1 if a build was torn or the next one failed."""
    kills, seed = (int(word) for word in (*sys.argv[1:], "220", "2021")[:2])
    with tempfile.TemporaryDirectory() as scratch:
        warm_up(Path(scratch))
        seen = crashes(Path(scratch), kills, Random(seed))
    for what in ("the old build", "the new build", "a torn build", "next builds that worked"):
        print(f"{seen[what]:4} {what}")
    return int(seen["a torn build"] > 0 or seen["next builds that worked"] < len(INPUTS))


if __name__ == "__main__":
    sys.exit(main())
