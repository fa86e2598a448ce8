"""What a reader hands on: an article's text, its blocks, and what its source says about it."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model import Span

__all__ = ["Block", "Draft"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text set apart by its source: a paragraph, a heading, a caption.

    `kind` is what the source's markup says: heading, caption, item, code, or "" for none.
    """

    span: Span
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as a reader found it, before anything is judged.

    `published` and its neighbours are what the source's metadata says, word for word.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: str = ""
    genre: str = ""
