"""What an export format is, and how its pieces are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO

from detente.store import Knowledge

__all__ = ["Format", "text_format"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An export format; `loses` says in a phrase what of a statement does not come along."""

    name: str
    suffix: str
    description: str
    write: Callable[[Knowledge, BinaryIO], None]
    loses: str = ""


def text_format(
    *,
    name: str,
    suffix: str,
    description: str,
    pieces: Callable[[Knowledge], Iterable[str]],
    loses: str = "",
) -> Format:
    """Return a format that is text, made of the pieces that a function yields."""

    def write(known: Knowledge, stream: BinaryIO) -> None:
        stream.writelines(piece.encode() for piece in pieces(known))

    return Format(name=name, suffix=suffix, description=description, write=write, loses=loses)
