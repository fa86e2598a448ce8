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
_NARROW, _READABLE = 12, 30
"""So narrow a column of names may become, and one of an article's words."""


def laid_out(
    columns: Sequence[str], rows: Iterable[Sequence[str]], width: int | None
) -> Iterator[str]:
    """Yield the lines of a table that fits a width; without one, each row is one line.

    Cells that are too long for their columns go on in lines below. Where even so the columns do
    not fit, a row is told in turn: what stands before its longest cell, as a rule the words of
    an article, in one line, then the words, then the rest.
    """
    if not columns:
        return
    rows = iter(rows)
    measured = [columns, *islice(rows, _MEASURED)]
    cells = list(zip(*measured, strict=True))
    widths = [max(map(len, column)) for column in cells]
    longest = widths.index(max(widths))
    fits = width is None or _shrink(widths, [*map(_floor, cells)], width)
    for place, row in enumerate(chain(measured, rows)):
        if width is None:
            yield _line(row, widths)
        elif fits:
            yield from _in_columns(row, widths)
        else:
            yield from _in_turn(row, longest, width)
        if place == 0:
            yield _GAP.join("─" * each for each in widths) if fits else "─" * (width or 0)


def _floor(column: Sequence[str]) -> int:
    """Return how narrow a column may become: a third of its width, and no word is broken."""
    width = max(map(len, column))
    word = max((len(word) for cell in column for word in cell.split()), default=0)
    return max(word, min(width, _NARROW), min(width // 3, _READABLE))


def _shrink(widths: list[int], floors: Sequence[int], width: int) -> bool:
    """Narrow the columns with most room to spare till all fit; tell whether they do."""
    room = width - len(_GAP) * (len(widths) - 1)
    if sum(floors) > room:
        return False
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda place: widths[place] - floors[place])
        widths[widest] -= 1
    return True


def _in_columns(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield a row side by side, in as many lines as its cells need."""
    cells = [broken(cell, width) for cell, width in zip(row, widths, strict=True)]
    return (_line(line, widths) for line in zip_longest(*cells, fillvalue=""))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Write cells side by side."""
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return _GAP.join(padded).rstrip()


def _in_turn(row: Sequence[str], longest: int, width: int) -> Iterator[str]:
    """Yield a row one part after the other, what follows the first line indented."""
    before, words, after = row[:longest], row[longest], row[longest + 1 :]
    yield from broken(_GAP.join(filter(None, before)), width)
    for part in (words, _GAP.join(filter(None, after))):
        yield from (_INDENT + line for line in broken(part, width - len(_INDENT)) if line)
