"""Read a noun phrase: the noun it stands for, and whether it points back."""

from __future__ import annotations

from collections.abc import Sequence

from detente.annotate import Parse

__all__ = ["head_of"]


def head_of(parse: Parse, tokens: Sequence[int]) -> int:
    """Return the token of a stretch on which the others hang, an article only if it is alone."""
    heads = [t for t in tokens if parse.head[t] == t or parse.head[t] not in tokens]
    return next((t for t in heads if parse.dep[t] != "det"), heads[0])
