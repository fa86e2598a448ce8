"""Parse a sentence in which a word is marked, to ask the grammar about it: `He *went*.`"""

from __future__ import annotations

from functools import cache

from detente.annotate import Parse, annotate, load_model
from helpers.prose import article_of

__all__ = ["asked"]


@cache
def asked(marked: str) -> tuple[Parse, int]:
    """Return the parse of a sentence and the token that begins with the marked word."""
    before, word, after = marked.split("*")
    (parse,) = annotate(article_of(before + word + after), load_model())
    return parse, parse.start.index(len(before))
