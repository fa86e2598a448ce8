"""Read the authority's CSV tables row by row, so that an error can name its file and line."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from detente.errors import DataError

__all__ = ["COLUMNS", "Row", "read_rows", "table_of"]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "actors": (
        "slug",
        "name",
        "kind",
        "side",
        "qid",
        "gender",
        "part_of",
        "description",
        "source",
    ),
    "names": ("actor", "name", "lang", "type", "source"),
    "offices": (
        "slug",
        "title",
        "body",
        "side",
        "qid",
        "titles",
        "speaks_for",
        "seats",
        "listed_as",
        "source",
        "note",
    ),
    "tenures": ("office", "holder", "from", "to", "source", "note"),
    "agreements": ("agreement", "signed", "from", "to", "source"),
    "occurrences": ("slug", "name", "date", "names", "description", "source"),
    "words": ("word", "role", "standard", "source"),
}
_REQUIRED: Mapping[str, frozenset[str]] = {
    "actors": frozenset({"slug", "name", "kind"}),
    "names": frozenset({"actor", "name"}),
    "offices": frozenset({"slug", "title", "body"}),
    "tenures": frozenset({"office", "holder", "from"}),
    "agreements": frozenset({"agreement", "signed"}),
    "occurrences": frozenset({"slug", "name", "date"}),
    "words": frozenset({"word", "role"}),
}
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_QID = re.compile("Q[1-9][0-9]*")
_LANGUAGE = re.compile(
    # RFC 5646, 2.1: language and its extensions, script, region, variants, extensions, private
    "[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?"
    "(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[0-9a-wy-z](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, and where it stands."""

    path: Path
    line: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str:
        """Return the cell, empty when there is none."""
        return self.cells.get(column, "")

    def need(self, column: str) -> str:
        """Return the cell.

        Raises:
            DataError: The cell is empty.
        """
        value = self.get(column)
        if not value:
            raise self.error(f"column `{column}` is empty", "Fill it or take the row out.")
        return value

    def slug(self, column: str) -> str:
        """Return the cell, a slug.

        Raises:
            DataError: The cell is empty or no slug.
        """
        value = self.need(column)
        if not _SLUG.fullmatch(value):
            hint = "A slug is lower-case words of a-z and 0-9, joined by hyphens."
            raise self.error(f"`{value}` is no slug", hint)
        return value

    def qid(self) -> str | None:
        """Return the cell `qid`, a Wikidata item, or None when it is empty.

        Raises:
            DataError: The cell is no item.
        """
        value = self.get("qid")
        if value and not _QID.fullmatch(value):
            raise self.error(f"`{value}` is no item of Wikidata", "Write one like Q7747.")
        return value or None

    def language(self) -> str:
        """Return the cell `lang`, a language tag of BCP 47; English when it is empty.

        Raises:
            DataError: The cell is no language tag.
        """
        value = self.get("lang") or "en"
        if not _LANGUAGE.fullmatch(value):
            raise self.error(
                f"`{value}` is no language tag", "Write one like ru or zh-Hant (BCP 47)."
            )
        return value

    def one_of(self, column: str, allowed: Collection[str], default: str = "") -> str:
        """Return the cell, one of the allowed words, or the default when it is empty.

        Raises:
            DataError: The cell holds another word.
        """
        value = self.get(column) or default
        if value not in allowed:
            hint = f"Use one of: {', '.join(sorted(allowed))}."
            raise self.error(f"`{value}` is no {column} of an authority table", hint)
        return value

    def day(self, column: str) -> date | None:
        """Return the cell as a day, None when it is empty.

        Raises:
            DataError: The cell is no ISO day.
        """
        value = self.get(column)
        if not value:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            hint = "Write days as YYYY-MM-DD."
            raise self.error(f"`{value}` in column `{column}` is no day", hint) from None

    def parts(self, column: str) -> tuple[str, ...]:
        """Return the cell's `|`-separated parts."""
        return tuple(part.strip() for part in self.get(column).split("|") if part.strip())

    def error(self, message: str, hint: str = "") -> DataError:
        """Make an error that names this row's file and line."""
        return DataError(f"`{self.path.name}` line {self.line}: {message}.", hint)


def table_of(header: Collection[str], path: Path) -> str:
    """Tell which table a header belongs to.

    Raises:
        DataError: The header fits none of them, or has an unknown column.
    """
    columns = frozenset(header)
    for table, required in _REQUIRED.items():
        if required <= columns:
            unknown = sorted(columns - set(COLUMNS[table]))
            if unknown:
                raise DataError(
                    f"`{path.name}` has a column `{unknown[0]}` that table {table} does not know.",
                    f"Its columns are: {','.join(COLUMNS[table])}.",
                )
            return table
    raise DataError(
        f"The header of `{path.name}` fits no authority table: `{','.join(header)}`.",
        "Start from one of: " + "; ".join(",".join(COLUMNS[table]) for table in COLUMNS) + ".",
    )


def read_rows(path: Path) -> Iterator[tuple[str, Row]]:
    """Yield each row of a CSV file with the name of the table its header belongs to.

    Raises:
        DataError: The file cannot be read, or its header or a row does not fit.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = [cell.strip() for cell in next(reader, [])]
            table = table_of(header, path)
            for cells in reader:
                if cells:
                    yield table, _row(path, reader.line_num, header, cells)
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise DataError(
            f"The authority table `{path}` cannot be read: {problem}.",
            "It must be a CSV file in UTF-8.",
        ) from problem


def _row(path: Path, line: int, header: list[str], cells: list[str]) -> Row:
    """Pair a row's cells with the header."""
    row = Row(path, line, dict(zip(header, map(str.strip, cells), strict=False)))
    if len(cells) != len(header):
        hint = "Put a cell that holds a comma in double quotes."
        raise row.error(f"`{len(cells)}` cells where the header has {len(header)}", hint)
    return row
