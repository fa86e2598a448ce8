"""Put the question before a bare answer (`Asked if X, Biden said, "I do."`)."""

from __future__ import annotations

from dataclasses import replace

from detente.annotate import Parse
from detente.extract.candidate import Candidate
from detente.extract.complements import frames
from detente.extract.phrases import trim
from detente.extract.span_boundaries import clause_start

__all__ = ["asked_clause", "with_question"]

_BARE = 3
_ADDRESS = 6
_ASKED = {"asked", "pressed", "questioned"}
_THOUGHTS = {"think", "believe", "expect", "say", "know"}


def with_question(parse: Parse, candidate: Candidate) -> Candidate:
    """Add the asked clause to a record whose words are a bare answer in the same sentence."""
    words = [t for t in candidate.content if parse.pos[t] not in {"PUNCT", "SPACE"}]
    if not candidate.cue or len(words) > _BARE or not any(parse.quote[t] >= 0 for t in words):
        return candidate
    first = parse.sentence_of(candidate.anchor).start
    for token in range(first, candidate.anchor):
        if parse.lower[token] in _ASKED and "wh" in (found := frames(parse, token)):
            head = found["wh"]
            clause = range(
                clause_start(parse, parse.left[head], parse.right[head]), parse.right[head] + 1
            )
            asked = trim(
                parse, (t for t in clause if t < min(candidate.cue) and not _asks(parse, t))
            )
            return replace(candidate, content=candidate.content | asked)
    return candidate


def _asks(parse: Parse, token: int) -> bool:
    """Tell whether a token only introduces the asked clause."""
    return parse.lower[token] in {"if", "whether"} and parse.dep[token] == "mark"


def asked_clause(parse: Parse) -> frozenset[int]:
    """Return the clause a question turn asks about: what one is asked to think, or all of it."""
    for number, first in enumerate(parse.bounds[:-1]):
        last = parse.bounds[number + 1] - 1
        if "?" not in parse.words[first : last + 1]:
            continue
        for token in range(first, last):
            inner = parse.children(token, "ccomp")
            if parse.lemma[token] in _THOUGHTS and inner and inner[0] > token:
                return trim(parse, _clause(parse, inner[0]))
        start = first + 1 if parse.lower[first] in {"q", "question"} else first
        mark = parse.words.index("?", first)
        return trim(parse, range(_past_you(parse, start, mark), mark))
    return frozenset()


def _past_you(parse: Parse, start: int, end: int) -> int:
    """Return where a question begins past its form of address and `would you`."""
    pairs = (t for t in range(start, end - 1) if parse.lower[t + 1] == "you")
    asked = next((t for t in pairs if parse.pos[t] == "AUX" and t - start <= _ADDRESS), None)
    return start if asked is None else asked + 2


def _clause(parse: Parse, head: int) -> range:
    """Return a clause without the forms of address set off at its end."""
    first, last = parse.left[head], parse.right[head]
    commas = [t for t in range(first, last) if parse.lower[t] == "," and last - t <= 3]
    return range(first, commas[0] if commas else last + 1)
