"""Cut plain text and Markdown into blocks, rejoining lines that a page's width has broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from detente.model import Span
from detente.read.draft import Block

__all__ = ["blocks"]

_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"\r\n|\r|\n")
_MARKER = re.compile(
    r"(?P<heading>#{1,6}\s+)|(?P<item>(?:[-–—*•·▪●]+|\d{1,2}[.)]|\([a-z0-9]\))\s+)|(?P<quote>>\s*)"
)
_EMPHASISED = re.compile(r"(?:\*\*|__)(?P<inner>.+)(?:\*\*|__):?")
_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]*]*$")
_OPENS_LOW = re.compile(r"[\"'“‘(]?[a-z]|[,;.)]")
_DANGLING = re.compile(
    r"(?:,|\b(?:an?|the|of|to|in|on|at|by|for|from|with|and|or|but|that|as|than|its|his|her|their))$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^https?://|\shttps?://\S+$")
_CREDITED = re.compile(r"(?:by|from) [A-Z]")
_UNSEEN = re.compile("[\u200b\u200d\u2060\ufe0f\ufeff\u2190-\u2bff\U0001f000-\U0001faff]")
_LONG = 40
_FRAGMENT = 4
_FEW = 2
_TAIL = 2000
_WIDEST = 100
_NARROWEST = 50


@dataclass(frozen=True, slots=True)
class _Line:
    """A line's visible characters, what marks it, and what stands before it."""

    span: Span
    text: str
    column: int
    kind: str
    after_blank: bool
    hard_break: bool


def blocks(text: str, start: int = 0) -> list[Block]:
    """Return the blocks of a plain text or Markdown article from `start` on, in order."""
    lines = list(_lines(text, start))
    width = _width(lines)
    found: list[Block] = []
    previous: _Line | None = None
    for line, following in pairwise([*lines, None]):
        if line is None:
            break
        span = found[-1].span if found else Span(0, 0)
        block = text[max(span.start, span.end - _TAIL) : span.end]
        if previous and (
            _runs_on(previous, line, width, block) or _interrupts(line, following, block)
        ):
            joined = Span(found[-1].span.start, line.span.end)
            found[-1] = Block(joined, found[-1].kind)
        else:
            found.append(Block(line.span, line.kind))
        previous = line
    return found


def _lines(text: str, start: int) -> Iterator[_Line]:
    """Yield the lines that show a character, without indentation and list marks."""
    last_end = start
    hard_break = False
    for match in _LINE.finditer(text, start):
        raw = match.group()
        if not raw.strip():
            continue
        blank = len(_BREAK.findall(text, last_end, match.start())) > 1
        span, kind = _inner(text, match.start(), match.end())
        if span.start == span.end:
            continue
        yield _Line(span, span.of(text), len(raw.rstrip()), kind, blank, hard_break)
        last_end = match.end()
        hard_break = raw.endswith("  ")


def _inner(text: str, start: int, end: int) -> tuple[Span, str]:
    """Strip white space, pictographs and Markdown's block marks off a line."""
    kind = ""
    while True:
        start = next((i for i in range(start, end) if _visible(text[i])), end)
        match = _MARKER.match(text, start, end)
        if not match or match.end() >= end:
            break
        kind = match.lastgroup or kind
        start = match.end()
    end = start + len(text[start:end].rstrip())
    strong = _EMPHASISED.fullmatch(text, start, end)
    if strong and "**" not in strong["inner"]:
        return Span(*strong.span("inner")), kind or "heading"
    return Span(start, end), kind


def _visible(char: str) -> bool:
    """Tell a character of prose from white space, pictographs and invisible marks."""
    return not (char.isspace() or _UNSEEN.match(char))


def _width(lines: list[_Line]) -> int | None:
    """Return the column at which the text is wrapped, or None where lines are paragraphs."""
    prose = [line for line in lines if "](" not in line.text and "http" not in line.text]
    lengths = [line.column for line in prose if line.column <= _WIDEST]
    if not lengths or len(lengths) < 0.9 * len(prose) or max(lengths) < _NARROWEST:
        return None
    width = max(lengths)
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    full = sum(_is_full(a, b, width) for a, b in pairs)
    return width if len(pairs) > _FEW and full >= 0.6 * len(pairs) else None


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the first word of the next line would not have fitted on this one."""
    return line.column + 1 + len(following.text.split(" ", 1)[0]) > width - 5


def _runs_on(line: _Line, following: _Line, width: int | None, block: str) -> bool:
    """Tell whether a line break stands inside a paragraph."""
    if following.kind or line.kind == "heading" or _ADDRESS.search(f"{line.text} {following.text}"):
        return False
    if following.after_blank:
        return _breaks_off(block) and bool(_OPENS_LOW.match(following.text))
    if _dangles(line.text):
        return True
    if width and not following.hard_break and _is_full(line, following, width):
        return True
    if _ends(line.text):
        return _quotation_open(block) and following.text[0] not in "\"“'‘"
    return bool(_OPENS_LOW.match(following.text)) and not _CREDITED.match(following.text)


def _interrupts(line: _Line, following: _Line | None, block: str) -> bool:
    """Tell whether a short line is a name or link broken out of the middle of a sentence."""
    if following is None or line.after_blank or following.after_blank or line.kind:
        return False
    if _ends(block) or _ends(line.text) or len(line.text) > _LONG or following.kind:
        return False
    words = block.split()
    low = sum(word[0].islower() for word in words)
    fragment = len(words) < _FRAGMENT or low > len(words) / 2
    return fragment and bool(_OPENS_LOW.match(following.text))


def _ends(text: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return bool(_TERMINAL.search(text))


def _dangles(text: str) -> bool:
    """Tell whether a line stops at a comma or a word that cannot end a sentence."""
    return bool(_DANGLING.search(text))


def _breaks_off(block: str) -> bool:
    """Tell whether a block of some length stops in the middle of a sentence."""
    return _dangles(block) or (len(block) > _LONG and not _ends(block))


def _quotation_open(block: str) -> bool:
    """Tell whether a quotation is opened in a block and not closed."""
    if block.count("“") > block.count("”"):
        return True
    return "“" not in block and block.count('"') % 2 == 1
