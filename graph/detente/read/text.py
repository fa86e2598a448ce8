"""Read articles in plain text and in Markdown, with or without YAML front matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detente.read.draft import Draft
from detente.read.front_matter import front_matter
from detente.read.layout import blocks

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".txt", ".text", ".md", ".markdown")
_TITLE = ("title", "post_title", "headline")
_OUTLET = ("outlet", "site", "publisher", "source_name", "sitename")
_URL = ("url", "source_url", "canonical_url", "original_link", "permalink", "link")
_PUBLISHED = ("published", "published_time", "date_published", "date", "post_date", "pubdate")


def read(text: str) -> Iterator[Draft]:
    """Yield the one article of a text or Markdown file."""
    fields, start = front_matter(text)
    key, published = _first(fields, _PUBLISHED)
    yield Draft(
        text=text,
        blocks=tuple(blocks(text, start)),
        title=_first(fields, _TITLE)[1] or "",
        outlet=_first(fields, _OUTLET)[1],
        url=_first(fields, _URL)[1],
        published=published,
        published_from=f"the front matter's `{key}`" if published else "",
        genre=_first(fields, ("tags", "genre", "type", "category"))[1] or "",
    )


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> tuple[str, str | None]:
    """Return the first of several fields that is there, with its name."""
    return next(((name, fields[name]) for name in names if name in fields), ("", None))
