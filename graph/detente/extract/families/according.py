"""According to somebody, as somebody says."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Parse
from detente.extract.candidate import Candidate, Rule
from detente.extract.passage_context import PassageContext
from detente.extract.phrases import actors, trim
from detente.extract.sentences import sentence
from detente.model import Kind, Tier

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "according.to",
        "`According to` a source; the rest of its clause is the content.",
        "According to the ministry, the jet never left Russian airspace.",
    ),
    Rule(
        "according.in",
        "`In` a poll; the rest of its clause is the content.",
        "In a poll taken in May, the party led by ten points.",
    ),
)
_POLLS = {"poll", "survey"}


def find(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a candidate for each `according to`, and each `in` a poll, outside quotations."""
    parse = passage.parse
    for word in range(len(parse) - 2):
        if parse.quote[word] >= 0:
            continue
        if parse.lower[word] == "according" and parse.lower[word + 1] == "to":
            noun = _source(parse, word + 1)
            if noun is not None:
                yield _candidate(parse, "according.to", (word, word + 1), noun)
        elif parse.lower[word] == "in" and _opens_or_ends_clause(parse, word):
            polls = [k for k in parse.children(word, "pobj") if parse.lower[k] in _POLLS]
            if polls:
                yield _candidate(parse, "according.in", (word,), polls[0])


def _opens_or_ends_clause(parse: Parse, word: int) -> bool:
    """Tell whether a preposition begins its sentence or hangs on a verb."""
    return word == parse.sentence_of(word)[0] or parse.pos[parse.head[word]] in {"VERB", "AUX"}


def _candidate(parse: Parse, rule: str, cue: tuple[int, ...], noun: int) -> Candidate:
    """Make the candidate of a source and the rest of its clause."""
    names = actors(parse, noun)
    end = max(parse.right[noun], *names[-1])
    if parse.lower[end] == ",":
        end -= 1
    first, last = sentence(parse, cue[0])
    if rule == "according.in" and cue[0] > first:
        first, last = parse.left[parse.head[cue[0]]], cue[0]
    return Candidate(
        rule=rule,
        kind=Kind.ACCORDING_TO,
        anchor=cue[0],
        cue=cue,
        actors=names,
        content=trim(parse, (t for t in range(first, last + 1) if not cue[0] <= t <= end)),
        sense="according-to",
        tier=Tier.HIGH if rule == "according.to" else Tier.NORMAL,
    )


def _source(parse: Parse, to: int) -> int | None:
    """Return the head of the noun phrase after `to`."""
    for token in range(to + 1, min(to + 12, len(parse))):
        if parse.dep[token] in {"pobj", "dobj", "nsubj", "attr"} and parse.left[token] > to:
            return token
    return None
