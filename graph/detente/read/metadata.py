"""Load the table of what a user knows about the articles beforehand."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from detente.errors import DataError, DetenteError, InputError, UsageError
from detente.model import Mode
from detente.read.structured import load_json, plain, whole

__all__ = ["Known", "Table", "load_metadata", "parse_day"]

_ONCE = "Give each article one row."
_OBJECTS = 'Write one object a line, as {"article": "a.txt", "published": "2021-03-18"}.'
COLUMNS = ("article", "published", "outlet", "url", "title", "mode", "issuer")
_COLUMNS = ", ".join(COLUMNS)
_NEAR = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a user says about one article; None where the table is silent."""

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    mode: Mode | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """What a user says, by article (a file name or a key), and the columns that say nothing."""

    rows: Mapping[str, Known] = field(default_factory=dict)
    unused: tuple[str, ...] = ()


def load_metadata(path: Path) -> Table:
    """Read a CSV or JSON Lines table.

    Raises:
        InputError: the file cannot be read.
        UsageError: a column is misspelt.
        DataError: a row has no article, an article twice, or a value that cannot be.
    """
    known: dict[str, Known] = {}
    unused: dict[str, None] = {}
    for number, row in _rows(path):
        article = row.get("article", "")
        where = f"row {number} of `{path}`"
        unused |= dict.fromkeys(column for column in row if _unused(column, path))
        if not article:
            raise DataError(f"There is no `article` in {where}.", "Give a file name or a key.")
        if article in known:
            raise DataError(f"The article `{article}` stands twice in `{path}`.", _ONCE)
        known[article] = _known(row, where)
    return Table(known, tuple(unused))


def _folded(column: str) -> str:
    """Return a column's name as ours are written."""
    return column.strip().lower()


def _unused(column: str, path: Path) -> bool:
    """Tell whether a column is none of ours; one that nearly is was misspelt."""
    if column in COLUMNS:
        return False
    for near in get_close_matches(column, COLUMNS, n=1, cutoff=_NEAR):
        message = f"The table `{path}` has no column `{near}` but `{column}`."
        raise UsageError(message, f"Did you mean `{near}`? The columns are {_COLUMNS}.")
    return True


def parse_day(value: str, where: str, error: type[DetenteError] = DataError) -> str:
    """Check a day given by the user, as YYYY-MM-DD.

    Raises:
        DataError: it is no such day; or the `error` asked for.
    """
    try:
        return date.fromisoformat(value.strip()).isoformat()
    except ValueError as cause:
        hint = "Write the day as 2021-03-18."
        raise error(f"The date `{value}` in {where} is not a day.", hint) from cause


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the table's rows with their number, columns in lower case, values as stripped text."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        hint = "Give a table in CSV or JSON Lines, encoded as UTF-8."
        raise InputError(f"The metadata table `{path}` cannot be read.", hint) from error
    rows = _json_rows(text, path) if path.suffix == ".jsonl" else _csv_rows(text, path)
    for number, row in enumerate(rows, 1):
        yield number, {_folded(key): value.strip() for key, value in row.items()}


def _csv_rows(text: str, path: Path) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a CSV table, its columns checked."""
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        columns = next(reader, [])
        spelt = [column for column in map(_folded, columns) if not _unused(column, path)]
        if "article" not in spelt:
            message = f"The table `{path}` has no column `article`."
            raise DataError(message, f"The columns are {_COLUMNS}.")
        for cells in filter(None, reader):
            if any(cells[len(columns) :]):
                message = (
                    f"Line {reader.line_num} of `{path}` has more cells than there are columns."
                )
                raise DataError(message, "Put a value that holds a comma between quotation marks.")
            yield dict(zip(columns, cells, strict=False))
    except csv.Error as error:
        message = f"Line {reader.line_num} of `{path}` is not CSV: {error}."
        raise DataError(message, "Is a quotation mark left open?") from error


def _json_rows(text: str, path: Path) -> Iterator[Mapping[str, str]]:
    """Yield the objects of a JSON Lines table."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = load_json(line)
        except ValueError as error:
            raise DataError(f"Line {number} of `{path}` is not JSON.", _OBJECTS) from error
        if not isinstance(row, dict):
            raise DataError(f"Line {number} of `{path}` is not a JSON object.", _OBJECTS)
        yield {whole(key): whole(plain(value)) for key, value in row.items()}


def _known(row: Mapping[str, str], where: str) -> Known:
    """Check one row."""
    mode = row.get("mode") or None
    if mode not in {None, *Mode}:
        message = f"The mode `{mode}` in {where} is neither `news` nor `document`."
        raise DataError(message, "Leave it empty to have it decided.")
    published = row.get("published")
    return Known(
        published=parse_day(published, where) if published else None,
        outlet=row.get("outlet") or None,
        url=row.get("url") or None,
        title=row.get("title") or None,
        mode=Mode(mode) if mode else None,
        issuer=row.get("issuer") or None,
    )
