"""Find the date phrases of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from detente.dates.fill import NO_DAY, filled
from detente.dates.lead import led
from detente.dates.patterns import patterns
from detente.dates.phrase import Phrase

__all__ = ["phrases"]

_TO = re.compile(r"\s*(?:-|–|—|\bto\b|\buntil\b|\btill\b|\bthrough\b|\band\b)\s*", re.IGNORECASE)
_THROUGH = re.compile(r"\s+(?:to|through|until|till)\s+|-|\s?–\s?", re.IGNORECASE)
_NAMES = re.compile(
    r"\b(?:USA|Russia|Black|Good|Super|Bloody|Ash|Palm|Easter|Cyber|Theresa|Mrs\.|Minister"
    r"|Fox News|CBS News) $"
)
_TITLE = re.compile(
    r"(?:This|Last) (?:Week|Month|Year)|To(?:day|night)|(?:Sun|Mon|Satur)day Morning"
)
_QUOTES = frozenset("“”\"‘’'")
_ENDS = frozenset({"day", "month", "year", "weekday"})


@lru_cache(maxsize=2**10)
def phrases(text: str) -> tuple[Phrase, ...]:
    """Return the date phrases of a text in order, none overlapping another.

    Of overlapping readings the longest holds, of equally long ones the first of the table,
    and what is no day of the calendar holds nothing: "February 29, 2021" is no "February 29";
    "from … to …" and "between … and …" are one phrase. No reading needs to know the day
    the text was written.
    """
    found: list[Phrase] = []
    for phrase in sorted(_readings(text), key=lambda one: (one.start - one.end, one.start)):
        if all(phrase.end <= other.start or other.end <= phrase.start for other in found):
            found.append(phrase)
    real = (phrase for phrase in found if phrase.kind != NO_DAY)
    return tuple(_joined(text, sorted(real, key=lambda phrase: phrase.start)))


def _readings(text: str) -> Iterator[Phrase]:
    """Yield every match of every pattern."""
    for pattern in patterns():
        for match in pattern.regex.finditer(text):
            start, end = match.span("phrase" if "phrase" in pattern.regex.groupindex else 0)
            if _NAMES.search(text[max(0, start - 20) : start]) or _is_title(text, start, end):
                continue
            phrase = Phrase(start=start, end=end, text=text[start:end], kind=pattern.kind)
            yield led(filled(phrase, match.groupdict()), text)


def _is_title(text: str, start: int, end: int) -> bool:
    """Tell whether words are a programme's title: on ABC's “This Week”."""
    titled = _TITLE.fullmatch(text, start, end) is not None
    quoted = text[start - 1 : start] in _QUOTES and text[end : end + 2].strip(" ,.")[:1] in _QUOTES
    return titled and start > 0 and quoted


def _joined(text: str, found: list[Phrase]) -> Iterator[Phrase]:
    """Yield the phrases, the two ends of a range as one."""
    first: Phrase | None = None
    for phrase in found:
        if first and _joins(text, first, phrase):
            yield replace(
                first,
                kind="range",
                end=phrase.end,
                text=text[first.start : phrase.end],
                limit="",
                until=phrase,
            )
            first = None
            continue
        if first:
            yield first
        first = phrase
    if first:
        yield first


def _joins(text: str, first: Phrase, last: Phrase) -> bool:
    """Tell whether two phrases are the ends of a range."""
    if first.kind != last.kind or first.kind not in _ENDS:
        return False
    opened = first.lead in {"from", "between"}
    return (_TO if opened else _THROUGH).fullmatch(text, first.end, last.start) is not None
