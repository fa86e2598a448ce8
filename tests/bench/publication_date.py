"""Measure publication dates on dated White House documents whose front matter is hidden.

Run as `DETENTE_CORPUS=<folder> python tests/bench/publication_date.py`. A document states
its own date if a full date in its text, links aside, is the day of its front matter.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

from detente.dates import phrases, resolve
from detente.errors import UnreadableArticle
from detente.read import read_file
from detente.read.about import about
from detente.read.front_matter import front_matter

_LINK = re.compile(r"\]\([^)]*\)|https?://\S+|<[^>]*>")


def measure(folder: Path, *, show: bool = False) -> dict[str, int]:
    """Count how documents that state their date, and those that do not, come out."""
    counts = dict.fromkeys(("right", "wrong", "missed", "abstained", "guessed", "guessed right"), 0)
    with tempfile.TemporaryDirectory() as scratch:
        for path in sorted(folder.rglob("*.md")):
            text = path.read_text(encoding="utf-8")
            fields, start = front_matter(text)
            day = about(fields, "").day
            bare = Path(scratch, "hidden.md")
            bare.write_text(text[start:], encoding="utf-8")
            said = {resolve(phrase, None) for phrase in phrases(_LINK.sub(" ", text[start:]))}
            try:
                published = read_file(bare)[0].published
            except UnreadableArticle as error:
                print(path, error.message)
                continue
            outcome = _outcome(published.day, day, stated=day in said)
            counts[outcome] += 1
            if show and outcome not in {"right", "abstained"}:
                print(outcome, day, published.day, published.reason, path.relative_to(folder))
    return counts


def _outcome(found: str | None, day: str | None, *, stated: bool) -> str:
    """Name how one document came out."""
    if stated:
        return "missed" if found is None else "right" if found == day else "wrong"
    if found is None:
        return "abstained"
    return "guessed right" if found == day else "guessed"


if __name__ == "__main__":
    corpus = os.environ.get("DETENTE_CORPUS")
    if not corpus:
        sys.exit("Set DETENTE_CORPUS to the folder of White House documents.")
    print(measure(Path(corpus), show="-v" in sys.argv))
