"""Give each block of an article its role, or leave it out as boilerplate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from detente.model import Passage, Role
from detente.read.boilerplate import boilerplate
from detente.read.draft import Block, Draft
from detente.read.trim import PHOTO, trim

__all__ = ["passages"]

_BYLINE = re.compile(r"(?:by|from)\s+[A-Z][^.!?]{2,80}(?:, .{2,60})?$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
_LABEL = re.compile(
    r"(?:Q|A|QUESTION|ANSWER|Question|Answer)(?:[:.]|\s{2,})\s*"
    r"|(?:[A-Z][A-Z.’'-]*,? ?){1,8}(?:\([^)]{1,40}\))?:\s"
    r"|(?:[A-Z][\w.’'-]+ ){1,4}[A-Z][\w’'-]+(?:\s?\([^)]{1,40}\))?:\s"
)


def passages(draft: Draft) -> tuple[Passage, ...]:
    """Return the passages of an article in reading order."""
    texts = [block.span.of(draft.text) for block in draft.blocks]
    marks = boilerplate(texts)
    kept = [block for block, mark in zip(draft.blocks, marks, strict=True) if not mark]
    return tuple(_with_roles(draft, kept))


def _with_roles(draft: Draft, kept: Sequence[Block]) -> Iterator[Passage]:
    """Yield a passage for each block that is article prose."""
    prose = [_is_prose(block, draft.text) for block in kept]
    first = prose.index(True) if any(prose) else len(kept)
    final = len(prose) - 1 - prose[::-1].index(True) if any(prose) else -1
    headline = _headline(draft, kept[:first])
    turns = sum(_labelled(block, draft.text) for block in kept) > 1
    speaking = False
    for index, block in enumerate(kept):
        speaking = turns and (speaking or _labelled(block, draft.text))
        role = _role(block, draft.text, prose=prose[index], inside=first < index < final)
        if block is headline:
            role = Role.HEADLINE
        elif speaking and role is Role.PARAGRAPH:
            role = Role.TURN
        if role:
            yield from trim(Passage(block.span, role), draft.text)


def _role(block: Block, text: str, *, prose: bool, inside: bool) -> Role | None:
    """Tell the role of a block that is no headline; None for a scrap."""
    words = block.span.of(text)
    if _BYLINE.match(words):
        return Role.BYLINE
    if block.kind == "caption" or PHOTO.search(words):
        return Role.CAPTION
    if prose:
        return Role.PARAGRAPH
    return Role.SUBHEAD if inside and len(words.split()) <= 15 else None


def _headline(draft: Draft, head: Sequence[Block]) -> Block | None:
    """Return the block before the first paragraph that is the headline."""
    fitting = [block for block in head if not _BYLINE.match(block.span.of(draft.text))]
    if draft.title:
        title = _letters(draft.title)
        return next((b for b in fitting if _letters(b.span.of(draft.text)) == title), None)
    return next((block for block in fitting if len(block.span.of(draft.text).split()) > 2), None)


def _is_prose(block: Block, text: str) -> bool:
    """Tell a sentence or more from a headline, a label or a scrap."""
    words = block.span.of(text)
    if block.kind == "heading":
        return False
    return _labelled(block, text) or bool(_SENTENCE.search(words)) or len(words.split()) > 30


def _labelled(block: Block, text: str) -> bool:
    """Tell whether a block begins with a speaker's label."""
    return bool(_LABEL.match(block.span.of(text)))


def _letters(words: str) -> str:
    """Fold a title to its letters and digits."""
    return "".join(char for char in words.casefold() if char.isalnum())
