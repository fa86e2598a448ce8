"""Offsets into an article's text, and the characters they prove."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Evidence", "Span"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of an article's text, in Unicode code points.

    >>> Span(4, 9).of("the quick fox")
    'quick'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span together with the exact characters it covers."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)

    @classmethod
    def at(cls, span: Span, text: str) -> Evidence:
        """Take the characters under `span` from an article's text."""
        return cls(span.of(text), span.start, span.end)
