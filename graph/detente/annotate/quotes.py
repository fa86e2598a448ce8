"""Find the stretches of a passage that stand in quotation marks.

A straight mark opens or closes by its neighbours (space before, word after), so that one
missing or stray mark costs one quotation and not all that follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["quotations"]

_MARK = re.compile(r"[\"“”„«»]|''(?!')|'(?='')")
_OPENING, _CLOSING = "“„«", "”»"
_BEFORE_OPENING = re.compile(r"[\s(\[{—–/-]|^$")
_AFTER_CLOSING = re.compile(r"[\s).,;:!?\]}…—–-]|^$")
_SINGLE_OPENS = re.compile(
    r"(?<![\w.,!?'\"])['‘](?=[A-Za-z])(?!em\b|til\b|tis\b|twas\b|cause\b|n')"
)
_SINGLE_CLOSES = re.compile(r"(?<=[\w.,!?…])['’](?![\w'’])")
_SINGLE_REACH = 400


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark: where it is and whether it can open, close, or either."""

    start: int
    end: int
    opens: bool
    closes: bool


def quotations(text: str, *, carried: bool) -> tuple[list[tuple[int, int]], bool]:
    """Return the quoted stretches of `text`, marks included, and whether one stays open.

    `carried` says that the passage before left a quotation open; it goes on here if the
    first mark repeats it or closes it. No arrangement of marks raises.
    """
    marks = list(_marks(text))
    found: list[tuple[int, int]] = []
    goes_on = carried and bool(marks) and marks[0].closes and not marks[0].opens
    start: int | None = 0 if goes_on else None
    depth = 0
    for number, mark in enumerate(marks):
        if start is None:
            start = mark.start if mark.opens else None
        elif mark.opens and not mark.closes:
            if _is_nested(marks, number):
                depth += 1
            else:
                found.append((start, mark.start))
                start, depth = mark.start, 0
        elif depth:
            depth -= 1
        else:
            found.append((start, mark.end))
            start = None
    if start is not None:
        found.append((start, len(text)))
    spans = [(first, first + len(text[first:last].rstrip())) for first, last in found]
    return sorted([*spans, *_single(text, spans)]), start is not None


def _marks(text: str) -> Iterator[_Mark]:
    """Yield the double marks of a text; a mark of inches or seconds is none."""
    for match in _MARK.finditer(text):
        first, last = match.span()
        mark = match.group()
        if mark == "'":
            continue  # a single quotation closes right before a double one
        before, after = text[max(first - 1, 0) : first], text[last : last + 1]
        spaced = bool(_BEFORE_OPENING.match(before)), bool(_AFTER_CLOSING.match(after))
        if mark in _OPENING or mark in _CLOSING:
            turned = spaced == ((True, False) if mark in _CLOSING else (False, True))
            yield _Mark(first, last, (mark in _OPENING) != turned, (mark in _CLOSING) != turned)
            continue
        if before.isdigit() and spaced == (False, True) and _is_measure(text, first):
            continue
        opens = spaced[0] or not spaced[1]
        yield _Mark(first, last, opens, spaced[1] or not spaced[0])


def _is_measure(text: str, at: int) -> bool:
    """Tell whether a mark after a digit stands for inches: nothing was opened before it."""
    earlier = _MARK.findall(text[:at])
    return len(earlier) % 2 == 0 or re.search(r"\d['’]\d+$", text[:at]) is not None


def _is_nested(marks: list[_Mark], number: int) -> bool:
    """Tell whether a mark opens a quotation within one: two closing marks in a row follow."""
    rest = marks[number + 1 : number + 3]
    return len(rest) == 2 and all(mark.closes and not mark.opens for mark in rest)


def _single(text: str, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the quotations in single marks outside the double ones; apostrophes are none."""
    at = 0
    while opening := _SINGLE_OPENS.search(text, at):
        at = opening.end()
        first = opening.start()
        if any(start <= first < end for start, end in taken):
            continue
        limit = min((start for start, _ in taken if start > first), default=len(text))
        limit = min(limit, first + _SINGLE_REACH)
        closing = [m for m in _SINGLE_CLOSES.finditer(text, at, limit) if not _possessive(text, m)]
        if closing:
            at = closing[0].end()
            yield first, at


def _possessive(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark after an `s` is a possessive: a word follows, and another mark."""
    after_s = text[mark.start() - 1] == "s" and re.match(r"\s[a-z]", text[mark.end() :])
    return bool(after_s) and _SINGLE_CLOSES.search(text, mark.end()) is not None
