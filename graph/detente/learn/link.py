"""Join tagged stretches into attributions: each content to a cue, each cue to a source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from detente.annotate import Parse
from detente.learn.tags import Stretch

__all__ = ["Linked", "link"]

_SENTENCE = 30  # what a sentence between two stretches counts for, in words
_GOVERNED = 8  # what speaks for two stretches that hang on each other
_WITHIN = 3  # what speaks for a cue between two pieces of a content
_FARTHEST = 25
_SHARING = {"conj", "xcomp", "advcl", "acl"}


@dataclass(frozen=True, slots=True)
class Linked:
    """The stretches of one attribution."""

    content: tuple[Stretch, ...]
    cue: Stretch
    source: Stretch | None


def link(parse: Parse, stretches: Iterable[Stretch]) -> Iterator[Linked]:
    """Yield an attribution for each content that begins in the passage and has a cue."""
    by_role: dict[str, list[Stretch]] = {"content": [], "cue": [], "source": []}
    for stretch in stretches:
        by_role[stretch.role].append(stretch)
    contents, cues, sources = _contents(by_role["content"]), by_role["cue"], by_role["source"]
    cue_of = _pair(len(contents), len(cues), lambda a, b: _to_content(parse, cues[b], contents[a]))
    joined = [(contents[a], cues[b]) for a, b in sorted(cue_of.items())]
    source_of = _pair(len(joined), len(sources), lambda a, b: _to_cue(parse, sources[b], joined[a]))
    for number, (content, cue) in enumerate(joined):
        own = sources[source_of[number]] if number in source_of else _shared(parse, cue, sources)
        yield Linked(content, cue, own)


def _contents(pieces: Sequence[Stretch]) -> list[tuple[Stretch, ...]]:
    """Put the pieces of a content together; one begun in an earlier passage is left out."""
    contents: list[tuple[Stretch, ...]] = []
    for piece in pieces:
        if not piece.goes_on:
            contents.append((piece,))
        elif contents:
            contents[-1] = (*contents[-1], piece)
    return contents


def _pair(ones: int, others: int, distance: Callable[[int, int], int]) -> dict[int, int]:
    """Pair numbers one to one, the nearest first, none that are too far apart."""
    likely = sorted((distance(a, b), a, b) for a in range(ones) for b in range(others))
    pairs: dict[int, int] = {}
    for near, a, b in likely:
        if near <= _FARTHEST and a not in pairs and b not in pairs.values():
            pairs[a] = b
    return pairs


def _to_content(parse: Parse, cue: Stretch, content: Sequence[Stretch]) -> int:
    """Return how far a cue is from a content, in words."""
    near = min(_apart(parse, cue, piece) for piece in content)
    if any(cue.first <= parse.head[t] <= cue.last for p in content for t in p.tokens):
        near -= _GOVERNED
    return near - _WITHIN * (content[0].last < cue.first < content[-1].first)


def _to_cue(parse: Parse, source: Stretch, joined: tuple[Sequence[Stretch], Stretch]) -> int:
    """Return how far a source is from the cue of a content, in words."""
    _, cue = joined
    governed = any(cue.first <= parse.head[t] <= cue.last for t in source.tokens)
    return _apart(parse, source, cue) - _GOVERNED * governed


def _apart(parse: Parse, one: Stretch, other: Stretch) -> int:
    """Return the words between two stretches; a sentence between them counts for many."""
    between = range(min(one.last, other.last) + 1, max(one.first, other.first))
    words = sum(parse.pos[t] not in {"PUNCT", "SPACE"} for t in between)
    ends = (parse.sentence[other.first], parse.sentence[other.last])
    return words + _SENTENCE * min(abs(parse.sentence[one.first] - end) for end in ends)


def _shared(parse: Parse, cue: Stretch, sources: Sequence[Stretch]) -> Stretch | None:
    """Return the last source before a cue that may share its subject with another verb."""
    if parse.dep[cue.first] not in _SHARING:
        return None
    first = parse.sentence_of(cue.first).start
    before = [s for s in sources if first <= s.first and s.last < cue.first]
    return before[-1] if before else None
