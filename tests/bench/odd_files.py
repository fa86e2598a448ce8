"""Build odd input files, each beside a good one, and count tracebacks, losses and seconds.

    python tests/bench/odd_files.py [COUNT] [SEED]

Each file is built by `detente.build` into a folder, in one process, and stopped after a
minute. "Lost" counts builds that failed though the good article beside could be built.
"""

from __future__ import annotations

import signal
import sys
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import detente  # noqa: E402
from detente.errors import DetenteError  # noqa: E402
from helpers.odd import Odd, odd_inputs  # noqa: E402  after the path is set

LIMIT = 60
GOOD = "Foreign Minister Sergei Lavrov said on Monday that Washington had broken its word.\n"


def outcome(folder: Path, odd: Odd) -> tuple[str, str]:
    """Build an odd file beside a good one: how it ended, and the last line of what it said."""
    articles, output = folder / "articles", folder / "output"
    articles.mkdir()
    (articles / "good.txt").write_text(GOOD, encoding="utf-8")
    (articles / odd.name).write_bytes(odd.data)
    try:
        corpus = detente.build(articles, output)
    except DetenteError as error:
        return "lost", error.message
    except Exception:  # noqa: BLE001  what is counted here
        return "traceback", traceback.format_exc().splitlines()[-1]
    kept = {article.key for article in corpus.articles}
    if "good" not in kept:
        return "lost", "the good article is not in the build"
    return ("skipped" if corpus.skipped else "built"), "".join(map(str, corpus.skipped))


def expire(_signal: int, _frame: FrameType | None) -> None:
    """Stop a build that takes too long."""
    raise TimeoutError(f"more than {LIMIT} s")


def main() -> None:
    """Print how the builds ended, by family, and the slowest ones."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 720
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    signal.signal(signal.SIGALRM, expire)
    ends: defaultdict[str, Counter[str]] = defaultdict(Counter)
    said: Counter[tuple[str, str]] = Counter()
    times: list[tuple[float, str]] = []
    for odd in odd_inputs(count, seed):
        with tempfile.TemporaryDirectory() as folder:
            start = time.process_time()
            signal.alarm(LIMIT)
            how, why = outcome(Path(folder), odd)
            signal.alarm(0)
            times.append((time.process_time() - start, odd.name))
        ends[odd.family][how] += 1
        if how in {"lost", "traceback"}:
            said[odd.family, why[:100]] += 1
    for family, counts in ends.items():
        print(f"{family:22} {dict(sorted(counts.items()))}")
    print("all", dict(sum(ends.values(), Counter[str]())))
    for (family, why), number in said.most_common():
        print(f"  {number:4} {family:22} {why}")
    for seconds, name in sorted(times, reverse=True)[:10]:
        print(f"  {seconds:6.1f} s of CPU  {name}")


if __name__ == "__main__":
    main()
