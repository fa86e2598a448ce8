"""Read articles in plain text and in Markdown, with or without YAML front matter."""

from __future__ import annotations

from collections.abc import Iterator

from detente.read.about import about
from detente.read.draft import Draft
from detente.read.front_matter import front_matter
from detente.read.layout import blocks

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".txt", ".text", ".md", ".markdown")


def read(text: str) -> Iterator[Draft]:
    """Yield the one article of a text or Markdown file."""
    fields, start = front_matter(text)
    yield Draft(text=text, blocks=tuple(blocks(text, start)), about=about(fields, "front matter"))
