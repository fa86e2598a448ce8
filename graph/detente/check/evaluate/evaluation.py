"""What a comparison with gold yields: counts and mistakes by article, figures over all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from detente.check.evaluate.tally import (
    Figures,
    Interval,
    Measures,
    Tally,
    figures,
    intervals,
    total,
)
from detente.model import Span

__all__ = ["Compared", "Evaluation", "Mistake", "sentence_at"]

_BOUNDARY = re.compile(
    r"""
    \n\s*\n                                              # a blank line, or
    | (?<! \b[A-Z])(?<! \b[A-Z][a-z])(?<! \b[A-Z][a-z]{2}) # not after Mr, U.S, Sen:
      [.!?] ["'”’)\]]* \s+                               # a stop and closing marks, before
      (?= ["'“‘(\[]* [A-Z0-9] )                          # a capital or a digit
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One difference from gold: what it is, who is said to speak, and where it stands.

    `sort` is `missed`, `false` (found, but not in gold) or `differs` (found, with a part
    that is not as in gold; `details` say which). `id` is the statement's, or the record's
    if nothing was found.
    """

    sort: str
    id: str
    span: Span
    actor: str
    text: str
    sentence: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """One gold article: its counts, and its mistakes in reading order."""

    article: str
    tally: Tally
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True)
class Evaluation:
    """A build held against gold.

    Attributes:
        form: the form of the gold: `gold` or `polnear`.
        measures: what that form measures.
        articles: the gold's articles, in order of their names.
        absent: those of them that the build does not have; all they hold is missed.
        jaccard: the overlap from which a statement counts as found.
    """

    form: str
    measures: Measures
    articles: tuple[Compared, ...]
    absent: tuple[str, ...]
    jaccard: float

    @cached_property
    def tally(self) -> Tally:
        """The counts of all articles together."""
        return total([article.tally for article in self.articles])

    @cached_property
    def figures(self) -> Figures:
        """The figures over all articles."""
        return figures(self.tally, self.measures)

    @cached_property
    def intervals(self) -> Mapping[str, Interval]:
        """The 95 % bootstrap interval of each figure, over articles."""
        return intervals([article.tally for article in self.articles], self.measures)


def sentence_at(span: Span, text: str) -> str:
    """Return the sentence or sentences that a span of a text stands in, on one line.

    >>> sentence_at(Span(11, 14), "It rained. He ran. She slept.")
    'He ran.'
    """
    start, end = 0, len(text)
    for boundary in _BOUNDARY.finditer(text):
        if boundary.end() <= span.start:
            start = boundary.end()
        elif boundary.end() >= span.end:
            end = boundary.end()
            break
    return " ".join(text[start:end].split())
