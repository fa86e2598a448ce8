"""Find the stretches of a passage that stand in quotation marks."""

from __future__ import annotations

import re

__all__ = ["fold", "quotations"]

_FOLD = str.maketrans({"\u00a0": " ", "\u2018": "'", "\u2019": "'", "\u2013": "-", "\u2014": "-"})
_OPEN = "“„«"
_CLOSE = "”»"
_OPENS = re.compile(r"\s*(?:[\"“„«]|'')")


def fold(text: str) -> str:
    """Replace curly apostrophes, dashes and hard spaces by plain ones of the same length."""
    return text.translate(_FOLD)


def quotations(text: str, *, carried: bool) -> tuple[list[tuple[int, int]], bool]:
    """Return the quoted stretches of `text`, marks included, and whether one stays open.

    `carried` says that a quotation of the passage before was left open: then `text`
    continues it, whether or not it repeats the opening mark. An odd mark never raises.
    """
    start = 0 if carried and not _OPENS.match(text) else None
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        if text.startswith("'''", at) and start is not None:
            at += 1  # a single quotation closes inside a double one
        width = 2 if text.startswith("''", at) else 1
        mark = text[at : at + width]
        straight = mark in {'"', "''"}
        if start is None and (straight or mark in _OPEN):
            start = at
        elif start is not None and (straight or mark in _CLOSE):
            found.append((start, at + width))
            start = None
        at += width
    if start is not None:
        found.append((start, len(text)))
    return found, start is not None
