"""Fold a passage for the parser, each character to one character."""

from __future__ import annotations

import re

__all__ = ["fold"]

_PLAIN = str.maketrans(
    {
        "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ",
        "\n": " ", "\r": " ", "\t": " ",
        "\u2018": "'", "\u2019": "'", "\u2013": "-", "\u2014": "-", "\u2015": "-",
    }
)  # fmt: skip
_LINK = re.compile(r"(!?\[)([^\[\]]*)(\]\((?:https?:|/|#|mailto:)[^()\s]*(?:\s+\"[^\"]*\")?\))")
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)")


def fold(text: str) -> str:
    r"""Replace what only lays the text out by spaces, and typographic marks by plain ones.

    Line breaks, hard spaces, Markdown links' targets and emphasis become spaces; the
    length stays, so that every offset holds.

    >>> fold("He [said](https://example.org)\nso")
    'He  said                       so'
    """
    text = _LINK.sub(lambda m: " " * len(m[1]) + m[2] + " " * len(m[3]), text)
    text = _EMPHASIS.sub(lambda m: " " * len(m[0]), text)
    return text.translate(_PLAIN)
