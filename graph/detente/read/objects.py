"""Read articles in JSON and JSON Lines, as crawlers and extractors write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from detente.errors import UnreadableArticle
from detente.read.about import about
from detente.read.draft import Draft
from detente.read.layout import blocks
from detente.read.limits import check_length
from detente.read.structured import load_json, plain
from detente.read.web import read_page

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".json", ".jsonl", ".ndjson")
_TEXTS = ("text", "maintext", "body", "content", "article_text", "articlebody", "raw_text")
_MARKUP = re.compile(r"</p>|<br\s*/?>", re.IGNORECASE)
_HINT = "An article is an object with `text`, and any of `title`, `published`, `outlet`, `url`."


def read(text: str, name: str) -> Iterator[Draft | UnreadableArticle]:
    """Yield the articles of a JSON document or of JSON Lines, in order.

    A line that is not JSON takes its place among them, so that mending it renumbers nothing.

    Raises:
        UnreadableArticle: it is not JSON, or no object in it has a text.
    """
    found = False
    for item in _objects(text, name):
        if isinstance(item, UnreadableArticle):
            found = True
            yield item
            continue
        fields = {str(key).lower(): value for key, value in item.items()}
        body = next((fields[key] for key in _TEXTS if fields.get(key)), None)
        if not isinstance(body, str):
            continue
        found = True
        try:
            check_length(body, name)
        except UnreadableArticle as error:
            yield error
        else:
            yield _draft(body, fields)
    if not found:
        raise UnreadableArticle(f"There is no article in `{name}`.", _HINT)


def _draft(body: str, fields: Mapping[str, Any]) -> Draft:
    """Read one article's text, as markup where it is some."""
    described = {key: plain(fields[key]) for key in fields if key not in _TEXTS}
    if _MARKUP.search(body):
        return read_page(body, described)
    return Draft(text=body, blocks=tuple(blocks(body)), about=about(described, "JSON"))


def _objects(text: str, name: str) -> Iterator[dict[str, Any] | UnreadableArticle]:
    """Yield the objects of a document: one, a list, one under a key, or one a line."""
    try:
        loaded = load_json(text)
    except ValueError:
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


def _lines(text: str, name: str) -> Iterator[dict[str, Any] | UnreadableArticle]:
    """Yield the objects of JSON Lines, if there is one; a line that is none is told."""
    found: list[dict[str, Any] | UnreadableArticle] = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            item = load_json(line) if line.strip() else None
        except ValueError:
            item = UnreadableArticle(f"Line {number} of `{name}` is not JSON.", _HINT)
        if isinstance(item, dict | UnreadableArticle):
            found.append(item)
    bad = [item for item in found if isinstance(item, UnreadableArticle)]
    if bad and len(bad) == len(found):
        raise bad[0]
    yield from found
