"""JSON Lines: statements as `statements.jsonl` has them."""

from __future__ import annotations

from collections.abc import Iterator

from detente.export._format import Format, as_text
from detente.export._records import records
from detente.records import dumps
from detente.store import Knowledge

__all__ = ["FORMAT"]


def _pieces(known: Knowledge) -> Iterator[str]:
    """Yield the lines."""
    return (f"{dumps(record)}\n" for record in records(known))


FORMAT = Format(
    name="jsonl",
    suffix=".jsonl",
    description="JSON Lines, one statement a line with all its spans",
    write=as_text(_pieces),
)
