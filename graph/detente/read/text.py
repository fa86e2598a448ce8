"""Read articles in plain text and in Markdown, with or without YAML front matter."""

from __future__ import annotations

from collections.abc import Iterator

from detente.read.about import about
from detente.read.draft import Draft
from detente.read.front_matter import front_matter
from detente.read.layout import blocks
from detente.read.limits import check_length

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".txt", ".text", ".md", ".markdown")


def read(text: str, name: str) -> Iterator[Draft]:
    """Yield the one article of a text or Markdown file.

    Raises:
        UnreadableArticle: the text is too long to be one article.
    """
    check_length(text, name)
    fields, start = front_matter(text)
    yield Draft(text=text, blocks=tuple(blocks(text, start)), about=about(fields, "front matter"))
