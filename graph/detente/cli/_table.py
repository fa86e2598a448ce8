"""Lay rows out for a terminal, nothing cut: in columns, or each row in a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, zip_longest

from detente.cli._console import broken

__all__ = ["laid_out"]

_GAP = "  "
_INDENT = "    "
_MEASURED = 200
"""So many rows tell how wide columns are; a longer cell further down moves its row only."""
_READABLE = 30
"""A column of text is read well from so many characters on."""


def laid_out(
    columns: Sequence[str], rows: Iterable[Sequence[str]], width: int | None
) -> Iterator[str]:
    """Yield the lines of a table that is `width` characters wide, or as wide as it needs.

    The longest column, the words of articles as a rule, takes the room that the others leave,
    in as many lines as it needs. Where they leave too little, a row is told in turn: what stands
    before it in one line, then the words, then the rest.
    """
    if not columns:
        return
    rows = iter(rows)
    measured = list(islice(rows, _MEASURED))
    widths = [max(map(len, column)) for column in zip(columns, *measured, strict=True)]
    longest = widths.index(max(widths))
    if width is not None:
        room = width - sum(widths) + widths[longest] - len(_GAP) * (len(widths) - 1)
        if room < min(_READABLE, widths[longest]):
            yield from _in_turn(columns, longest, width)
            yield "─" * width
            for row in chain(measured, rows):
                yield from _in_turn(row, longest, width)
            return
        widths[longest] = min(room, widths[longest])
    yield from _in_columns(columns, widths, longest)
    yield _GAP.join("─" * each for each in widths)
    for row in chain(measured, rows):
        yield from _in_columns(row, widths, longest)


def _in_columns(row: Sequence[str], widths: Sequence[int], longest: int) -> Iterator[str]:
    """Yield a row side by side, the longest cell in several lines if need be."""
    cells = [[cell] for cell in row]
    cells[longest] = broken(row[longest], widths[longest])
    for line in zip_longest(*cells, fillvalue=""):
        padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        yield _GAP.join(padded).rstrip()


def _in_turn(row: Sequence[str], longest: int, width: int) -> Iterator[str]:
    """Yield a row one part after the other, what follows the first line indented."""
    before, words, after = row[:longest], row[longest], row[longest + 1 :]
    yield from broken(_GAP.join(filter(None, before)), width)
    for part in (words, _GAP.join(filter(None, after))):
        yield from (_INDENT + line for line in broken(part, width - len(_INDENT)) if line)
