"""Find where a query compares a date with what is none: that is never true, and finds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from detente.store import Store
from detente.store.guard import place
from detente.store.tokens import Token, tokens

__all__ = ["check_dates"]

_DATED = "SELECT ?p { ?p rdfs:range xsd:date }"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TYPE = {"xsd:date", "<http://www.w3.org/2001/XMLSchema#date>"}
_OPERATORS = frozenset("=!<>")


def check_dates(store: Store, query: str) -> None:
    """Refuse a query in which a date stands beside a text, a number or a moment.

    Raises:
        QueryError: one does; the hint says how a day is written.
    """
    words = list(tokens(query))
    if not any(word.kind in {"string", "number"} for word in words):
        return
    dated = {str(p) for (p,) in store.select(_DATED)}
    names = {name for p in dated for name in _spellings(store, p)}
    variables = {
        after.text
        for word, after in pairwise(words)
        if word.text in names and after.kind == "variable"
    }
    for value in _beside(words, names, variables):
        what = _what(words, value)
        if what is not None:
            day = _DAY.search(words[value].text)
            hint = f'Write "{day[0] if day else "2021-03-18"}"^^xsd:date.'
            raise place(query, words[value].start, f"a date never equals {what}", hint)


def _spellings(store: Store, iri: str) -> Iterator[str]:
    """Yield how a query may write an IRI."""
    yield f"<{iri}>"
    for prefix, namespace in store.prefixes.items():
        if iri.startswith(namespace):
            yield f"{prefix}:{iri.removeprefix(namespace)}"


def _beside(words: Sequence[Token], names: set[str], variables: set[str]) -> Iterator[int]:
    """Yield where a value stands: as the object of a dated property, or compared with one."""
    for place_, word in enumerate(words):
        if word.text in names:
            yield place_ + 1
        elif word.kind == "variable" and word.text in variables:
            after = _past(words, place_ + 1, 1)
            if after > place_ + 1:
                yield after
            before = _past(words, place_ - 1, -1)
            if before < place_ - 1:
                yield _literal(words, before)


def _past(words: Sequence[Token], start: int, step: int) -> int:
    """Return the place past the comparison that stands at one, else the place itself."""
    while 0 <= start < len(words) and words[start].text in _OPERATORS:
        start += step
    return start


def _literal(words: Sequence[Token], end: int) -> int:
    """Return where the literal begins that ends at a place: it may have a datatype."""
    if end >= 3 and words[end - 1].text == "^":
        return end - 3
    return end


def _what(words: Sequence[Token], start: int) -> str | None:
    """Say what a literal is, None when it is a date or no literal."""
    if not 0 <= start < len(words) or words[start].kind not in {"string", "number"}:
        return None
    if words[start].kind == "number":
        return "a number"
    datatype = [word.text for word in words[start + 1 : start + 4]]
    if datatype[:2] != ["^", "^"]:
        return "a text"
    return None if datatype[2:] and datatype[2] in _TYPE else f"{' '.join(datatype[2:])}"
