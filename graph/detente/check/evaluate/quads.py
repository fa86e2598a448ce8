"""Set statements beside gold records: which are found, missed, false, or forgiven."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.check.evaluate.gold import GoldRecord
from detente.model import Span, Stance, Statement

__all__ = ["Matching", "Quad", "match", "quads"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quad:
    """What a build says of one stretch of content: joint actors of one deed are one quad."""

    id: str
    words: str
    span: Span
    actor: str
    targets: tuple[str, ...]
    date: str | None
    stance: str
    event_type: str
    negated: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """Gold records and quads of one article, set side by side by index.

    `forgiven` are quads that count neither way: they match an optional record, a passage
    that stands twice, or lie in an ignored zone.
    """

    pairs: tuple[tuple[int, int], ...]
    missed: tuple[int, ...]
    false: tuple[int, ...]
    forgiven: tuple[int, ...]


def quads(statements: Iterable[Statement]) -> list[Quad]:
    """Put the statements of one article that share their content into one quad each.

    The first says date, stance and type; the targets are those of all.
    """
    groups: dict[Span, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(statement.span, []).append(statement)
    return [_quad(span, group) for span, group in groups.items()]


def _quad(span: Span, group: Sequence[Statement]) -> Quad:
    first = group[0]
    actors = list(dict.fromkeys(s.actor.name for s in group))
    targets = dict.fromkeys(target.name for s in group for target in s.targets)
    return Quad(
        id=first.id,
        words=" ".join(part.text for part in first.content),
        span=span,
        actor=actors[0],
        targets=tuple(targets),
        date=first.when.edtf or None,
        # the gold knows no mixed stance
        stance=(Stance.NEUTRAL if first.stance is Stance.MIXED else first.stance).value,
        event_type=first.event_type,
        negated=first.negated,
    )


def match(
    gold: Sequence[GoldRecord], found: Sequence[Quad], zones: Sequence[Span], jaccard: float
) -> Matching:
    """Pair records with quads one to one, the most similar content first.

    Similarity is the Jaccard index of the sets of words, at least `jaccard`; ties go to the
    nearer. Counted records choose before optional ones.
    """
    likely = sorted(_likely(gold, found, jaccard))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for *_, record, quad in likely:
        if record not in partner and quad not in taken:
            partner[record] = quad
            taken.add(quad)
    false = [q for q in range(len(found)) if q not in taken]
    alike = {q for *_, r, q in likely if gold[r].optional or len(gold[r].readings) > 1}
    forgiven = {q for q in false if q in alike or _ignored(found[q].span, zones)}
    return Matching(
        pairs=tuple((r, q) for r, q in sorted(partner.items()) if not gold[r].optional),
        missed=tuple(r for r, g in enumerate(gold) if r not in partner and not g.optional),
        false=tuple(q for q in false if q not in forgiven),
        forgiven=tuple(sorted(forgiven | {q for r, q in partner.items() if gold[r].optional})),
    )


def _likely(
    gold: Sequence[GoldRecord], found: Sequence[Quad], jaccard: float
) -> Iterable[tuple[bool, float, int, int, int]]:
    """Yield (optional, unlikeness, distance, record, quad) for what is similar enough."""
    words = [_words(quad.words) for quad in found]
    for number, record in enumerate(gold):
        readings = [_words(" ".join(p.text for p in reading)) for reading in record.readings]
        for other, quad in enumerate(found):
            likeness = max(_jaccard(reading, words[other]) for reading in readings)
            if likeness >= jaccard:
                distance = min(abs(quad.span.start - part.start) for part in record.parts)
                yield record.optional, -round(likeness, 3), distance, number, other


def _words(text: str) -> frozenset[str]:
    """Return the set of words, without case, punctuation or underscores."""
    return frozenset(re.findall(r"[^\W_]+", text.lower()))


def _jaccard(first: frozenset[str], second: frozenset[str]) -> float:
    either = len(first | second)
    return len(first & second) / either if either else 0.0


def _ignored(span: Span, zones: Iterable[Span]) -> bool:
    """Tell whether more than half of a span lies in one zone."""
    half = (span.end - span.start) / 2
    return any(min(span.end, z.end) - max(span.start, z.start) > half for z in zones)
