"""Refuse texts that no one has written as an article."""

from __future__ import annotations

from detente.errors import UnreadableArticle
from detente.read.draft import Draft

__all__ = ["MAX_BYTES", "MAX_TEXT", "check_draft", "check_length"]

MAX_BYTES = 256_000_000
MAX_TEXT = 5_000_000
MAX_PARAGRAPH = 200_000


def check_length(text: str, name: str) -> None:
    """Refuse a source that is too long to be one article.

    Raises:
        UnreadableArticle: it has more than `MAX_TEXT` characters.
    """
    if len(text) > MAX_TEXT:
        message = f"The article in `{name}` has {len(text):,} characters."
        raise UnreadableArticle(message, f"At most {MAX_TEXT:,} are read; split the file.")


def check_draft(draft: Draft, name: str) -> None:
    """Refuse an article with a paragraph too long to be parsed at once.

    Raises:
        UnreadableArticle: it has more than `MAX_PARAGRAPH` characters.
    """
    longest = max((block.span.end - block.span.start for block in draft.blocks), default=0)
    if longest > MAX_PARAGRAPH:
        message = f"A paragraph in `{name}` has {longest:,} characters."
        raise UnreadableArticle(message, f"At most {MAX_PARAGRAPH:,} are parsed at once.")
