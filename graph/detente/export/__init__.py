"""Statements as files for other programs: one format a module, found by its `FORMAT`."""

from __future__ import annotations

import io
from functools import cache

from detente.errors import UsageError
from detente.export._format import Format
from detente.export._where import Where, where
from detente.plugins import discover
from detente.store import Knowledge

__all__ = ["Format", "Where", "export", "formats", "where"]


@cache
def formats() -> dict[str, Format]:
    """Return the formats by name, sorted."""
    found = (module.FORMAT for module in discover("detente.export", "FORMAT"))
    return {format_.name: format_ for format_ in sorted(found, key=lambda each: each.name)}


def export(name: str, known: Knowledge) -> bytes:
    """Return all that is known in a format.

    Raises:
        UsageError: There is no such format.
        MissingExtra: The format needs a package that is not installed.
    """
    if name not in formats():
        hint = f"Choose one of {', '.join(formats())}."
        raise UsageError(f"`{name}` is no export format.", hint)
    stream = io.BytesIO()
    formats()[name].write(known, stream)
    return stream.getvalue()
