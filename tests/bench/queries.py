"""Time every ready-made query on synthetic statements, on disk and in memory, in CPU seconds.

Run `python tests/bench/queries.py [STATEMENTS]`; 10,000 statements unless told otherwise.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from detente.authority import Authority
from detente.query import ask, ready_queries
from detente.store import Knowledge, Store
from helpers.synthetic import articles_and_statements

REPEATS = 3


def main() -> None:
    """Print a table of all queries, the slowest first, and the sums."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    articles, statements = articles_and_statements(count)
    known = Knowledge(articles=articles, statements=statements, authority=Authority.load())
    with tempfile.TemporaryDirectory() as folder:
        disk, memory = Store.create(Path(folder) / "store", known), Store.create(None, known)
        rows = [(seconds(disk, name), seconds(memory, name), name) for name in ready_queries()]
    print(f"{len(rows)} queries, {count} statements; CPU seconds, best of {REPEATS}")
    print(f"{'query':26}{'disk':>8}{'memory':>8}")
    for on_disk, in_memory, name in sorted(rows, reverse=True):
        print(f"{name:26}{on_disk:8.3f}{in_memory:8.3f}")
    print(f"{'all together':26}{sum(r[0] for r in rows):8.3f}{sum(r[1] for r in rows):8.3f}")


def seconds(store: Store, name: str) -> float:
    """Return the CPU seconds of a query, all its rows read."""
    best = float("inf")
    for _ in range(REPEATS):
        start = time.process_time()
        ask(store, name)
        best = min(best, time.process_time() - start)
    return best


if __name__ == "__main__":
    main()
