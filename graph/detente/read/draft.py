"""What a reader hands on: an article's text, its blocks, and what its source says about it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from detente.model import Span
from detente.read.about import About
from detente.read.structured import whole

__all__ = ["Block", "Draft", "mended"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text set apart by its source: a paragraph, a heading, a caption.

    `kind` is what the source's markup says: headline, heading, caption, item, quote, links
    (little else), outside (of the article's element), or "" for nothing.
    """

    span: Span
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as a reader found it, before anything is judged."""

    text: str
    blocks: tuple[Block, ...]
    about: About


def mended(draft: Draft) -> Draft:
    """Return a draft whose text and fields can be written to a file."""
    said = {field: words and whole(words) for field, words in asdict(draft.about).items()}
    return replace(draft, text=whole(draft.text), about=About(**said))
