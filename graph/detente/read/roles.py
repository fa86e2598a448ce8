"""Give each block of an article its role, or leave it out as boilerplate."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.model import Passage, Role, Span
from detente.read.boilerplate import boilerplate
from detente.read.draft import Draft
from detente.read.stated import is_dated
from detente.read.trim import CREDIT, PHOTO, trim

__all__ = ["passages"]

_BYLINE = re.compile(r"(?:By|BY|by|from|From)\s+(?=[A-Z])(?:[^.!?]|\b[A-Z]\.){3,80}(?:, .{2,60})?$")
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]*\s]*$")
_LABEL = re.compile(
    r"(?:Q|A|QUESTION|ANSWER|Question|Answer)(?:[:.]|\s{2,})\s*"
    r"|[A-Z][A-Z.’'-]*(?:(?:, ?| )[A-Z][A-Z.’'-]*){0,7},? ?(?:\([^)]{1,40}\))?:\s"
    r"|(?:[A-Z][\w.’'-]+ (?:of (?:the )?)?){1,7}[A-Z][\w’'-]+(?:\s?\([^)]{1,40}\))?:\s"
)
_SUBHEAD_WORDS = 15
_LABELLED = 0.1
_HEADINGS = frozenset({"headline", "heading"})


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block that is not boilerplate, with what its words show."""

    words: str
    kind: str
    span: Span
    pictured: bool

    @property
    def sentence(self) -> bool:
        """Whether it is a sentence or more, or a speaker's turn."""
        words = self.words.split()
        ends = _SENTENCE.search(self.words) and any(word[0].islower() for word in words)
        long = len(words) > 2 * _SUBHEAD_WORDS
        return self.kind not in _HEADINGS and bool(ends or long or self.label)

    @property
    def running(self) -> bool:
        """Whether it reads like a sentence that lacks its full stop."""
        words = self.words.split()
        low = sum(word[0].islower() for word in words)
        colon = len(words) > 5 and self.words.endswith((":", "—", ","))
        return self.kind not in _HEADINGS and (
            colon or (len(words) > 11 and low > 0.6 * len(words))
        )

    @property
    def label(self) -> str:
        """The speaker's label it begins with, if any."""
        match = _LABEL.match(self.words)
        return match.group().strip() if match else ""


def passages(draft: Draft) -> tuple[Passage, ...]:
    """Return the passages of an article in reading order."""
    pieces = list(_pieces(draft))
    sentences = [index for index, piece in enumerate(pieces) if piece.sentence]
    first = sentences[0] if sentences else len(pieces)
    headline = _headline(draft.about.title, pieces[:first])
    body = range(first, sentences[-1] if sentences else 0)
    turns = _is_transcript(pieces)
    found: list[Passage] = []
    speaking = False
    for index, piece in enumerate(pieces):
        speaking = turns and bool(speaking or piece.label)
        role = _role(piece, inside=index in body)
        if piece is headline:
            role = Role.HEADLINE
        elif headline and not role and index < first and piece.running:
            role = Role.SUBHEAD
        if speaking and (role is Role.PARAGRAPH or _SENTENCE.search(piece.words)):
            role = Role.TURN
        if role:
            found += trim(Passage(piece.span, role), draft.text)
    return tuple(found)


def _is_transcript(pieces: Sequence[_Piece]) -> bool:
    """Tell whether speakers take turns: a label that returns, and labels in good number."""
    labels = Counter(piece.label for piece in pieces if piece.label)
    return max(labels.values(), default=0) > 1 and labels.total() > _LABELLED * len(pieces)


def _pieces(draft: Draft) -> Iterator[_Piece]:
    """Yield the blocks that are not boilerplate."""
    texts = [block.span.of(draft.text) for block in draft.blocks]
    marks = boilerplate(texts)
    for index, (block, words, mark) in enumerate(zip(draft.blocks, texts, marks, strict=True)):
        if not mark and block.kind not in {"links", "outside"}:
            pictured = marks[index + 1 : index + 2] == ["credit.photo"]
            yield _Piece(CREDIT.sub("", words), block.kind, block.span, pictured)


def _role(piece: _Piece, *, inside: bool) -> Role | None:
    """Tell the role of a piece that is no headline; None for a scrap."""
    if _BYLINE.match(piece.words):
        return Role.BYLINE
    if piece.kind == "caption" or PHOTO.search(piece.words):
        return Role.CAPTION
    if piece.sentence or (inside and piece.running):
        return Role.PARAGRAPH
    if piece.pictured:
        return Role.CAPTION
    if piece.kind == "headline" or is_dated(piece.words):
        return None
    return Role.SUBHEAD if inside and len(piece.words.split()) <= _SUBHEAD_WORDS else None


def _headline(title: str, head: Sequence[_Piece]) -> _Piece | None:
    """Return the piece before the first sentence that is the headline."""
    fitting = [piece for piece in head if _may_head(piece)]
    marked = next((piece for piece in head if piece.kind == "headline"), None)
    if marked or title:
        return marked or next(
            (piece for piece in fitting if _letters(piece.words) == _letters(title)), None
        )
    for fewest in (3, 2):  # a section's name or an outlet's is shorter still
        for piece in fitting:
            if len(piece.words.split()) >= fewest:
                return piece
    return None


def _may_head(piece: _Piece) -> bool:
    """Tell whether a piece may be a headline: no byline, no date, not the head of a list."""
    words = piece.words
    no_title = _BYLINE.match(words) or words.endswith(":") or is_dated(words)
    return not no_title and not piece.pictured


def _letters(words: str) -> str:
    """Fold a title to its letters and digits."""
    return "".join(char for char in words.casefold() if char.isalnum())
