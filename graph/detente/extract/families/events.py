"""Events: talks, calls and meetings that take place between parties."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Parse
from detente.extract.candidate import Candidate, Rule
from detente.extract.passage_context import PassageContext
from detente.extract.phrases import actors, mention, trim
from detente.grammar.negation import is_negated_verb
from detente.grammar.verbs import is_finite, verb_group
from detente.model import Kind

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "events.between",
        "Talks that take place or are held between parties: the parties are the doers.",
        "A telephone conversation took place between Putin and Trump.",
    ),
)
_MEETINGS = {
    "conversation", "call", "talk", "meeting", "negotiation", "consultation", "summit", "contact",
    "session", "round", "exchange",
}  # fmt: skip


def find(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a candidate for each meeting told to take place between parties it names."""
    parse = passage.parse
    for verb in range(len(parse)):
        if parse.lemma[verb] not in {"take", "hold"} or not is_finite(parse, verb):
            continue
        noun = _meeting(parse, verb)
        parties = _between(parse, verb) if noun is not None else None
        if noun is None or parties is None:
            continue
        yield Candidate(
            rule="events.between",
            kind=Kind.DEED,
            anchor=verb,
            cue=verb_group(parse, verb),
            actors=actors(parse, parties),
            content=trim(parse, range(mention(parse, noun)[0], parse.right[parties] + 1)),
            sense="hold.deed",
            negated=is_negated_verb(parse, verb),
            phrase=True,
        )


def _meeting(parse: Parse, verb: int) -> int | None:
    """Return the meeting that takes place or is held, or None."""
    place = any(parse.lower[k] == "place" for k in parse.children(verb, "dobj"))
    own = parse.children(verb, "nsubj" if place else "nsubjpass")
    told = place or parse.lemma[verb] == "hold"
    return next((k for k in own if told and parse.lemma[k] in _MEETINGS), None)


def _between(parse: Parse, verb: int) -> int | None:
    """Return the head of the parties after `between`."""
    for token in range(verb + 1, min(parse.right[verb] + 1, len(parse))):
        if parse.lower[token] == "between":
            return next(iter(parse.children(token, "pobj")), None)
    return None
