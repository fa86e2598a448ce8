"""A passage with its parse and its quotations, in the article's own offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from detente.annotate.parse import Parse
from detente.model import Passage, Span

__all__ = ["Parsed"]


@dataclass(frozen=True, slots=True)
class Parsed:
    """One passage, parsed.

    `index` is its place in `Article.passages`; `quotes` are the stretches between
    quotation marks in article offsets, marks included where the passage has them;
    `carried` says that its first quotation was opened in an earlier passage; `starts` are
    the offsets in the passage at which its tokens begin, `sentences` the first tokens of its
    sentences.
    """

    index: int
    passage: Passage
    doc: Doc
    quotes: tuple[Span, ...]
    starts: tuple[int, ...]
    sentences: tuple[int, ...]
    carried: bool = False

    @classmethod
    def of(cls, parse: Parse) -> Parsed:
        """Look at a parse with spaCy's eyes."""
        offset = parse.passage.span.start
        return cls(
            index=parse.index,
            passage=parse.passage,
            doc=parse.doc,
            quotes=parse.quotes,
            starts=tuple(start - offset for start in parse.start),
            sentences=parse.bounds[:-1],
            carried=parse.carried,
        )

    def span(self, first: int, last: int) -> Span:
        """Return the article span from token `first` to token `last`, both included."""
        offset = self.passage.span.start
        return Span(offset + self.starts[first], offset + self.starts[last] + len(self.doc[last]))

    def tokens(self, span: Span) -> list[Token]:
        """Return the tokens that begin within an article span."""
        offset = self.passage.span.start
        first = bisect_left(self.starts, span.start - offset)
        after = bisect_left(self.starts, span.end - offset)
        return list(self.doc[first:after])

    def sentence_of(self, token: Token) -> int:
        """Return the place in the passage of the sentence a token stands in, from 0 on."""
        return bisect_right(self.sentences, token.i) - 1

    def quote_of(self, token: Token) -> int | None:
        """Return the index in `quotes` of the quotation a token stands in, or None."""
        at = self.passage.span.start + token.idx
        for number, quote in enumerate(self.quotes):
            if quote.start <= at < quote.end:
                return number
        return None
