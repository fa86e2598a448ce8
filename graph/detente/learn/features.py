"""What a tagger sees of a token: its word, its place in the parse, its neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Parse
from detente.extract import Cues
from detente.model import Kind

__all__ = ["VERSION", "features"]

VERSION = 1
"""Goes up with any change here: a tagger knows only the features it was trained on."""

_GOVERNORS = {"VERB", "AUX", "NOUN"}
_FARTHEST = 8  # steps up the parse
_NEIGHBOURS = (-2, -1, 1, 2)


def features(parse: Parse, cues: Cues) -> list[list[str]]:
    """Return the features of each token of a passage."""
    kinds = [_kinds(lemma, cues) for lemma in parse.lemma]
    return [
        [
            *_own(parse, token),
            *_quotation(parse, token),
            *(f"cue={kind}" for kind in kinds[token]),
            *_above(parse, token, kinds),
            *_below(parse, token),
            *_beside(parse, token),
        ]
        for token in range(len(parse))
    ]


def _kinds(lemma: str, cues: Cues) -> list[Kind]:
    """Return the kinds of the senses that the cue tables have for a lemma."""
    return sorted({cue.kind for pos in ("verb", "noun") for cue in cues.of(pos, lemma)})


def _own(parse: Parse, token: int) -> Iterator[str]:
    """Yield what a token is and what it hangs on."""
    lemma, pos, dep, head = (
        parse.lemma[token],
        parse.pos[token],
        parse.dep[token],
        parse.head[token],
    )
    yield "any"
    yield f"word={parse.lower[token]}"
    yield f"lemma={lemma}"
    yield f"lemma+dep={lemma}|{dep}"
    yield f"pos={pos}"
    yield f"tag={parse.tag[token]}"
    yield f"dep={dep}"
    yield f"entity={parse.entity[token]}"
    yield f"shape={_shape(parse.words[token])}"
    yield f"head={parse.lemma[head]}"
    yield f"head pos={parse.pos[head]}"
    yield f"dep+head={dep}|{parse.lemma[head]}"
    yield f"dep+head pos={dep}|{parse.pos[head]}"
    yield f"before head={head > token}"


def _shape(word: str) -> str:
    """Return how a word is written."""
    if not word.strip():
        return "space"
    if word.isupper() and len(word) > 1:
        return "shouted"
    if word[0].isupper():
        return "capital"
    if word[0].isdigit():
        return "number"
    return "lower" if word[0].isalnum() else "mark"


def _quotation(parse: Parse, token: int) -> Iterator[str]:
    """Yield whether a token stands in a quotation, begins it, ends it."""
    number = parse.quote[token]
    yield f"quoted={number >= 0}"
    if number >= 0 and (token == 0 or parse.quote[token - 1] != number):
        yield "opens"
    if number >= 0 and (token + 1 == len(parse) or parse.quote[token + 1] != number):
        yield "closes"


def _above(parse: Parse, token: int, kinds: list[list[Kind]]) -> Iterator[str]:
    """Yield the words that govern a token, near and far, and through which dependency."""
    below, steps, listed = token, 0, 0
    while parse.head[below] != below and steps < _FARTHEST:
        above, dep = parse.head[below], parse.dep[below]
        if parse.pos[above] in _GOVERNORS:
            side = "left" if below < above else "right"
            yield f"under={parse.lemma[above]}|{dep}"
            yield f"under pos={parse.pos[above]}|{dep}|{side}"
            if kinds[above]:
                yield f"under cue {listed}={dep}"
            listed = min(listed + 1, 3)
        below, steps = above, steps + 1
    yield f"depth={steps}"
    yield f"root={parse.lemma[below]}"


def _below(parse: Parse, token: int) -> Iterator[str]:
    """Yield what hangs on a verb or noun."""
    if parse.pos[token] in _GOVERNORS:
        for dep in sorted({parse.dep[kid] for kid in parse.kids[token]}):
            yield f"has={dep}"
            yield f"lemma+has={parse.lemma[token]}|{dep}"


def _beside(parse: Parse, token: int) -> Iterator[str]:
    """Yield what stands next to a token, and whether it is of the same sentence."""
    for step in _NEIGHBOURS:
        other = token + step
        if not 0 <= other < len(parse):
            yield f"{step} edge"
            continue
        yield f"{step} lemma={parse.lemma[other]}"
        yield f"{step} tag={parse.tag[other]}"
        yield f"{step} dep={parse.dep[other]}"
        yield f"{step} quoted={parse.quote[other] >= 0}"
        if parse.sentence[other] != parse.sentence[token]:
            yield f"{step} other sentence"
        if abs(step) == 1:
            yield f"{step} pair={parse.lemma[token]}|{parse.lemma[other]}"
