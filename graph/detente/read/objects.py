"""Read articles in JSON and JSON Lines, as crawlers and extractors write them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from detente.errors import UnreadableArticle
from detente.model import Span
from detente.read.about import about
from detente.read.draft import Block, Draft
from detente.read.layout import blocks
from detente.read.limits import MAX_TEXT
from detente.read.web import read_page

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".json", ".jsonl", ".ndjson")
_TEXTS = ("text", "maintext", "body", "content", "article_text", "articlebody", "raw_text")
_MARKUP = re.compile(r"</p>|<br\s*/?>", re.IGNORECASE)
_HINT = "An article is an object with `text`, and any of `title`, `published`, `outlet`, `url`."


def read(text: str, name: str) -> Iterator[Draft]:
    """Yield the articles of a JSON document or of JSON Lines, in order.

    Raises:
        UnreadableArticle: it is not JSON, or no object in it has a text.
    """
    found = False
    for item in _objects(text, name):
        fields = {str(key).lower(): value for key, value in item.items()}
        body = next((fields[key] for key in _TEXTS if fields.get(key)), None)
        if not isinstance(body, str):
            continue
        found = True
        described = {key: _plain(fields[key]) for key in fields if key not in _TEXTS}
        if _MARKUP.search(body):
            yield read_page(body, described)
        else:
            whole = (Block(Span(0, len(body))),)
            cut = whole if len(body) > MAX_TEXT else tuple(blocks(body))
            yield Draft(text=body, blocks=cut, about=about(described, "JSON"))
    if not found:
        raise UnreadableArticle(f"There is no article in `{name}`.", _HINT)


def _objects(text: str, name: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a document: one, a list, one under a key, or one a line."""
    try:
        loaded: Any = json.loads(text)
    except json.JSONDecodeError:
        yield from _lines(text, name)
        return
    if isinstance(loaded, dict):
        lists = [value for value in loaded.values() if isinstance(value, list)]
        nested = [value for value in lists if value and isinstance(value[0], dict)]
        has_text = any(str(key).lower() in _TEXTS for key in loaded)
        loaded = [loaded] if has_text or not nested else nested[0]
    for item in loaded if isinstance(loaded, list) else []:
        if isinstance(item, dict):
            yield item


def _lines(text: str, name: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON Lines."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            item: Any = json.loads(line)
        except json.JSONDecodeError as error:
            raise UnreadableArticle(f"Line {number} of `{name}` is not JSON.", _HINT) from error
        if isinstance(item, dict):
            yield item


def _plain(value: Any) -> str:  # noqa: ANN401  JSON is anything
    """Give a JSON value as text: the first of a list, the name of an object."""
    if isinstance(value, list):
        return _plain(value[0]) if value else ""
    if isinstance(value, dict):
        return _plain(value.get("name", ""))
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""
