"""Hold the answer to a query: a table of rows, or the triples of a graph, or yes or no."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from detente.errors import MissingExtra
from detente.store import Triples, Value

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Answer", "Row", "Table"]

Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Table(Sequence[Row]):
    """The rows of a SELECT, each a tuple of Python values in the order of `columns`.

    IRIs are `detente.store.IRI`, numbers, booleans and days are Python's, None is unbound.

    >>> table = Table(("who", "statements"), (("Dmitry Peskov", 8), ("Joe Biden", 3)))
    >>> for who, statements in table:
    ...     print(who, statements)
    Dmitry Peskov 8
    Joe Biden 3
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        return self.rows[index]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def column(self, name: str) -> tuple[Value, ...]:
        """Return the values of one column.

        Raises:
            ValueError: there is no such column.
        """
        place = self.columns.index(name)
        return tuple(row[place] for row in self.rows)

    def to_pandas(self) -> pd.DataFrame:
        """Return the table as a pandas DataFrame.

        Raises:
            MissingExtra: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            message = "A table becomes a DataFrame only where `pandas` is installed."
            raise MissingExtra(message, "pip install 'detente[parquet]'") from error
        return pd.DataFrame.from_records(list(self.rows), columns=list(self.columns))


Answer = Table | Triples | bool
