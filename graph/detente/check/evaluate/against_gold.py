"""Compare a build with a gold set, article by article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from detente.check.evaluate.evaluation import Compared, Mistake, sentence_at
from detente.check.evaluate.gold import GoldRecord, GoldSet, read_gold
from detente.check.evaluate.quads import Quad, match, quads
from detente.check.evaluate.verdicts import Verdict, judge, tally
from detente.errors import DataError
from detente.model import Span, Statement

__all__ = ["compare_with_gold"]

_STRICTER = 0.8


def compare_with_gold(
    path: Path,
    texts: Mapping[str, str],
    statements: Mapping[str, Sequence[Statement]],
    jaccard: float,
) -> Iterator[Compared]:
    """Yield each article of a gold file, compared with the statements of that article.

    Raises:
        DataError: the gold is malformed, or was made on another text than the build.
    """
    gold = read_gold(path)
    for article, records in gold.records.items():
        text = texts.get(article)
        if text is not None:
            _check_text(records, text, article)
        yield _compare(article, gold, quads(statements.get(article, ())), text or "", jaccard)


def _check_text(records: Sequence[GoldRecord], text: str, article: str) -> None:
    """Raise when the offsets of gold do not hold in the build's text."""
    for record in records:
        for part in record.parts:
            if part.span.of(text) != part.text:
                message = f"Gold record `{record.id}` does not stand in the build's `{article}`."
                raise DataError(message, "Build from the very texts the gold was made on.")


def _compare(
    article: str, gold: GoldSet, found: Sequence[Quad], text: str, jaccard: float
) -> Compared:
    """Match, judge and count the quads of one article."""
    records, zones = gold.records[article], gold.zones.get(article, ())
    matching = match(records, found, zones, jaccard)
    published = gold.published.get(article)
    verdicts = [judge(records[r], found[q], gold.names, published) for r, q in matching.pairs]
    stricter = match(records, found, zones, _STRICTER)
    mistakes = [_missed(records[r], text) for r in matching.missed]
    mistakes += [_false(found[q], text) for q in matching.false]
    for (r, q), verdict in zip(matching.pairs, verdicts, strict=True):
        if details := tuple(_differences(records[r], found[q], verdict)):
            mistakes.append(_differs(found[q], text, details))
    mistakes.sort(key=lambda mistake: (mistake.span, mistake.sort, mistake.text))
    counts = tally(records, found, matching, verdicts, stricter)
    return Compared(article, counts, tuple(mistakes))


def _missed(record: GoldRecord, text: str) -> Mistake:
    content = record.readings[0]
    span = Span(content[0].start, content[-1].end)
    words = " … ".join(part.text for part in content)
    actor = record.surface or record.actors[0]
    return Mistake(
        sort="missed",
        id=record.id,
        span=span,
        actor=actor,
        text=words,
        sentence=sentence_at(span, text),
    )


def _false(quad: Quad, text: str) -> Mistake:
    sentence = sentence_at(quad.span, text)
    return Mistake(
        sort="false",
        id=quad.id,
        span=quad.span,
        actor=quad.actor,
        text=quad.words,
        sentence=sentence,
    )


def _differs(quad: Quad, text: str, details: tuple[str, ...]) -> Mistake:
    return Mistake(
        sort="differs",
        id=quad.id,
        span=quad.span,
        actor=quad.actor,
        text=quad.words,
        sentence=sentence_at(quad.span, text),
        details=details,
    )


def _differences(record: GoldRecord, quad: Quad, verdict: Verdict) -> Iterator[str]:
    """Say of each part that is wrong what it is and what gold has."""
    if not verdict.actor:
        yield f"actor {quad.actor}, gold {' and '.join(record.actors)}"
    if not verdict.same_targets:
        gold = ", ".join(sorted(record.targets))
        yield f"targets {', '.join(sorted(quad.targets)) or 'none'}, gold {gold or 'none'}"
    if not verdict.date:
        yield f"date {quad.date or 'none'}, gold {record.date or 'none'}"
    if verdict.stance is False:
        yield f"stance {quad.stance}, gold {record.stance}"
    if not verdict.event_type:
        yield f"event type {quad.event_type}, gold {record.event_type}"
    if not verdict.negated:
        yield f"{'' if quad.negated else 'not '}negated, unlike gold"
