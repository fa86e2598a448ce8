"""Compare a build with a corpus of attributions, article by article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from detente.brat import read_attributions
from detente.check.evaluate.attributions import (
    Attributed,
    attributed,
    attributions,
    match,
    outer,
    same_source,
    tally,
)
from detente.check.evaluate.evaluation import Compared, Mistake, sentence_at
from detente.errors import DataError
from detente.model import Span, Statement, Tier

__all__ = ["compare_with_attributions"]


def compare_with_attributions(
    folder: Path,
    texts: Mapping[str, str],
    statements: Mapping[str, Sequence[Statement]],
    jaccard: float,
) -> Iterator[Compared]:
    """Yield each article of a corpus, compared with the statements of that article.

    Raises:
        DataError: the corpus is malformed, or its texts are not those of the build.
    """
    corpus = read_attributions(folder)
    for article, text in corpus.texts.items():
        if texts.get(article, text) != text:
            message = f"The text of `{article}` in `{folder}` is not the one of the build."
            raise DataError(message, f"Build from `{folder / 'text'}`.")
        gold = attributed(corpus.attributions[article], text)
        mine = statements.get(article, ())
        found = attributed(attributions(mine), text)
        counts = dict(tally(gold, found, jaccard))
        for name, some in _selected(mine, found, text).items():
            part = tally(gold, some, jaccard)
            counts |= {f"{name}.{key}": count for key, count in part.items()}
        yield Compared(article, counts, tuple(_mistakes(gold, found, text, jaccard)))


def _selected(
    statements: Sequence[Statement], found: Sequence[Attributed], text: str
) -> Mapping[str, Sequence[Attributed]]:
    """Return the outermost attributions, and those of each tier."""
    by_tier = {
        tier.value: attributed(attributions(s for s in statements if s.tier is tier), text)
        for tier in Tier
    }
    return {"outer": outer(found), **by_tier}


def _mistakes(
    gold: Sequence[Attributed], found: Sequence[Attributed], text: str, jaccard: float
) -> Iterator[Mistake]:
    """Yield what is missed, false, or has the wrong source, in reading order."""
    pairs = match(gold, found, jaccard)
    matched_gold, matched_found = {g for g, _ in pairs}, {f for _, f in pairs}
    mistakes = [_mistake("missed", g, text) for n, g in enumerate(gold) if n not in matched_gold]
    mistakes += [_mistake("false", f, text) for n, f in enumerate(found) if n not in matched_found]
    for g, f in pairs:
        if not same_source(gold[g], found[f]):
            detail = f"source {_source(found[f], text)}, gold {_source(gold[g], text)}"
            mistakes.append(_mistake("differs", found[f], text, detail))
    yield from sorted(mistakes, key=lambda mistake: (mistake.span, mistake.sort, mistake.text))


def _mistake(sort: str, item: Attributed, text: str, *details: str) -> Mistake:
    parts = item.spans.content
    span = Span(min(part.start for part in parts), max(part.end for part in parts))
    return Mistake(
        sort=sort,
        id=item.spans.id,
        span=span,
        actor=_source(item, text),
        text=" … ".join(part.of(text) for part in parts),
        sentence=sentence_at(span, text),
        details=details,
    )


def _source(item: Attributed, text: str) -> str:
    """Return the words of a source, or `none`."""
    return " … ".join(span.of(text) for span in item.spans.source) or "none"
