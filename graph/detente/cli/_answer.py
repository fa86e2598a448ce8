"""Print the answer to a query, all of it before its time is up."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from detente.cli._console import emit, harmless, note, width

if TYPE_CHECKING:
    from detente.query import Table
    from detente.store import Store
    from detente.store.deadline import Deadline

__all__ = ["print_rows", "write_answer"]

_SHOWN = 100
"""So many rows are shown on a terminal."""
_IN_MEMORY = 64 << 20
"""Bytes of an answer that wait in memory until it is whole; a longer one waits on disk."""

Given = Mapping[str, list[str]]


def print_rows(store: Store, query: str, given: Given, timeout: float, *, whole: bool) -> int:
    """Print rows as a table that fits the terminal, if it is one; return how many there are."""
    from detente.query import Table, ask
    from detente.store.deadline import Deadline

    deadline = Deadline(timeout, spent=time.process_time())
    table = ask(store, query, given, timeout=deadline)
    if not isinstance(table, Table):
        raise TypeError(query)
    room = width()
    shown = len(table) if whole or room is None else _SHOWN
    for line in list(_lines(table, store, shown, room, deadline)):
        emit(line)
    if len(table) > shown:
        note(f"{shown} of {len(table):,} rows; --all shows all, --format csv > FILE keeps them")
    else:
        note(f"{len(table):,} row{'' if len(table) == 1 else 's'}")
    return len(table)


def _lines(
    table: Table, store: Store, shown: int, room: int | None, deadline: Deadline
) -> Iterator[str]:
    """Yield the lines of a table until time is up."""
    from detente.cli._table import laid_out
    from detente.query import cell

    cells = ([cell(value, store.prefixes) for value in row] for row in table[:shown])
    for line in laid_out(table.columns, cells, room):
        deadline.left()
        yield harmless(line)


def write_answer(store: Store, query: str, form: str, given: Given, timeout: float) -> None:
    """Write an answer in a format: when all of it is there, so that nothing is written in half."""
    import tempfile

    from detente.query import write
    from detente.store.deadline import Deadline

    deadline = Deadline(timeout, spent=time.process_time())
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        write(store, query, file, form=form, parameters=given, timeout=deadline)
        file.seek(max(file.tell() - 1, 0))
        last = file.read() or b"\n"
        file.seek(0)
        if sys.stdout.isatty():
            emit(file.read().decode())
            return
        shutil.copyfileobj(file, sys.stdout.buffer)
    if last != b"\n":
        emit("")
