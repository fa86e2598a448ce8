"""What an export format is, and how its pieces are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO

from detente.model import Statement
from detente.store import Knowledge

__all__ = ["Format", "as_text"]


def _all(_: Statement) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An export format.

    `loses` says in a phrase what does not come along, `holds` which statements do.
    """

    name: str
    suffix: str
    description: str
    write: Callable[[Knowledge, BinaryIO], None]
    loses: str = ""
    holds: Callable[[Statement], bool] = _all


def as_text(pieces: Callable[[Knowledge], Iterable[str]]) -> Callable[[Knowledge, BinaryIO], None]:
    """Return the `write` of a format that is text, made of the pieces that a function yields."""

    def write(known: Knowledge, stream: BinaryIO) -> None:
        stream.writelines(piece.encode() for piece in pieces(known))

    return write
