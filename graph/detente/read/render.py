"""Render HTML as plain text with blocks, as a reader would see it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from detente.model import Span
from detente.read.draft import Block

__all__ = ["Rendered", "render"]

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

    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    parents: list[Tag] = field(default_factory=list)


@dataclass(slots=True)
class _Run:
    """Inline text gathered for the next block, and how much of it is links."""

    words: str = ""
    linked: int = 0


def render(soup: BeautifulSoup) -> Rendered:
    """Return what a page shows: white space folded, blocks set apart by empty lines.

    Scripts, forms, navigation and what class names call sharing, related or comments is
    left out, unless it holds much of the page's text.
    """
    rendered = Rendered()
    root = soup.body or soup
    run = _Run()
    _walk(root, run, rendered, "", len(root.get_text()))
    _flush(run, rendered, root, "")
    return rendered


def _walk(element: Tag, run: _Run, rendered: Rendered, kind: str, size: int) -> None:
    """Render the children of an element into the run and the blocks."""
    for child in element.children:
        if isinstance(child, Tag):
            _walk_tag(child, run, rendered, kind, size)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            words = _SPACE.sub(" ", str(child))
            run.words += words
            run.linked += len(words) if _in_link(child) else 0


def _walk_tag(tag: Tag, run: _Run, rendered: Rendered, kind: str, size: int) -> None:
    """Render one element: inline into the run, as a block, or not at all."""
    if tag.name == "br":
        run.words += "\n"
    elif _UNSEEN.fullmatch(tag.name) or _is_aside(tag, size):
        return
    elif _INLINE.fullmatch(tag.name):
        _walk(tag, run, rendered, kind, size)
    else:
        parent = tag.parent or tag
        _flush(run, rendered, parent, kind)
        inner = "caption" if _CAPTION.search(_classes(tag)) else _KINDS.get(tag.name, kind)
        _walk(tag, run, rendered, inner, size)
        _flush(run, rendered, tag, inner)


def _flush(run: _Run, rendered: Rendered, parent: Tag, kind: str) -> None:
    """Turn the gathered text into blocks; an empty line of breaks parts two."""
    linked = run.linked > _LINKED * max(len(run.words), 1) and len(run.words.split()) < 25
    for words in re.split(r"\n\s*\n", run.words):
        lines = (" ".join(line.split(" ")).strip() for line in words.split("\n"))
        shown = "\n".join(line for line in lines if line)
        if shown:
            start = len(rendered.text) + (2 if rendered.text else 0)
            rendered.text += ("\n\n" if rendered.text else "") + shown
            block_kind = "links" if linked and kind not in {"headline", "heading"} else kind
            rendered.blocks.append(Block(Span(start, start + len(shown)), block_kind))
            rendered.parents.append(parent)
    run.words, run.linked = "", 0


def _in_link(node: PageElement) -> bool:
    """Tell whether a piece of text is part of a link."""
    return node.find_parent("a") is not None


def _is_aside(tag: Tag, size: int) -> bool:
    """Tell whether an element's role, name or state sets it apart from the article."""
    if tag.get("hidden") is not None or tag.get("aria-hidden") == "true":
        return True
    if tag.get("role") in {"navigation", "search", "complementary", "contentinfo", "banner"}:
        return True
    return bool(_ASIDE.search(_classes(tag))) and len(tag.get_text()) < _MOST * size


def _classes(tag: Tag) -> str:
    """Return an element's class names and id."""
    names = tag.get_attribute_list("class") + tag.get_attribute_list("id")
    return " ".join(name for name in names if name)
