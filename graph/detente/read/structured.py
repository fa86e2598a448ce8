"""Load JSON of whatever depth and size, and give its values as plain text."""

from __future__ import annotations

import json
import re
from typing import Any

__all__ = ["load_json", "plain", "whole"]

_HALF = re.compile("[\ud800-\udfff]")


def load_json(text: str) -> Any:  # noqa: ANN401  JSON is anything
    """Load a JSON document; control characters in strings are let pass.

    Raises:
        ValueError: it is not JSON, nests too deep or has a number of thousands of digits.
    """
    try:
        return json.loads(text, strict=False)
    except RecursionError as error:
        raise ValueError("It nests too deep.") from error


def plain(value: Any) -> str:  # noqa: ANN401  JSON is anything
    """Give a JSON value as one line of text: the first of a list, the name of an object."""
    while isinstance(value, list | dict):
        inner = value[:1] if isinstance(value, list) else [value.get("name", "")]
        value = inner[0] if inner else ""
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def whole(words: str) -> str:
    """Read half a surrogate pair, which no file can hold, as U+FFFD: one character for one."""
    return _HALF.sub("\ufffd", words)
