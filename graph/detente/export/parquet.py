"""Parquet: one row a statement, typed, for data frames and column stores."""

from __future__ import annotations

from typing import BinaryIO

from detente.errors import MissingExtra
from detente.export._format import Format
from detente.export._records import COLUMNS, rows
from detente.store import Knowledge

__all__ = ["FORMAT"]

_LISTS = frozenset({"joint_with", "targets", "target_names", "about"})
_DAYS = frozenset({"earliest", "latest", "reported"})
_INTEGERS = frozenset({"start", "end"})


def _write(known: Knowledge, stream: BinaryIO) -> None:
    """Write the table."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ModuleNotFoundError as error:
        hint = "Install it: pip install 'detente[parquet]'."
        raise MissingExtra("The format `parquet` needs the package pyarrow.", hint) from error
    kinds = dict.fromkeys(COLUMNS, pa.string())
    kinds |= dict.fromkeys(_LISTS, pa.list_(pa.string())) | dict.fromkeys(_INTEGERS, pa.int64())
    kinds |= dict.fromkeys(_DAYS, pa.date32()) | {"negated": pa.bool_()}
    table = pa.Table.from_pylist([dict(row) for row in rows(known)], schema=pa.schema(kinds))
    parquet.write_table(table, stream)


FORMAT = Format(
    name="parquet",
    suffix=".parquet",
    description="Parquet, one row a statement, typed",
    write=_write,
    loses="all spans but the first and last offset; reasons",
)
