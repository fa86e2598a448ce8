"""Cut a turn of a transcript into sentences, and tell which of them answer the question."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import lru_cache

from detente.annotate import Parse
from detente.assets import ontology
from detente.extract.passage_context import PassageContext
from detente.grammar.verbs import is_finite

__all__ = ["answer", "is_bare", "is_joined", "sentences"]

_SHORT = 5
_LONGEST = 5  # words of the longest opening
_BARE = {"PRON", "AUX", "INTJ", "PART", "ADV", "DET"}
_NOD = 2
_OPENING = 7
_JOINED = 18
_STAGE = {"laughter", "applause", "laughs", "laugh", "crosstalk", "inaudible", "cross", "la"}
_YES = {"yes", "no", "yeah", "yep", "nope", "absolutely", "certainly", "correct"}


@lru_cache(maxsize=2)
def _openings(kind: str) -> frozenset[str]:
    """Read the words with which remarks on the talk itself begin, or which only fill it."""
    with ontology("cues/openings.csv").open(encoding="utf-8", newline="") as table:
        return frozenset(r["words"] for r in csv.DictReader(table) if r["kind"] == kind)


def sentences(passage: PassageContext) -> Iterator[list[int]]:
    """Yield the words of each sentence after the speaker's label, no courtesies or questions."""
    parse = passage.parse
    for words in _all(passage):
        end = words[-1] + 1
        asks = end < len(parse) and parse.lower[end] == "?"
        if asks:
            continue
        if not _begins(parse, words, "courtesy"):
            yield words
        elif after := _after_colon(parse, words):
            yield after


def _after_colon(parse: Parse, words: list[int]) -> list[int]:
    """Return what follows an opening with a colon ("Let me be clear: …")."""
    colon = next(
        (
            t
            for t in range(words[0], words[0] + _OPENING)
            if t < len(parse) and parse.lower[t] == ":"
        ),
        None,
    )
    return [t for t in words if t > colon] if colon is not None else []


def _all(passage: PassageContext) -> Iterator[list[int]]:
    """Yield the words of each sentence after the speaker's label."""
    parse, turn = passage.parse, passage.turn.label
    begin = turn[1] + 2 if turn is not None else _past_heading(parse)
    for number, first in enumerate(parse.bounds[:-1]):
        inside = range(max(first, begin), parse.bounds[number + 1])
        stage = next((t for t in inside if _is_stage(parse, t)), len(parse))
        words = [t for t in inside if t < stage and parse.pos[t] not in {"PUNCT", "SPACE"}]
        while words and (fill := _begins(parse, words, "filler")):
            words = words[fill:]
        if words:
            yield words


def _past_heading(parse: Parse) -> int:
    """Return where a passage begins past a heading in bold that runs into it."""
    if parse.words[0].strip():
        return 0
    ends = (t for t in range(1, len(parse) - 1) if parse.lower[t] == ":")
    return next((t + 2 for t in ends if not parse.words[t + 1].strip()), 0)


def _is_stage(parse: Parse, token: int) -> bool:
    """Tell whether a bracket opens on what the hall does ("(Laughter.)")."""
    inside = parse.lower[token + 1] if token + 1 < len(parse) else ""
    return parse.lower[token] == "(" and inside in _STAGE


def _begins(parse: Parse, words: list[int], kind: str) -> int:
    """Return with how many words of a kind of opening a sentence begins."""
    lower = [parse.lower[t] for t in words[:_LONGEST]]
    sizes = range(len(lower), 0, -1)
    return next((n for n in sizes if " ".join(lower[:n]) in _openings(kind)), 0)


def answer(passage: PassageContext) -> list[int]:
    """Return the words with which a turn answers a question on a political actor, if it does.

    Short sentences go together with the next one, as do those that repeat their beginning.
    """
    parse = passage.parse
    if not passage.turn.answers or passage.turn.label is None:
        return []
    first: list[int] = []
    for words in _all(passage):
        if first and len(first) > _SHORT and not _repeats(parse, first, words):
            break
        if not first and len(words) <= _NOD and not _says(parse, words):
            continue
        if (
            _begins(parse, words, "courtesy")
            or parse.lower[min(words[-1] + 1, len(parse) - 1)] == "?"
        ):
            return []
        first += words
    named = passage.turn.political or passage.names_known(first)
    bare = is_bare(parse, first) and not passage.turn.asked
    return first if named and first and not bare and _says(parse, first) else []


def _repeats(parse: Parse, first: list[int], words: list[int]) -> bool:
    """Tell whether a sentence begins as the one before, or is only a scrap."""
    start = next(t for t in first if parse.sentence[t] == parse.sentence[first[-1]])
    pairs = (
        [parse.lower[t] for t in (at, at + 1, at + 2) if t < len(parse)] for at in (start, words[0])
    )
    before, after = pairs
    scrap = len(words) <= _SHORT + 1 and not _says(parse, words)
    return before == after or scrap


def _says(parse: Parse, words: list[int]) -> bool:
    """Tell whether words hold a finite verb or begin with a yes or no."""
    verbs = (t for t in words if parse.pos[t] in {"VERB", "AUX"})
    return parse.lower[words[0]] in _YES or any(
        is_finite(parse, t) or parse.tag[t] == "MD" for t in verbs
    )


def is_joined(parse: Parse, words: list[int]) -> bool:
    """Tell whether an answer is made of several short sentences."""
    return (
        bool(words)
        and len(words) <= _JOINED
        and parse.sentence[words[0]] != parse.sentence[words[-1]]
    )


def is_bare(parse: Parse, words: list[int]) -> bool:
    """Tell whether an answer only affirms or denies (`Yeah, I would`)."""
    return bool(words) and all(
        parse.pos[t] in _BARE or parse.lower[t] in _YES or parse.lemma[t] in {"do", "be", "have"}
        for t in words
    )
