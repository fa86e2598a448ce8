"""Load the table of what a user knows about the articles beforehand."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from detente.errors import DataError, DetenteError, InputError
from detente.model import Mode

__all__ = ["Known", "load_metadata", "parse_day"]

_ONCE = "Give each article one row."
_OBJECTS = 'Write one object a line, as {"article": "a.txt", "published": "2021-03-18"}.'
COLUMNS = ("article", "published", "outlet", "url", "title", "mode", "issuer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a user says about one article; None where the table is silent."""

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    mode: Mode | None = None
    issuer: str | None = None


def load_metadata(path: Path) -> dict[str, Known]:
    """Read a CSV or JSON Lines table, by article (a file name or a key).

    Raises:
        InputError: the file cannot be read.
        DataError: a row has no article, an article twice, or a value that cannot be.
    """
    known: dict[str, Known] = {}
    for number, row in _rows(path):
        article = row.get("article", "")
        where = f"row {number} of `{path}`"
        if not article:
            raise DataError(f"There is no `article` in {where}.", "Give a file name or a key.")
        if article in known:
            raise DataError(f"The article `{article}` stands twice in `{path}`.", _ONCE)
        known[article] = _known(row, where)
    return known


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
    """Yield the table's rows with their number, values as stripped text."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        hint = "Give a table in CSV or JSON Lines, encoded as UTF-8."
        raise InputError(f"The metadata table `{path}` cannot be read.", hint) from error
    rows: Iterator[Mapping[str, object]]
    rows = _json_rows(text, path) if path.suffix == ".jsonl" else _csv_rows(text, path)
    for number, row in enumerate(rows, 1):
        yield number, {key: str(value).strip() for key, value in row.items() if value is not None}


def _csv_rows(text: str, path: Path) -> Iterator[Mapping[str, object]]:
    """Yield the rows of a CSV table, its columns checked."""
    reader = csv.DictReader(text.splitlines(), restkey="")
    if "article" not in (reader.fieldnames or ()):
        hint = f"The columns are {', '.join(COLUMNS)}."
        raise DataError(f"The table `{path}` has no column `article`.", hint)
    yield from reader


def _json_rows(text: str, path: Path) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a JSON Lines table."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise DataError(f"Line {number} of `{path}` is not JSON.", _OBJECTS) from error
        if not isinstance(row, dict):
            raise DataError(f"Line {number} of `{path}` is not a JSON object.", _OBJECTS)
        yield row


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
