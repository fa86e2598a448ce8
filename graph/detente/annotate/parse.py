"""A passage's parse as plain lists: tokens are numbers, and no type of spaCy's leaves here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from detente.model import Passage, Span

__all__ = ["NounPhrase", "Parse"]


class NounPhrase(NamedTuple):
    """A base noun phrase: its first and last token, both included, and its syntactic root."""

    first: int
    last: int
    root: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Parse:
    """One passage, parsed; a token is its number, and every list is indexed by it.

    `index` is the passage's place in `Article.passages`, `text` its folded text; `quotes` are
    the stretches between quotation marks in article offsets, marks included where the passage
    has them; `carried` says that its first quotation was opened in an earlier passage.

    `lemma` is in lower case; `inner` marks tokens that go on with a named entity; `left` and
    `right` are the ends of a token's subtree, `start` the article offsets where tokens begin;
    `quote` is the number of the quotation a token stands in, or -1; `bounds` the first token
    of each sentence and, last, the number of tokens.
    """

    index: int
    passage: Passage
    text: str
    quotes: tuple[Span, ...]
    carried: bool
    words: tuple[str, ...]
    lower: tuple[str, ...]
    lemma: tuple[str, ...]
    pos: tuple[str, ...]
    tag: tuple[str, ...]
    dep: tuple[str, ...]
    entity: tuple[str, ...]
    inner: tuple[bool, ...]
    punct: tuple[bool, ...]
    head: tuple[int, ...]
    kids: tuple[tuple[int, ...], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    start: tuple[int, ...]
    quote: tuple[int, ...]
    sentence: tuple[int, ...]
    bounds: tuple[int, ...]
    noun_phrases: tuple[NounPhrase, ...]

    def __len__(self) -> int:
        return len(self.words)

    def children(self, token: int, *deps: str) -> list[int]:
        """Return a token's children that have one of these dependency labels."""
        return [kid for kid in self.kids[token] if self.dep[kid] in deps]

    def subtree(self, token: int) -> Iterator[int]:
        """Yield a token and all that hangs on it, in reading order."""
        for kid in self.kids[token]:
            if kid < token:
                yield from self.subtree(kid)
        yield token
        for kid in self.kids[token]:
            if kid > token:
                yield from self.subtree(kid)

    def ancestors(self, token: int) -> Iterator[int]:
        """Yield the tokens above a token, the nearest first."""
        while self.head[token] != token:
            token = self.head[token]
            yield token

    def conjuncts(self, token: int) -> list[int]:
        """Return the tokens that are coordinated with a token, itself left out."""
        first = token
        while self.dep[first] == "conj" and self.head[first] != first:
            first = self.head[first]
        joined = [first]
        for one in joined:
            joined.extend(kid for kid in self.children(one, "conj") if kid > one)
        return [one for one in joined if one != token]

    def root(self, first: int, last: int) -> int:
        """Return the token of a stretch that stands highest in the parse, the first of equals."""
        stretch = range(first, last + 1)
        for token in stretch:
            if self.head[token] == token:
                return token
        tops = [token for token in stretch if self.head[token] not in stretch]
        return min(tops, key=self._depth, default=first)

    def _depth(self, token: int) -> int:
        """Count the tokens above a token; a blank or a mark on its own lies deepest of all."""
        if not self.kids[token] and (self.is_space(token) or self.punct[token]):
            return len(self)
        return sum(1 for _ in self.ancestors(token))

    def is_space(self, token: int) -> bool:
        """Tell whether a token is only blanks."""
        return self.words[token].isspace()

    def sentence_of(self, token: int) -> range:
        """Return the tokens of a token's sentence."""
        number = self.sentence[token]
        return range(self.bounds[number], self.bounds[number + 1])

    def sentences(self) -> Iterator[range]:
        """Yield the tokens of each sentence."""
        for first, after in pairwise(self.bounds):
            yield range(first, after)

    def tokens(self, span: Span) -> range:
        """Return the tokens that begin within an article span."""
        return range(bisect_left(self.start, span.start), bisect_left(self.start, span.end))

    def span(self, first: int, last: int) -> Span:
        """Return the article span from token `first` to token `last`, both included."""
        return Span(self.start[first], self.start[last] + len(self.words[last]))

    def spans(self, tokens: Iterable[int]) -> tuple[Span, ...]:
        """Return the article spans of the runs of neighbouring tokens."""
        numbers = sorted(set(tokens))
        breaks = [0, *(i + 1 for i, (a, b) in enumerate(pairwise(numbers)) if b > a + 1)]
        ends = [*breaks[1:], len(numbers)]
        return tuple(
            self.span(numbers[a], numbers[b - 1])
            for a, b in zip(breaks, ends, strict=True)
            if a < b
        )

    def text_of(self, first: int, last: int) -> str:
        """Return the folded text from token `first` to token `last`, both included."""
        offset = self.passage.span.start
        return self.text[
            self.start[first] - offset : self.start[last] - offset + len(self.words[last])
        ]

    def phrase(self, first: int, last: int) -> str:
        """Return the words from token `first` to token `last` with single blanks between."""
        return " ".join(self.text_of(first, last).split())
