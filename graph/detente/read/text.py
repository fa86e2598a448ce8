"""Read articles in plain text and in Markdown, with or without YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from detente.read.about import about
from detente.read.draft import Draft
from detente.read.front_matter import front_matter
from detente.read.layout import blocks
from detente.read.limits import check_length

__all__ = ["SUFFIXES", "read"]

_ADDRESS = re.compile(r"(?:(?:source|url|link|via):\s*)?(?P<url>https?://\S+)", re.IGNORECASE)
_TOP = 8
SUFFIXES = (".txt", ".text", ".md", ".markdown")


def read(text: str, name: str) -> Iterator[Draft]:
    """Yield the one article of a text or Markdown file.

    Raises:
        UnreadableArticle: the text is too long to be one article.
    """
    check_length(text, name)
    fields, start = front_matter(text)
    cut = tuple(blocks(text, start))
    described = about(fields, "front matter")
    if described.url is None:
        described = replace(described, url=_address(block.span.of(text) for block in cut[:_TOP]))
    yield Draft(text=text, blocks=cut, about=described)


def _address(top: Iterable[str]) -> str | None:
    """Return the address that stands on a line of its own near the top, as exports have it."""
    matches = (_ADDRESS.fullmatch(words) for words in top)
    return next((match["url"] for match in matches if match), None)
