"""Find the day of publication where an article's own text states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from detente.dates import Phrase, is_day, phrases, resolve
from detente.model import Mode, Passage, Role
from detente.read.draft import Block, Draft

__all__ = ["Stated", "is_dated", "stated"]

Stated = tuple[str, str]
"""A day (ISO 8601) and the sentence that tells where it stands."""

_BESIDE = re.compile(
    r"(?:(?i:for immediate release|published|posted|updated|date|time|issued|released"
    r"|the white house|[ap]\.?m\.?|e[sd]t|gmt|utc|msk|[+-]\d{4}|\d{1,2}:\d{2}(?::\d{2})?|at|on|by"
    r")|[A-Z][\w.’'-]*|[\W\d_])*"
)
_RELEASED = re.compile(r"\b(?:release|issued|published|posted)\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_DATELINE = re.compile(r"[^.!?]{0,60}\Z")
_AFTER_DATELINE = re.compile(r"[.,]?\s*(?:\([A-Z][\w /]+\)|/[A-Z]+/\.?)?\s*(?:[-–—:.]|/)")
_TITLED = re.compile(r"(?:[,(–—-]|\bon)\s*\Z")
_TODAY = re.compile(r"\b(?:today|this day),?\s*(?:on\s+)?\Z", re.IGNORECASE)
_WE_MET = re.compile(
    r"\bWe\b[^.“”]{0,120}\b(?:met|gathered|convened|are meeting)\b[^.“”]{0,60}\bon\s+\Z"
)
_WITNESSED = re.compile(r"(?:.*\bset my hand\b|(?:Done|Signed) (?:at|in) [A-Z])", re.DOTALL)
_LINE = 80


def stated(draft: Draft, passages: Sequence[Passage], mode: Mode) -> Stated | None:
    """Return the day that the text itself gives as its own, or None.

    It may stand on a line of its own before the first paragraph or after the last, in a
    dateline, in a document's title, in a document's closing formula, or beside "today".
    Where one place gives two days, it tells nothing.
    """
    prose = [p for p in passages if p.role in {Role.PARAGRAPH, Role.TURN}]
    first = _body_start(passages, prose, len(draft.text))
    head = [block for block in draft.blocks if block.span.start < first]
    rest = [block for block in draft.blocks if block.span.start >= first]
    released = [block for block in head if _RELEASED.search(block.span.of(draft.text))]
    places = [
        ("The line “{}” says when it was released.", _lines(released, draft.text)),
        ("The line “{}” stands before the first paragraph.", _lines(head, draft.text)),
        ("The dateline “{}” opens the text.", _datelines(prose[:1], draft.text)),
        ("The closing formula says “{}”.", _formulas(prose, draft.text)),
    ]
    if mode is Mode.DOCUMENT:
        titles = [p for p in passages if p.role is Role.HEADLINE]
        places += [
            ("The document has the line “{}”.", _lines(rest, draft.text)),
            ("The document's title holds “{}”.", _titles(titles, draft.text)),
        ]
    places.append(("The text calls {} its own day.", _todays(prose, draft.text)))
    for sentence, found in places:
        days = {
            day: phrase.text for phrase in found if (day := resolve(phrase, None)) and is_day(day)
        }
        if len(days) == 1:
            ((day, words),) = days.items()
            return day, sentence.format(" ".join(words.split()))
    return None


def _body_start(passages: Sequence[Passage], prose: Sequence[Passage], end: int) -> int:
    """Return where the body begins: after a byline near the top, if there is one."""
    top = [passage.span.end for passage in passages[:4] if passage.role is Role.BYLINE]
    after = (passage.span.start for passage in prose if not top or passage.span.start > top[-1])
    return next(after, end)


def is_dated(words: str) -> bool:
    """Tell whether a block is a line that gives a date and little else."""
    return _dated(words) is not None


def _dated(words: str) -> Phrase | None:
    """Return the date of a line that holds little else."""
    words = " ".join(words.split())
    found = phrases(words)[:1] if len(words) <= _LINE else []
    for phrase in found:
        if phrase.day and _BESIDE.fullmatch(words[: phrase.start] + words[phrase.end :]):
            return phrase
    return None


def _lines(blocks: Sequence[Block], text: str) -> Iterator[Phrase]:
    """Yield the dates of blocks that hold little else."""
    for block in blocks:
        if phrase := _dated(block.span.of(text)):
            yield phrase


def _datelines(prose: Sequence[Passage], text: str) -> Iterator[Phrase]:
    """Yield the date of a dateline, as in "MOSCOW, March 18, 2021 (Reuters) - Russia"."""
    for passage in prose:
        words = passage.span.of(text)[:200]
        for phrase in phrases(words)[:1]:
            before = _DATELINE.match(words[: phrase.start])
            if before and _upper(before.group()) and _AFTER_DATELINE.match(words, phrase.end):
                yield phrase


def _upper(words: str) -> bool:
    """Tell whether all words before a dateline's date begin with a capital."""
    plain = words.split()
    return bool(plain) and all(not word[0].islower() for word in plain)


def _titles(titles: Sequence[Passage], text: str) -> Iterator[Phrase]:
    """Yield the date that closes a title, after a comma or in brackets."""
    for passage in titles:
        words = passage.span.of(text)
        for phrase in phrases(words):
            if _TITLED.search(words[: phrase.start]) and len(words) - phrase.end <= 1:
                yield phrase


def _formulas(prose: Sequence[Passage], text: str) -> Iterator[Phrase]:
    """Yield the date of a closing formula ("I have hereunto set my hand this sixth day of")."""
    for passage in prose:
        words = passage.span.of(text)
        if match := _WITNESSED.match(words):
            yield from (phrase for phrase in phrases(words) if phrase.start > match.end())


def _todays(prose: Sequence[Passage], text: str) -> Iterator[Phrase]:
    """Yield the dates that stand beside "today", or on which those who write met."""
    for passage in prose:
        words = _QUOTED.sub(lambda match: " " * len(match.group()), passage.span.of(text))
        for phrase in phrases(words):
            before = words[: phrase.start]
            if phrase.year and (_TODAY.search(before) or _WE_MET.search(before)):
                yield phrase
