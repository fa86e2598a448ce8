"""Trim credits off the ends of a passage; split it at headings run into it, and if too long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.model import Passage, Role, Span

__all__ = ["CREDIT", "PHOTO", "trim"]

MAX_PASSAGE = 10_000
"""Characters parsed at once; no paragraph of an article is as long."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+")
_BLANK = re.compile(r"\s+")

CREDIT = re.compile(
    r"\s*\((?:additional |further )?(?:reporting|writing|editing|compiled|translated|written)"
    r"\b[^()]{0,30}\bby\b[^()]*\)?\s*$",
    re.IGNORECASE,
)
PHOTO = re.compile(
    r"(?<=[.!?”\"])(?<!\s[A-Z]\.)\s+(?P<credit>(?:[^.!?]|\b[A-Z]\.){2,60}(?:/|, via )"
    r"\s*[A-Z][\w .]{1,30}(?:\([^)]*\))?)$"
)
_CROSSHEAD = re.compile(r"(?<=[.!?”\"]) (?P<head>(?:[A-Z][A-Z'’,&-]+ ){2,8})(?=[A-Z\"“][a-z]?)")


def trim(passage: Passage, text: str) -> Iterator[Passage]:
    """Yield a passage without its credits, cut at headings in capitals."""
    start, end = passage.span.start, passage.span.end
    if match := CREDIT.search(text, start, end):
        end = match.start()
    role = passage.role
    if photo := PHOTO.search(text[start:end]):
        end = start + photo.start()
        role = Role.CAPTION
    for head in _CROSSHEAD.finditer(text, start, end) if role is Role.PARAGRAPH else ():
        yield from _passage(start, head.start(), text, role)
        yield from _passage(head.start("head"), head.end("head"), text, Role.SUBHEAD)
        start = head.end()
    yield from _passage(start, end, text, role)


def _passage(start: int, end: int, text: str, role: Role) -> Iterator[Passage]:
    """Yield the passages of a stretch: one, or as many as it takes to be parsed."""
    while end - start > MAX_PASSAGE:
        cut = _cut(start, start + MAX_PASSAGE, text)
        yield from _stripped(start, cut, text, role)
        start = cut
    yield from _stripped(start, end, text, role)


def _cut(start: int, end: int, text: str) -> int:
    """Return where the last sentence of a stretch ends, else its last word, else the stretch."""
    for pattern in (_SENTENCE_END, _BLANK):
        ends = [match.end() for match in pattern.finditer(text, start, end)]
        if ends:
            return ends[-1]
    return end


def _stripped(start: int, end: int, text: str, role: Role) -> Iterator[Passage]:
    """Yield the passage of a stretch, without white space at its ends, if any is left."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start < end:
        yield Passage(Span(start, end), role)
