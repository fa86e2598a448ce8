"""Propositions: the predicates of a stretch of text with who stands in which role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from detente.annotate import Parse
from detente.grammar.arguments import arguments
from detente.grammar.negation import has_negator, is_negated_verb
from detente.lexicon import Predicate, Predicates, Slot

__all__ = ["Proposition", "proposition", "propositions"]

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}

_Slots = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Proposition:
    """A predicate in a text: its word, the heads of its arguments by role, and its polarity."""

    predicate: Predicate
    token: int
    roles: tuple[tuple[str, int], ...]
    negated: bool = False

    def having(self, role: str) -> tuple[int, ...]:
        """Return the heads of the arguments with a role, in reading order."""
        return tuple(token for name, token in self.roles if name == role)


def propositions(
    parse: Parse, tokens: Iterable[int], predicates: Predicates
) -> Iterator[Proposition]:
    """Yield the proposition of each of some words that the lexicon knows."""
    for token in tokens:
        found = proposition(parse, token, predicates)
        if found is not None:
            yield found


def proposition(parse: Parse, token: int, predicates: Predicates) -> Proposition | None:
    """Return the proposition of a word in its most specific sense, or None."""
    senses = _senses(parse, token, predicates)
    if not senses:
        return None
    slots = arguments(parse, token)
    fits = [(_fit(parse, sense, slots), sense) for sense in senses]
    best = max((filled for filled, _ in fits), default=-1)
    if best < 0:
        return None
    sense = next(sense for filled, sense in fits if filled == best)
    return Proposition(sense, token, tuple(_roles(sense, slots)), _is_negated(parse, token))


def _is_negated(parse: Parse, word: int) -> bool:
    """Tell whether a predicate is denied, by its clause, its copula or the noun it hangs on."""
    above = parse.head[word]
    if parse.dep[word] == "pcomp":
        above = parse.head[above]
    noun = parse.dep[word] in {"pcomp", "acl"} and parse.pos[above] == "NOUN"
    if noun and has_negator(parse, above):
        return True  # "had *no interest* in improving", "*no plans* to withdraw"
    if parse.pos[word] in {"VERB", "AUX"}:
        return is_negated_verb(parse, word)
    copula = above if parse.dep[word] in {"acomp", "attr"} else word
    return has_negator(parse, word) or has_negator(parse, copula)


def _senses(parse: Parse, token: int, predicates: Predicates) -> tuple[Predicate, ...]:
    """Return the senses of a word; a participle before a noun may be a verb."""
    pos = _POS.get(parse.pos[token], "")
    found = predicates.of(pos, parse.lemma[token])
    if not found and pos == "adjective":
        found = predicates.of("adjective", parse.lower[token])
    return found


def _fit(parse: Parse, sense: Predicate, slots: _Slots) -> int:
    """Count the slots of a frame that are filled; -1 when one that must be is empty."""
    filled = 0
    for slot in sense.frame:
        heads = [token for name in slot.names for token in slots.get(name, ())]
        if slot.words:
            heads = [
                t for t in heads if parse.lemma[t] in slot.words or parse.lower[t] in slot.words
            ]
            filled += bool(heads)
        if heads:
            filled += 1
        elif not (slot.optional or _may_lack(slot)):
            return -1
    return filled


def _may_lack(slot: Slot) -> bool:
    """Tell whether a slot may stay empty in any sentence: a doer need not be named."""
    return slot.role == "agent" or "subject" in slot.names or "poss" in slot.names


def _roles(sense: Predicate, slots: _Slots) -> Iterator[tuple[str, int]]:
    """Yield the role and the head of each argument."""
    for slot in sense.frame:
        if slot.role:
            for name in slot.names:
                yield from ((slot.role, token) for token in slots.get(name, ()))
