"""Print how many words a second each stage takes in, and the share that spaCy alone takes.

Run as `python tests/bench/speed.py FOLDER` on a folder of articles, with nothing else running.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from detente.annotate import DEFAULT_MODEL, annotate, load_model
from detente.authority import Authority
from detente.extract import extract
from detente.extract.cues import load_cues
from detente.read import read_inputs
from detente.resolve import resolve

T = TypeVar("T")


def timed(stage: Callable[[], T]) -> tuple[T, float]:
    """Run a stage and return what it makes and the seconds it took."""
    start = perf_counter()
    made = stage()
    return made, perf_counter() - start


def main(folder: Path) -> None:
    """Print one line a stage."""
    nlp, cues, authority = load_model(DEFAULT_MODEL), load_cues(), Authority.load()
    articles, reading = timed(lambda: read_inputs([folder]).articles)
    prose = [[p.span.of(a.text) for p in a.passages] for a in articles]
    words = sum(len(passage.split()) for passages in prose for passage in passages)
    _, bare = timed(lambda: [[nlp(passage) for passage in passages] for passages in prose])
    parsed, annotating = timed(lambda: [annotate(article, nlp) for article in articles])
    pairs = list(zip(articles, parsed, strict=True))
    found, extracting = timed(lambda: [extract(*pair, authority, cues) for pair in pairs])
    cases = list(zip(pairs, found, strict=True))
    _, resolving = timed(lambda: [resolve(*pair, some, authority, cues) for pair, some in cases])
    whole = annotating + extracting + resolving
    rows = (
        *(("read", reading), ("annotate", annotating), ("extract", extracting)),
        *(("resolve", resolving), ("articles to statements", whole), ("spaCy alone", bare)),
    )
    print(f"{words} words in {len(articles)} articles")
    for name, seconds in rows:
        print(f"{name:<24}{words / seconds:>12,.0f} words/s{seconds:>9.2f} s")
    print(f"throughput beside spaCy alone: {bare / whole:.2f}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
