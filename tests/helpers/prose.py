"""Make articles of plain prose for tests, a passage to each paragraph."""

from __future__ import annotations

import re

from detente.annotate import annotate, load_model
from detente.authority import Authority
from detente.extract import extract, load_cues
from detente.model import Article, Found, Mode, Passage, Published, Role, Span

__all__ = ["article_of", "findings"]


def article_of(text: str, *, mode: Mode = Mode.NEWS, role: Role = Role.PARAGRAPH) -> Article:
    """Make an article whose paragraphs are separated by blank lines."""
    passages = tuple(
        Passage(Span(match.start(), match.end()), role)
        for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)
    )
    return Article(
        key="prose",
        path="prose.txt",
        text=text,
        passages=passages,
        published=Published(None, "none", ""),
        mode=mode,
    )


def findings(text: str, *, mode: Mode = Mode.NEWS, role: Role = Role.PARAGRAPH) -> list[Found]:
    """Extract everything from a text."""
    article = article_of(text, mode=mode, role=role)
    parses = annotate(article, load_model())
    return extract(article, parses, Authority.load(), load_cues())
