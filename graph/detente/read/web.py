"""Read articles saved as HTML pages."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from bs4 import BeautifulSoup, Tag

from detente.read.about import about
from detente.read.draft import Block, Draft
from detente.read.limits import check_length
from detente.read.render import Rendered, render
from detente.read.structured import load_json

__all__ = ["SUFFIXES", "read", "read_page"]

SUFFIXES = (".html", ".htm", ".xhtml")
_ARTICLES = ("article", "posting", "report", "pressrelease")
_HALF = 0.5
_SENTENCE = 40


def read(text: str, name: str) -> Iterator[Draft]:
    """Yield the one article of an HTML page.

    Raises:
        UnreadableArticle: the page is too long to be one article.
    """
    check_length(text, name)
    yield read_page(text)


def read_page(markup: str, fields: Mapping[str, str] | None = None) -> Draft:
    """Return the article of a page; `fields` are known about it from elsewhere."""
    soup = _parsed(markup)
    known = {**_metadata(soup), **(fields or {})}
    rendered = render(soup)
    return Draft(
        text=rendered.text,
        blocks=tuple(_inside(rendered)),
        about=about(known, "HTML metadata"),
    )


def _parsed(markup: str) -> BeautifulSoup:
    """Parse a page as browsers do, XHTML and what is hardly markup as well."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # advice to who chose the parser, not to who has the page
        return BeautifulSoup(markup, "lxml")


def _inside(rendered: Rendered) -> Iterator[Block]:
    """Yield the blocks, those outside the article's own element marked so."""
    root = _root(rendered)
    inner = {id(root), *(id(element) for element in root.descendants)} if root else set()
    for block, parent in zip(rendered.blocks, rendered.parents, strict=True):
        inside = root is None or id(parent) in inner or block.kind == "headline"
        yield block if inside else Block(block.span, "outside")


def _root(rendered: Rendered) -> Tag | None:
    """Return the smallest element but for a paragraph that holds most of the page's sentences."""
    weights: dict[int, int] = defaultdict(int)
    root: Tag | None = None
    for block, parent in zip(rendered.blocks, rendered.parents, strict=True):
        length = block.span.end - block.span.start
        if block.kind not in {"links", "headline", "heading"} and length >= _SENTENCE:
            weights[id(parent)] += length
            root = parent
    most = _HALF * sum(weights.values())
    while root is not None and root.parent is not None:
        root = root.parent
    for element in reversed(root.find_all(name=True) if root else []):
        if element.parent is not None:
            weights[id(element.parent)] += weights[id(element)]
    within = root
    while within is not None:
        root = within
        children = root.find_all(name=True, recursive=False)
        holding = (child for child in children if weights[id(child)] > most and child.name != "p")
        within = next(holding, None)
    return root


def _metadata(soup: BeautifulSoup) -> dict[str, str]:
    """Collect a page's metadata by lower-cased name: JSON-LD, meta, link, time, title."""
    fields: dict[str, str] = {}
    if soup.title and soup.title.string:
        fields["title"] = soup.title.string.strip()
    for time in soup.find_all("time", datetime=True, limit=1):
        fields["time"] = str(time["datetime"])
    for canonical in soup.find_all("link", rel="canonical", href=True, limit=1):
        fields["url"] = str(canonical["href"])
    for meta in soup.find_all("meta", content=True):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and str(meta["content"]).strip():
            fields.setdefault(str(name).lower(), " ".join(str(meta["content"]).split()))
    for script in soup.find_all("script", type="application/ld+json"):
        fields.update(_linked_data(script.get_text()))
    return fields


def _linked_data(script: str) -> dict[str, str]:
    """Return the fields of the first article that a JSON-LD script describes."""
    try:
        loaded = load_json(script)
    except ValueError:
        return {}
    for node in _nodes(loaded):
        if any(word in str(node.get("@type", "")).lower() for word in _ARTICLES):
            publisher = node.get("publisher")
            publisher = publisher.get("name") if isinstance(publisher, dict) else publisher
            named = {
                "headline": node.get("headline"),
                "datepublished": node.get("datePublished"),
                "publisher": publisher,
                "url": node.get("url"),
            }
            return {key: value for key, value in named.items() if isinstance(value, str) and value}
    return {}


def _nodes(loaded: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  JSON-LD is anything
    """Yield the objects of a JSON-LD document in order; no depth of nesting is too much."""
    waiting = [loaded]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            yield node
            waiting.append(node.get("@graph", []))
