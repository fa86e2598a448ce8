"""Read a spaCy Doc into the plain lists of a parse."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from detente.annotate.mend import said_clauses
from detente.annotate.parse import NounPhrase, Parse
from detente.model import Passage, Span

__all__ = ["parse_of"]

_LEMMAS = {  # the model's slips
    "hop": "hope",
    "hat": "hate",
    "lambast": "lambaste",
    "retook": "retake",
    "retweete": "retweet",
    "criticise": "criticize",
}
_NUMBERS = ("HEAD", "IDX", "LENGTH", "SENT_START", "ENT_IOB", "IS_PUNCT")
_STRINGS = ("DEP", "POS", "TAG", "LEMMA", "ENT_TYPE")
_INNER = 1  # spaCy's number for a token within an entity


def parse_of(
    doc: Doc, index: int, passage: Passage, quotes: tuple[Span, ...], *, carried: bool
) -> Parse:
    """Read the Doc of a passage once; the other arguments are as in `Parse`."""
    text, names = doc.text, doc.vocab.strings
    rows = doc.to_array([*_NUMBERS, *_STRINGS]).T
    numbers = rows[: len(_NUMBERS)].astype("int64").tolist()
    steps, begins, lengths, firsts, places, puncts = numbers
    dep, pos, tag, lemma, entity = (
        [names[key] for key in row] for row in rows[len(_NUMBERS) :].tolist()
    )
    head = [token + step for token, step in enumerate(steps)]
    words = tuple(text[at : at + size] for at, size in zip(begins, lengths, strict=True))
    lower = tuple(word.lower() for word in words)
    said_clauses(lower, dep, head)
    start = tuple(at + passage.span.start for at in begins)
    kids, left, right = _subtrees(head)
    sentence, bounds = _sentences([mark == 1 for mark in firsts])
    return Parse(
        index=index,
        passage=passage,
        text=text,
        quotes=quotes,
        carried=carried,
        words=words,
        lower=lower,
        lemma=tuple(_LEMMAS.get(form.lower(), form.lower()) for form in lemma),
        pos=tuple(pos),
        tag=tuple(tag),
        dep=tuple(dep),
        entity=tuple(entity),
        inner=tuple(place == _INNER for place in places),
        punct=tuple(map(bool, puncts)),
        head=tuple(head),
        kids=tuple(map(tuple, kids)),
        left=tuple(left),
        right=tuple(right),
        start=start,
        quote=_quotes(start, quotes),
        sentence=tuple(sentence),
        bounds=tuple(bounds),
        noun_phrases=tuple(NounPhrase(c.start, c.end - 1, c.root.i) for c in doc.noun_chunks),
    )


def _subtrees(head: Sequence[int]) -> tuple[list[list[int]], list[int], list[int]]:
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


def _quotes(start: Sequence[int], quotes: tuple[Span, ...]) -> tuple[int, ...]:
    """Number the quotation each token begins in, -1 outside of all."""
    numbers = [-1] * len(start)
    at = 0
    for token, begin in enumerate(start):
        while at < len(quotes) and quotes[at].end <= begin:
            at += 1
        if at < len(quotes) and quotes[at].start <= begin:
            numbers[token] = at
    return tuple(numbers)
