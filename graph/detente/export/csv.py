"""CSV: one row a statement, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from detente.export._format import Format, as_text
from detente.export._records import COLUMNS, Cell, rows
from detente.store import Knowledge

__all__ = ["FORMAT"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _pieces(known: Knowledge) -> Iterator[str]:
    """Yield the head and the rows."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(COLUMNS)
    for row in rows(known):
        writer.writerow([_cell(value) for value in row.values()])
        yield stream.getvalue()
        stream.seek(0)
        stream.truncate()
    yield stream.getvalue()


def _cell(value: Cell) -> str | int:
    """Write a cell; an apostrophe keeps a spreadsheet from running text as a formula."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        value = "|".join(value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else value


FORMAT = Format(
    name="csv",
    suffix=".csv",
    description="CSV, one row a statement",
    write=as_text(_pieces),
    loses="all spans but the first and last offset; reasons",
)
