"""Attributions as a tag a token, and tags as stretches of tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from detente.annotate import Parse
from detente.brat import Attribution
from detente.model import Span

__all__ = ["CONTENT", "Stretch", "stretches", "tags"]

CONTENT = ("B-content", "I-content")
_OUTSIDE = "O"
_FIRST, _NEXT = "B-", "I-"


class Stretch(NamedTuple):
    """Neighbouring tokens of one role, both ends included.

    `goes_on` says that they continue a content that was broken off before.
    """

    role: str
    first: int
    last: int
    goes_on: bool = False

    @property
    def tokens(self) -> range:
        """The numbers of the tokens."""
        return range(self.first, self.last + 1)


def tags(parse: Parse, attributions: Sequence[Attribution]) -> list[str]:
    """Return the tag of each token: `B-` and `I-` with its role, or `O`.

    Only the first token of a content has `B-`: after a gap, and in a later passage, it goes
    on with `I-`.
    """
    given = [_OUTSIDE] * len(parse)
    for attribution in attributions:
        _write(parse, given, "content", attribution.content, one=True)
        _write(parse, given, "source", attribution.source)
        _write(parse, given, "cue", attribution.cue)
    return given


def _write(
    parse: Parse, given: list[str], role: str, spans: Sequence[Span], *, one: bool = False
) -> None:
    """Tag the tokens of spans that are one stretch together, or one each."""
    begun = False
    for span in spans:
        begun = begun and one
        if one and len(parse) and span.end <= parse.start[0]:
            begun = True
        for token in _tokens(parse, span):
            given[token] = (_NEXT if begun else _FIRST) + role
            begun = True


def _tokens(parse: Parse, span: Span) -> Iterator[int]:
    """Yield the words and marks that begin within a span."""
    for token, start in enumerate(parse.start):
        if span.start <= start < span.end and parse.words[token].strip():
            yield token


def stretches(given: Sequence[str]) -> Iterator[Stretch]:
    """Yield the stretches of a tagged passage in reading order."""
    breaks = [n for n, (a, b) in enumerate(pairwise([_OUTSIDE, *given])) if _parts(a, b)]
    for first, after in pairwise([*breaks, len(given)]):
        if given[first] != _OUTSIDE:
            mark, role = given[first].split("-")
            yield Stretch(role, first, after - 1, goes_on=f"{mark}-" == _NEXT)


def _parts(before: str, tag: str) -> bool:
    """Tell whether a new stretch, or a gap, begins at a tag."""
    if _OUTSIDE in (before, tag):
        return before != tag
    return tag.startswith(_FIRST) or before.removeprefix(_FIRST).removeprefix(_NEXT) != (
        tag.removeprefix(_NEXT)
    )
