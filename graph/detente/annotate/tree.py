"""A passage's parse as plain lists, quick to walk and free of spaCy's types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from detente.annotate.parsed import Parsed
from detente.model import Span

__all__ = ["Tree"]

_LEMMAS = {  # the model's slips
    "hop": "hope",
    "hat": "hate",
    "lambast": "lambaste",
    "retook": "retake",
    "retweete": "retweet",
    "criticise": "criticize",
}
_ATTRIBUTES: list[int | str] = [
    *("HEAD", "IDX", "LENGTH", "SENT_START"),
    *("DEP", "POS", "TAG", "LEMMA", "ENT_TYPE"),
]
_NUMBERS = 4  # the first so many attributes are numbers, the others keys of strings


@dataclass(frozen=True, slots=True)
class Tree:
    """One parsed passage; a token is its number, and every list is indexed by it.

    `left` and `right` are the ends of a token's subtree; `quote` the number of the
    quotation a token stands in, or -1; `bounds` the first token of each sentence and,
    last, the number of tokens.
    """

    parsed: Parsed
    words: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    entity: list[str]
    head: list[int]
    kids: list[list[int]]
    left: list[int]
    right: list[int]
    start: list[int]
    quote: list[int]
    sentence: list[int]
    bounds: list[int]

    @classmethod
    def of(cls, parsed: Parsed) -> Tree:
        """Read a passage's Doc once, into lists."""
        text, names = parsed.doc.text, parsed.doc.vocab.strings
        rows = parsed.doc.to_array(_ATTRIBUTES).T
        steps, begins, lengths, firsts = rows[:_NUMBERS].astype("int64").tolist()
        dep, pos, tag, lemma, entity = (
            [names[key] for key in row] for row in rows[_NUMBERS:].tolist()
        )
        head = [token + step for token, step in enumerate(steps)]
        words = [text[at : at + size] for at, size in zip(begins, lengths, strict=True)]
        start = [at + parsed.passage.span.start for at in begins]
        kids, left, right = _subtrees(head)
        sentence, bounds = _sentences([mark == 1 for mark in firsts])
        return cls(
            parsed=parsed,
            words=words,
            lower=[word.lower() for word in words],
            lemma=[_LEMMAS.get(form.lower(), form.lower()) for form in lemma],
            pos=pos,
            tag=tag,
            dep=dep,
            entity=entity,
            head=head,
            kids=kids,
            left=left,
            right=right,
            start=start,
            quote=_quotes(start, parsed.quotes),
            sentence=sentence,
            bounds=bounds,
        )

    def __len__(self) -> int:
        return len(self.words)

    def subtree(self, token: int) -> Iterator[int]:
        """Yield a token and all that hangs on it, in no order."""
        yield token
        for kid in self.kids[token]:
            yield from self.subtree(kid)

    def children(self, token: int, *deps: str) -> list[int]:
        """Return a token's children that have one of these dependency labels."""
        return [kid for kid in self.kids[token] if self.dep[kid] in deps]

    def sentence_of(self, token: int) -> tuple[int, int]:
        """Return the first token of a token's sentence and the one after its last."""
        number = self.sentence[token]
        return self.bounds[number], self.bounds[number + 1]

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


def _subtrees(head: list[int]) -> tuple[list[list[int]], list[int], list[int]]:
    """Invert the heads; the ends of a subtree are found from the leaves up."""
    size = len(head)
    kids: list[list[int]] = [[] for _ in range(size)]
    for token, parent in enumerate(head):
        if parent != token:
            kids[parent].append(token)
    left, right = list(range(size)), list(range(size))
    order = [token for token in range(size) if head[token] == token]
    for token in order:
        order.extend(kids[token])
    for token in reversed(order):
        parent = head[token]
        left[parent] = min(left[parent], left[token])
        right[parent] = max(right[parent], right[token])
    return kids, left, right


def _sentences(starts: list[bool]) -> tuple[list[int], list[int]]:
    """Number the sentences and list where each begins."""
    bounds = [token for token, first in enumerate(starts) if first or token == 0]
    numbers: list[int] = []
    for number, (first, after) in enumerate(pairwise([*bounds, len(starts)])):
        numbers.extend([number] * (after - first))
    return numbers, [*bounds, len(starts)]


def _quotes(start: list[int], quotes: tuple[Span, ...]) -> list[int]:
    """Number the quotation each token begins in, -1 outside of all."""
    numbers = [-1] * len(start)
    at = 0
    for token, begin in enumerate(start):
        while at < len(quotes) and quotes[at].end <= begin:
            at += 1
        if at < len(quotes) and quotes[at].start <= begin:
            numbers[token] = at
    return numbers
