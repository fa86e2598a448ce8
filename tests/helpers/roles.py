"""Sentences with their arguments in brackets: `[agent Moscow] accused [patient Washington]`."""

from __future__ import annotations

import re
from typing import NamedTuple

from detente.annotate import Parse, annotate, load_model
from helpers.prose import article_of

__all__ = ["Marked", "parse_of", "unmarked"]

_MARK = re.compile(r"\[(?P<role>[a-z]+) (?P<words>[^\[\]]+)\]")


class Marked(NamedTuple):
    """A bracketed argument: its role and its first and last character in the plain sentence."""

    role: str
    start: int
    end: int


def unmarked(sentence: str) -> tuple[str, list[Marked]]:
    """Return a sentence without brackets, and the arguments that stood in them."""
    text, marks, at = "", [], 0
    for match in _MARK.finditer(sentence):
        text += sentence[at : match.start()]
        marks.append(Marked(match["role"], len(text), len(text) + len(match["words"])))
        text += match["words"]
        at = match.end()
    return text + sentence[at:], marks


def parse_of(text: str) -> Parse:
    """Parse a sentence."""
    return annotate(article_of(text), load_model())[0]
