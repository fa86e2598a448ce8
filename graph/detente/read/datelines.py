"""Set the dateline that opens a story apart: "MOSCOW, March 18 (Reuters) - Russia will"."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from detente.assets import ontology
from detente.model import Passage, Role, Span

__all__ = ["apart", "dateline", "patterns"]

_CAPS = r"[A-Z][A-Z.'’]*[A-Z.]"
_NAME = r"[A-Z][\w.'’]+"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_MACROS = {
    "<UPPER>": rf"{_CAPS}(?:(?:, | ?/ ?|[ -]){_CAPS}){{0,5}}",
    "<PLACE>": rf"{_NAME}(?:(?: ?/ ?|[ -]){_NAME}){{0,5}}",
    "<REGION>": rf"(?:,\s+{_NAME}(?: {_NAME}){{0,2}})",
    "<DATE>": rf"(?:[,.]?\s+(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?)",
    "<AGENCY>": r"(?:[,.]?\s*\((?![DRI]-)[A-Z][^()]{1,40}\))",
    "<WIRE>": "Reuters|AP|AFP|UPI|TASS|Itar-Tass|Interfax|RIA Novosti|Sputnik|Xinhua|Bloomberg|CNN"
    "|dpa|RFE/RL",
    "<DASH>": r"(?:\s*(?:--|[–—])\s*|\s*-\s+)",
}
_STORY = re.compile(r"[“\"‘'(\[]*[A-Z0-9][^\n]*?[a-z]")
_ABBREVIATED = re.compile(r"(?:[A-Z]\.?){1,4}(?:-[A-Z]+)?\s*[-–—]")
_SHORT_CITIES = re.compile(r"(?:BAKU|BERN|DOHA|KIEV|KYIV|LIMA|LVIV|OSLO|RIGA|ROME)\b")
_DATED = frozenset({Role.PARAGRAPH, Role.CAPTION})


def apart(passages: Iterable[Passage], text: str) -> Iterator[Passage]:
    """Yield the passages, the dateline of a paragraph as a byline of its own."""
    for passage in passages:
        start, end = passage.span.start, passage.span.end
        length = dateline(text[start:end]) if passage.role in _DATED else 0
        if length:
            yield Passage(
                Span(start, start + len(text[start : start + length].rstrip())), Role.BYLINE
            )
        yield Passage(Span(start + length, end), passage.role)


def dateline(words: str) -> int:
    """Return how many characters of a paragraph its dateline takes, 0 if it has none.

    A story follows it: a sentence, not all in capitals. "NATO — Russia's neighbour —" opens
    with no place.

    >>> dateline("MOSCOW (Reuters) - Russia will respond.")
    19
    """
    if _ABBREVIATED.match(words) and not _SHORT_CITIES.match(words):
        return 0
    matches = (pattern.match(words) for pattern, _ in patterns())
    ends = [m.end() for m in matches if m and _STORY.match(words, m.end())]
    return max(ends, default=0)


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the patterns of datelines, each with its example."""
    with ontology("cues/datelines.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return tuple((re.compile(_expanded(row["pattern"])), row["example"]) for row in rows)


def _expanded(pattern: str) -> str:
    """Write the macros of a pattern out."""
    for macro, text in _MACROS.items():
        pattern = pattern.replace(macro, text)
    return pattern
