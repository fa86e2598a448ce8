"""Refuse texts that no one has written as an article."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from detente.errors import UnreadableArticle
from detente.read.draft import Draft

__all__ = ["MAX_BYTES", "MAX_TEXT", "check_draft", "check_length", "check_name"]

MAX_BYTES = 256_000_000
MAX_TEXT = 5_000_000
MAX_PARAGRAPH = 200_000
MAX_NAME = 240
"""Bytes of a key's last part: `#12.txt` is added to it where its text is kept."""


def check_name(path: Path, key: str, name: str) -> None:
    """Refuse a file whose name no build can keep.

    Raises:
        UnreadableArticle: its name is not UTF-8, or too long.
    """
    try:
        str(path).encode()
    except UnicodeEncodeError as error:
        raise UnreadableArticle(f"The name of `{name}` is not UTF-8.", "Rename it.") from error
    if len(PurePosixPath(key).name.encode()) > MAX_NAME:
        message = f"The name of `{name}` has more than {MAX_NAME} bytes."
        raise UnreadableArticle(message, "Rename it.")


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
