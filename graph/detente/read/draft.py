"""What a reader hands on: an article's text, its blocks, and what its source says about it."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace

from detente.model import Span
from detente.read.about import About

__all__ = ["Block", "Draft", "mended"]

_HALF = re.compile("[\ud800-\udfff]")


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
    """Read half a surrogate pair, which no file can hold, as U+FFFD: one character for one."""
    said = asdict(draft.about)
    if not any(_HALF.search(words) for words in (draft.text, *filter(None, said.values()))):
        return draft
    known = {field: words and _HALF.sub("\ufffd", words) for field, words in said.items()}
    return replace(draft, text=_HALF.sub("\ufffd", draft.text), about=About(**known))
