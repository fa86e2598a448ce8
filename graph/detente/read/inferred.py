"""Infer the day of publication from dated events an article speaks of and its weekdays.

Each piece of evidence allows a stretch of days; the day is inferred only if exactly one
day remains, and the reason names every piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from detente.authority import Authority
from detente.dates import is_day, phrases, resolve
from detente.model import Mode, Passage, Role
from detente.read.anchors import Window, anchors, has_reported, sentences

__all__ = ["inferred"]

_OPENING = 2
_LINK = re.compile(r"\]\([^)]*\)|https?://\S+")
_MET_ON = re.compile(
    r"(?!On\b)(?:(?!\b(?:will|to|would)\b).)*\b(?:met|spoke|convened|welcomed|hosted|held|gathered"
    r"|(?:is|are) (?:welcoming|hosting|meeting))\b(?:(?!\b(?:will|would)\b).){0,160}\bon "
    r"(?:\w+day, )?(?:[A-Z][a-z]+\.? \d|\d{1,2} [A-Z])"
)
_PROSE = frozenset({Role.PARAGRAPH, Role.TURN})
_LATE = ("late", "evening", "night")
_READ_FOR_ANCHORS = frozenset({Role.PARAGRAPH, Role.TURN, Role.CAPTION, Role.SUBHEAD})


def inferred(
    text: str, passages: Sequence[Passage], mode: Mode, authority: Authority
) -> tuple[str, str] | None:
    """Return the only day an article can have appeared, and why, or None."""
    told = [
        sentence
        for passage in passages
        if passage.role in _READ_FOR_ANCHORS
        for sentence in sentences(passage.span.of(text))
    ]
    windows = list(anchors(told, authority))
    if not windows:
        return _opening(text, told, passages)
    lede = _lede(text, passages) if mode is Mode.NEWS else None
    days = _days(windows)
    if lede:
        days = [day for day in days if day.weekday() in lede[0]]
    if len(days) != 1:
        return None
    reasons = [window.reason for window in windows] + ([lede[1]] if lede else [])
    return days[0].isoformat(), " ".join(dict.fromkeys(reasons))


def _opening(text: str, told: Sequence[str], passages: Sequence[Passage]) -> tuple[str, str] | None:
    """Return the day of the meeting that an official record opens with.

    The weakest tie: the first sentence says who met on which full date, in this order (a
    date put first looks back), the text names no later one, and no reporter signs it.
    """
    roles = {passage.role for passage in passages}
    if Role.BYLINE in roles or not roles & _PROSE:
        return None
    named = [day for sentence in told for day in _full_days(_LINK.sub(" ", sentence))]
    first = next(passage for passage in passages if passage.role in _PROSE)
    sentence = next(sentences(first.span.of(text)))
    opening = _full_days(sentence)
    match = _MET_ON.match(sentence)
    if match and len(opening) == 1 and opening[0] == max(named):
        reason = f"The text opens with a meeting on {opening[0]} and names no later day."
        return opening[0], reason
    return None


def _full_days(sentence: str) -> list[str]:
    """Return the full dates that a sentence names."""
    days = (resolve(replace(phrase, limit=""), None) for phrase in phrases(sentence))
    return [day for day in days if day and is_day(day)]


def _days(windows: Iterable[Window]) -> list[date]:
    """Return the days that all windows allow."""
    first = max(window.first for window in windows)
    last = min(window.last for window in windows)
    return [first + timedelta(shift) for shift in range((last - first).days + 1)]


def _lede(text: str, passages: Sequence[Passage]) -> tuple[frozenset[int], str] | None:
    """Return the weekdays on which the report that opens a story can have appeared.

    A news story appears on the day of what its first paragraphs report; of what was said
    late in the day, on that day or the next.
    """
    paragraphs = [p.span.of(text) for p in passages if p.role is Role.PARAGRAPH]
    for sentence in (one for words in paragraphs[:_OPENING] for one in sentences(words)):
        for phrase in phrases(sentence):
            if phrase.kind == "weekday" and has_reported(sentence, phrase):
                weekday = phrase.weekday or 0
                late = any(word in phrase.text.lower() for word in _LATE)
                words = sentence[max(0, phrase.start - 30) : phrase.end]
                reason = f"The story opens with what was reported “…{words}”."
                return frozenset({weekday, (weekday + late) % 7}), reason
    return None
