"""Date what was said on a weekly programme: "on NBC's *Meet the Press*" is a Sunday."""

from __future__ import annotations

import csv
import re
from datetime import timedelta
from functools import lru_cache

from detente.assets import ontology
from detente.model import Evidence, Found, Span, When
from detente.resolve.context import DiscourseContext

__all__ = ["on_programme"]

_FRESH = 2  # days after which a programme named without a day may be an earlier one
_OPEN = "[“\"‘']"


def on_programme(context: DiscourseContext, found: Found) -> tuple[When, str] | None:
    """Return the day of the weekly programme that a cue's sentence names, fresh on the air."""
    parse = context.passage(found.passage)
    cue = context.cue(found)
    if not cue or context.day is None:
        return None
    sentence = parse.sentence_of(cue[0])
    start, text = parse.start[sentence[0]], parse.text_of(sentence[0], sentence[-1])
    for pattern, weekday in _programmes():
        match = pattern.search(text)
        ago = (context.day.weekday() - weekday) % 7
        if match is None or ago > _FRESH:
            continue
        day = (context.day - timedelta(ago)).isoformat()
        span = Span(start + match.start("name"), start + match.end("name"))
        phrase = Evidence.at(span, context.article.text)
        why = f"`{phrase.text}` was last on the air on {day}"
        return When(day, "expression", phrase), why
    return None


@lru_cache(maxsize=1)
def _programmes() -> tuple[tuple[re.Pattern[str], int], ...]:
    """Return the patterns of the programmes' names with their weekdays, Monday as 0."""
    with ontology("cues/programmes.csv").open(encoding="utf-8", newline="") as file:
        return tuple((_pattern(row), int(row["weekday"])) for row in csv.DictReader(file))


def _pattern(row: dict[str, str]) -> re.Pattern[str]:
    """Match a programme's name, in quotation marks where it is ambiguous."""
    before = _OPEN if row["quoted"] == "yes" else r"\b"
    return re.compile(rf"{before}(?P<name>{re.escape(row['programme'])})\b")
