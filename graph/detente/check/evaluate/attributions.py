"""Compare statements with the attributions of a corpus in PolNeAR's form, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from detente.brat import Attribution
from detente.check.evaluate.tally import Measures, Tally
from detente.model import Kind, Span, Statement, Tier

__all__ = [
    "MEASURES",
    "Attributed",
    "attributed",
    "attributions",
    "match",
    "outer",
    "same_source",
    "tally",
]

_SUBSETS = ("", "quoted.", "plain.")
_DETECTIONS = tuple(
    f"{subset}{name}" for subset in _SUBSETS for name in ("soft", "exact", "triple")
)
_SELECTIONS = ("outer", *(tier.value for tier in Tier))
"""Parts of what is found that are scored by themselves too."""

_SELECTED = ("soft", "quoted.soft", "plain.soft", "triple")
MEASURES = Measures(
    detections=(*_DETECTIONS, *(f"{part}.{name}" for part in _SELECTIONS for name in _SELECTED)),
    shares=("source", *(f"{part}.source" for part in _SELECTIONS)),
)

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_WORD_OR_COMMA = re.compile(rf"{_WORD.pattern}|,")
_MARK = re.compile(r"[\"“”„‟«»]")
_AFTER_HEAD = frozenset(
    (
        *("of", "for", "from", "in", "at", "with", "to", "on", "by", "and", "near", "inside"),
        *("about", "who", "whom", "whose", "which", "that", "close", "familiar", "involved"),
    )
)


@dataclass(frozen=True, slots=True)
class Attributed:
    """An attribution as sets of words, each word named by the offset it starts at.

    `head` is the offset of the source's head word; `quoted` says that a double quotation
    mark stands in or at the content.
    """

    spans: Attribution
    source: frozenset[int]
    content: frozenset[int]
    head: int | None
    quoted: bool


def attributions(statements: Iterable[Statement]) -> list[Attribution]:
    """Put the statements of one article that share cue and content into one attribution each.

    The mentions of joint speakers together are its source. A deed is no attribution. Each
    word has one role: those of the cue are left out of a content that runs over it.
    """
    groups: dict[tuple[Span | None, tuple[Span, ...]], list[Statement]] = {}
    for statement in statements:
        if statement.kind is not Kind.DEED:
            cue = statement.cue.span if statement.cue else None
            content = tuple(part.span for part in statement.content)
            groups.setdefault((cue, content), []).append(statement)
    return [
        Attribution(some[0].id, _sources(some), (cue,) if cue else (), _beside(content, cue))
        for (cue, content), some in groups.items()
    ]


def _beside(content: tuple[Span, ...], cue: Span | None) -> tuple[Span, ...]:
    """Return what of a content is not the cue; all of it where nothing else is left."""
    if cue is None or not any(part.overlaps(cue) for part in content):
        return content
    sides = [
        side
        for part in content
        for side in (
            Span(part.start, min(part.end, cue.start)),
            Span(max(part.start, cue.end), part.end),
        )
    ]
    return tuple(side for side in sides if side.start < side.end) or content


def _sources(statements: Iterable[Statement]) -> tuple[Span, ...]:
    """Return the mentions of the actors, in reading order."""
    return tuple(sorted({s.actor_mention.span for s in statements if s.actor_mention}))


def attributed(items: Iterable[Attribution], text: str) -> list[Attributed]:
    """Look up the words of attributions in their text; leave out those without a word."""
    looked_up = (_attributed(item, text) for item in items)
    return [item for item in looked_up if item.content]


def outer(items: Sequence[Attributed]) -> list[Attributed]:
    """Keep the attributions that do not lie within the content of another."""
    return [one for one in items if not any(one.content < other.content for other in items)]


def _attributed(item: Attribution, text: str) -> Attributed:
    return Attributed(
        spans=item,
        source=frozenset(_words(item.source, text)),
        content=frozenset(_words(item.content, text)),
        head=next((h for h in (_head(span, text) for span in item.source) if h is not None), None),
        quoted=any(_quoted(span, text) for span in item.content),
    )


def _words(spans: Iterable[Span], text: str) -> Iterator[int]:
    """Yield the offset of each word; punctuation and quotation marks are none."""
    for span in spans:
        for word in _WORD.finditer(span.of(text)):
            yield span.start + word.start()


def _head(span: Span, text: str) -> int | None:
    """Return the offset of the last word before a comma or what describes the head further."""
    head = None
    for word in _WORD_OR_COMMA.finditer(span.of(text)):
        if word[0] == "," or (head is not None and word[0].lower() in _AFTER_HEAD):
            break
        head = span.start + word.start()
    return head


def _quoted(span: Span, text: str) -> bool:
    """Tell whether a quotation mark stands in a span or beside it."""
    beside = text[max(0, span.start - 1) : span.end + 1]
    wider = text[max(0, span.start - 2) : span.end + 2]
    return bool(_MARK.search(beside)) or "''" in wider


def match(
    gold: Sequence[Attributed], found: Sequence[Attributed], jaccard: float
) -> list[tuple[int, int]]:
    """Pair attributions one to one, those first that share most words of their contents."""
    likely = sorted(
        (-likeness, g, f)
        for g, one in enumerate(gold)
        for f, other in enumerate(found)
        if (likeness := _jaccard(one.content, other.content)) >= jaccard
    )
    pairs: list[tuple[int, int]] = []
    golds: set[int] = set()
    founds: set[int] = set()
    for _, g, f in likely:
        if g not in golds and f not in founds:
            golds.add(g)
            founds.add(f)
            pairs.append((g, f))
    return pairs


def _jaccard(first: frozenset[int], second: frozenset[int]) -> float:
    common = len(first & second)
    return common / (len(first) + len(second) - common) if common else 0.0


def same_source(gold: Attributed, found: Attributed) -> bool:
    """Tell whether each source holds the head of the other, or neither names one."""
    if not gold.source or not found.source:
        return not gold.source and not found.source
    return found.head in gold.source and gold.head in found.source


def tally(gold: Sequence[Attributed], found: Sequence[Attributed], jaccard: float) -> Tally:
    """Count one article: contents matched softly and word by word, and with the right source.

    Quoted and plain attributions are counted apart too, though matched together.
    """
    soft = match(gold, found, jaccard)
    sourced = [(g, f) for g, f in soft if same_source(gold[g], found[f])]
    named = [pair for pair in soft if gold[pair[0]].source]
    counts: dict[str, float] = {
        "source.sum": len(set(named) & set(sourced)),
        "source.of": len(named),
    }
    for name, pairs in (("soft", soft), ("exact", match(gold, found, 1.0)), ("triple", sourced)):
        for side, items, matched in (
            ("gold", gold, [gold[g] for g, _ in pairs]),
            ("found", found, [found[f] for _, f in pairs]),
        ):
            for subset in _SUBSETS:
                counts[f"{subset}{name}.{side}"] = _size(items, subset)
                counts[f"{subset}{name}.{side}.right"] = _size(matched, subset)
    return counts


def _size(items: Iterable[Attributed], subset: str) -> int:
    """Count the attributions of a subset: all, quoted or plain."""
    return sum(not subset or item.quoted == (subset == "quoted.") for item in items)
