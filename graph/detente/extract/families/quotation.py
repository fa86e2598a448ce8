"""Quotations: those beside a verb no table knows, after a colon, or without any cue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.annotate import Parse
from detente.extract.candidate import Candidate, Rule
from detente.extract.passage_context import PassageContext
from detente.extract.phrases import actors, trim
from detente.extract.sentences import quote_range, sentence_start
from detente.grammar.subjects import doer
from detente.grammar.verbs import is_finite, verb_group
from detente.model import Kind

__all__ = ["RULES", "introduction", "unclaimed"]

RULES = (
    Rule(
        "quotation.colon",
        "A quotation after a colon belongs to the clause before it, whatever its verb.",
        'The envoy did not mince his words: "We have lost the war."',
    ),
    Rule(
        "quotation.verb",
        "A quotation beside a verb with its subject that no table knows.",
        '"We have lost the war," the envoy bellowed.',
    ),
    Rule(
        "quotation.signed",
        "A quotation with a name after a dash.",
        '"We have lost the war." - Igor Strelkov',
    ),
    Rule(
        "quotation.continued",
        "A quotation without a cue goes on with the record or the speaker before it.",
        '"We are ready," Lavrov said.\n\n"The rest is up to Washington."',
    ),
)
_SHORTEST = 3
_LONGEST_NAME = 8
_STATIVE = {"be", "have", "do", "become", "remain", "include", "seem"}


def unclaimed(passage: PassageContext, numbers: Iterable[int]) -> Iterator[Candidate]:
    """Yield a candidate for each quotation that no cue claimed and whose clause names a speaker."""
    parse = passage.parse
    for number in numbers:
        first, last = quote_range(parse, number)
        tokens = trim(parse, range(first, last + 1))
        if sum(parse.pos[t] not in {"PUNCT", "SPACE"} for t in tokens) < _SHORTEST:
            continue
        found = _colon(parse, first) or _beside(parse, first, last)
        signed = () if found is not None else _signature(parse, last)
        if found is not None:
            rule, verb, noun = found
            yield _candidate(rule, verb, verb_group(parse, verb), actors(parse, noun), tokens)
        elif signed:
            yield _candidate("quotation.signed", signed[0], (), (signed,), tokens)


def _candidate(
    rule: str,
    anchor: int,
    cue: tuple[int, ...],
    speakers: tuple[tuple[int, ...], ...],
    content: frozenset[int],
) -> Candidate:
    """Make the candidate of a quotation."""
    return Candidate(
        rule=rule,
        kind=Kind.STATEMENT,
        anchor=anchor,
        cue=cue,
        actors=speakers,
        content=content,
        sense="say.clause",
    )


def _signature(parse: Parse, last: int) -> tuple[int, ...]:
    """Return the name that signs a quotation: alone after a dash, before the next quotation."""
    after = range(last + 1, len(parse))
    end = next((t for t in after if parse.quote[t] >= 0), len(parse))
    rest = [t for t in range(last + 1, end) if parse.words[t].strip()]
    if not 2 <= len(rest) <= _LONGEST_NAME or parse.lower[rest[0]] not in {"-", "--"}:
        return ()
    capital = all(parse.words[t][:1].isupper() or parse.pos[t] == "PUNCT" for t in rest[1:])
    return tuple(rest[1:]) if capital else ()


def introduction(passage: PassageContext) -> Candidate | None:
    """Return the candidate of a passage that ends in a colon: a quotation in the next fills it."""
    parse = passage.parse
    end = next((t + 1 for t in reversed(range(len(parse))) if parse.words[t].strip()), 0)
    found = _colon(parse, end)
    if found is None:
        return None
    start = sentence_start(parse, end - 1)
    for match in passage.verbs:
        noun = doer(parse, match.verb)
        speaks = noun is not None and "quote" in match.cue.frames and not match.passive
        if match.verb >= start and noun is not None and speaks:
            found = ("quotation.colon", match.verb, noun)
            break
    rule, verb, noun = found
    return _candidate(rule, verb, verb_group(parse, verb), actors(parse, noun), frozenset())


def _colon(parse: Parse, first: int) -> tuple[str, int, int] | None:
    """Return the verb and the subject of the clause before a colon."""
    if first == 0 or parse.lower[first - 1] != ":":
        return None
    start = sentence_start(parse, first - 1)
    for verb in range(first - 2, start - 1, -1):
        if parse.pos[verb] in {"VERB", "AUX"} and parse.quote[verb] < 0 and is_finite(parse, verb):
            noun = doer(parse, verb)
            if noun is not None and start <= noun < first:
                return "quotation.colon", verb, noun
    return None


def _beside(parse: Parse, first: int, last: int) -> tuple[str, int, int] | None:
    """Return the verb and the subject of a clause right after or right before a quotation."""
    after = range(last + 1, min(last + 7, len(parse)))
    if len(after) > 1 and parse.lower[last - 1] in {",", "?", "!"}:
        for verb in after:
            if parse.lower[verb] in {".", ",", ";"} or parse.quote[verb] >= 0:
                break
            if _acts(parse, verb):
                noun = doer(parse, verb)
                close = noun is not None and last < noun < verb + 5
                return ("quotation.verb", verb, noun) if close and noun is not None else None
    comma = first > 1 and parse.lower[first - 1] == ","
    verb = first - 2
    if comma and _acts(parse, verb) and parse.words[first + 1][:1].isupper():
        noun = doer(parse, verb)
        if noun is not None and noun < verb:
            return "quotation.verb", verb, noun
    return None


def _acts(parse: Parse, verb: int) -> bool:
    """Tell whether a token is a finite verb that may report."""
    return (
        parse.pos[verb] == "VERB" and parse.lemma[verb] not in _STATIVE and is_finite(parse, verb)
    )
