"""Resolve mentions marked in a text: `[He] said` is asked for, `{Peskov} said` has spoken."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from detente.annotate import Parse, annotate, load_model
from detente.authority import Authority
from detente.extract import extract, load_cues
from detente.model import Article, Mode, Passage, Published, Role, Span, Statement
from detente.resolve import resolve
from detente.resolve.actors.refer import refer
from detente.resolve.context import DiscourseContext
from detente.resolve.mention_detection import detect_mentions
from detente.resolve.reference import Mention, ResolvedMention

_MARK = re.compile(r"[\[{]([^\]}]+)[\]}]")


@cache
def authority() -> Authority:
    """Load the shipped authority once."""
    return Authority.load()


def made(
    text: str, published: str | None = None, *, mode: Mode = Mode.NEWS, outlet: str | None = None
) -> Article:
    """Make an article of paragraphs that blank lines divide."""
    paragraphs = re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)
    basis = "given" if published else "none"
    return Article(
        key="made",
        path="made.txt",
        text=text,
        passages=tuple(Passage(Span(*p.span()), Role.PARAGRAPH) for p in paragraphs),
        published=Published(published, basis, "for a test"),
        mode=mode,
        outlet=outlet,
    )


def parsed(article: Article) -> list[Parse]:
    """Parse an article with the default model."""
    return annotate(article, load_model())


def resolved(article: Article, known: Authority | None = None) -> list[Statement]:
    """Return the statements of an article, with the shipped authority or another."""
    known, parts, cues = known or authority(), parsed(article), load_cues()
    return resolve(article, parts, extract(article, parts, known, cues), known, cues)


def surveyed(article: Article) -> DiscourseContext:
    """Return what is known of an article before any of its findings is read."""
    return detect_mentions(article, parsed(article), authority(), load_cues())


def referred(
    marked: str,
    published: str | None = None,
    *,
    mode: Mode = Mode.NEWS,
    outlet: str | None = None,
) -> ResolvedMention:
    """Return whom the last mention in square brackets stands for."""
    text, spans = _unmarked(marked)
    article = made(text, published, mode=mode, outlet=outlet)
    context = surveyed(article)
    found: ResolvedMention | None = None
    for span, asked in spans:
        part = next(p for p in context.parses if p.passage.span.covers(span))
        mention = Mention.of(part, span)
        assert mention is not None, marked
        found = refer(context, mention)
        if not asked:
            context = replace(context, so_far=context.so_far.with_sources([found]))
    assert found is not None, marked
    return found


def _unmarked(marked: str) -> tuple[str, list[tuple[Span, bool]]]:
    """Drop the marks and return the spans they enclosed, with whether each is asked for."""
    text = ""
    spans: list[tuple[Span, bool]] = []
    at = 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        spans.append((Span(len(text), len(text) + len(match[1])), match[0][0] == "["))
        text += match[1]
        at = match.end()
    return text + marked[at:], spans
