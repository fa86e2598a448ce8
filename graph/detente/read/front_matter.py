"""Read the YAML front matter that stands before an article's text."""

from __future__ import annotations

import re

import yaml

__all__ = ["front_matter"]

_FENCED = re.compile(
    r"\s*---[ \t]*\r?\n(?P<body>.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL
)
_PAIR = re.compile(r"^(?P<key>[A-Za-z_][\w-]*):[ \t]*(?P<value>\S.*)$", re.MULTILINE)
_NOTHING = frozenset({"", ">", "|", ">-", "|-", "~", "null"})


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """Return the fields of the front matter, lower-cased, and where the article begins.

    Only plain values are kept, as they are written. Front matter that is not quite YAML, as
    exports often write it, is read line by line.
    """
    match = _FENCED.match(text)
    if not match:
        return {}, 0
    try:
        loaded = yaml.load(match["body"], yaml.BaseLoader)  # noqa: S506  it makes text alone
    except (yaml.YAMLError, ValueError, RecursionError):
        loaded = {
            pair["key"]: pair["value"].strip("'\" ") for pair in _PAIR.finditer(match["body"])
        }
    if not isinstance(loaded, dict):
        return {}, 0
    fields = {str(key).lower(): _plain(value) for key, value in loaded.items()}
    return {key: value for key, value in fields.items() if value not in _NOTHING}, match.end()


def _plain(value: object) -> str:
    """Give a YAML value as one line of text; the first of a list; nothing of a mapping."""
    while isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(value.split()) if isinstance(value, str) else ""
