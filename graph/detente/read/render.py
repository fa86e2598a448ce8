"""Render HTML as plain text with blocks, as a reader would see it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from detente.model import Span
from detente.read.draft import Block

__all__ = ["Rendered", "render"]

_Shown = tuple[str, str, Tag]
"""The words of a block, its kind and the element it stands in."""
_GAP = "\n\n"
_UNSEEN = re.compile(
    r"head|script|style|noscript|template|svg|math|iframe|object|canvas|audio|video|form|button"
    r"|select|input|textarea|nav|footer|aside|dialog|menu"
)
_INLINE = re.compile(
    r"a|abbr|acronym|b|bd[io]|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|r[pt]|ruby"
    r"|s|samp|small|span|strike|strong|su[bp]|time|tt|u|var|wbr|img|picture|source"
)
_KINDS = {
    "h1": "headline",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading"),
    "figcaption": "caption",
    "li": "item",
    "blockquote": "quote",
}
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|related|newsletter|subscri\w+|promo\w*|comments?|sidebar"
    r"|menu|breadcrumbs?|cookies?|consent|advert\w*|ads?|footer|nav\w*|tags?|recommend\w*|popular"
    r"|trending|donat\w+|paywall|author-bio|signup|toolbar|widget|outbrain|taboola)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|wp-caption-text|photo-?credit)", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_MOST = 0.4
_LINKED = 0.6


@dataclass(slots=True)
class Rendered:
    """The text of a page, its blocks, and the element each block stands in."""

    text: str
    blocks: list[Block]
    parents: list[Tag]


@dataclass(slots=True)
class _Run:
    """Inline text gathered for the next block, and how much of it is links."""

    words: list[str] = field(default_factory=list)
    linked: int = 0


@dataclass(slots=True)
class _Element:
    """An element being rendered: what is left of it, and what its place makes of its text."""

    tag: Tag
    children: Iterator[PageElement]
    kind: str
    in_link: bool
    is_block: bool


def render(soup: BeautifulSoup) -> Rendered:
    """Return what a page shows: white space folded, blocks set apart by empty lines.

    Scripts, forms, navigation and what class names call sharing, related or comments is
    left out, unless it holds much of the page's text.
    """
    pieces: list[str] = []
    rendered = Rendered("", [], [])
    at = 0
    for shown, kind, parent in _blocks(soup.body or soup):
        pieces.append(shown)
        rendered.blocks.append(Block(Span(at, at + len(shown)), kind))
        rendered.parents.append(parent)
        at += len(shown) + len(_GAP)
    rendered.text = _GAP.join(pieces)
    return rendered


def _blocks(root: Tag) -> Iterator[_Shown]:
    """Walk a page in reading order and yield its blocks; no depth of nesting is too much."""
    sizes = _sizes(root)
    run = _Run()
    opened = [_Element(root, iter(root.children), "", in_link=False, is_block=True)]
    while opened:
        top = opened[-1]
        child = next(top.children, None)
        if child is None:
            opened.pop()
            if top.is_block:
                yield from _flush(run, top.tag, top.kind)
        elif isinstance(child, Tag):
            if child.name == "br":
                run.words.append("\n")
            elif not _UNSEEN.fullmatch(child.name) and not _is_aside(child, sizes, root):
                inner = _opened(child, top)
                if inner.is_block:
                    yield from _flush(run, top.tag, top.kind)
                opened.append(inner)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            words = _SPACE.sub(" ", str(child))
            run.words.append(words)
            run.linked += len(words) if top.in_link else 0


def _opened(tag: Tag, outer: _Element) -> _Element:
    """Begin to render an element within another; an inline one is of its kind."""
    inline = bool(_INLINE.fullmatch(tag.name))
    kind = "caption" if _CAPTION.search(_classes(tag)) else _KINDS.get(tag.name, outer.kind)
    return _Element(
        tag=tag,
        children=iter(tag.children),
        kind=outer.kind if inline else kind,
        in_link=outer.in_link or tag.name == "a",
        is_block=not inline,
    )


def _sizes(root: Tag) -> dict[int, int]:
    """Return how many characters of text each element holds, by its `id`."""
    sizes: dict[int, int] = defaultdict(int)
    for node in reversed(list(root.descendants)):
        if node.parent is not None:
            plain = type(node) is NavigableString  # scripts, comments and the like are others
            sizes[id(node.parent)] += len(str(node)) if plain else sizes[id(node)]
    return sizes


def _flush(run: _Run, parent: Tag, kind: str) -> Iterator[_Shown]:
    """Turn the gathered text into blocks; an empty line of breaks parts two."""
    whole = "".join(run.words)
    linked = run.linked > _LINKED * max(len(whole), 1) and len(whole.split()) < 25
    block_kind = "links" if linked and kind not in {"headline", "heading"} else kind
    for words in re.split(r"\n\s*\n", whole):
        lines = (" ".join(line.split(" ")).strip() for line in words.split("\n"))
        shown = "\n".join(line for line in lines if line)
        if shown:
            yield shown, block_kind, parent
    run.words, run.linked = [], 0


def _is_aside(tag: Tag, sizes: Mapping[int, int], root: Tag) -> bool:
    """Tell whether an element's role, name or state sets it apart from the article."""
    if tag.get("hidden") is not None or tag.get("aria-hidden") == "true":
        return True
    if tag.get("role") in {"navigation", "search", "complementary", "contentinfo", "banner"}:
        return True
    return bool(_ASIDE.search(_classes(tag))) and sizes[id(tag)] < _MOST * sizes[id(root)]


def _classes(tag: Tag) -> str:
    """Return an element's class names and id."""
    names = tag.get_attribute_list("class") + tag.get_attribute_list("id")
    return " ".join(name for name in names if name)
