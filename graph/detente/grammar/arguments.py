"""The arguments of a word: which words fill its logical slots, whatever the voice and the clause.

A passive's subject is its `object`, its by-phrase the `subject`; who is understood (the subject
of an infinitive, of a participle, of a second verb) is found where control puts it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from detente.annotate import Parse
from detente.grammar.control import bearer, logical_object, logical_subject
from detente.grammar.verbs import is_passive
from detente.lexicon import function_words

__all__ = ["arguments"]

_SUBJECTS = ("nsubj", "csubj")
_TIMES = frozenset({"DATE", "TIME"})
_RELATIVES = frozenset({"who", "whom", "which", "that"})
_VERBAL = frozenset({"VERB", "AUX"})
_DEEPEST = 6


def arguments(parse: Parse, word: int) -> Mapping[str, tuple[int, ...]]:
    """Return the heads of the phrases, or the verbs of the clauses, in each slot of a word."""
    read = _READERS.get(parse.pos[word], _of_noun)
    if parse.pos[word] == "ADJ" and parse.dep[word] == "amod" and parse.tag[word] in {"VBN", "VBG"}:
        read = _of_verb
    found: defaultdict[str, list[int]] = defaultdict(list)
    for slot, token in read(parse, word):
        for filler in _joined(parse, _referent(parse, token)):
            if filler not in found[slot]:
                found[slot].append(filler)
    return {slot: tuple(tokens) for slot, tokens in found.items() if tokens}


def _joined(parse: Parse, token: int) -> Iterator[int]:
    """Yield a word and those joined to it: "Russia, Iran and Syria"."""
    yield token
    for kid in parse.children(token, "conj"):
        if (parse.pos[kid] in _VERBAL) == (parse.pos[token] in _VERBAL):
            yield from _joined(parse, kid)


def _of_verb(parse: Parse, verb: int) -> Iterator[tuple[str, int]]:
    """Yield the slots of a verb, its own complements first."""
    doer = logical_subject(parse, verb)
    if doer is not None:
        yield "subject", doer
    thing = _object(parse, verb, doer)
    second = next(iter(parse.children(verb, "dobj")), None) if is_passive(parse, verb) else None
    if second is not None and thing is not None:  # "*Moscow* was denied *entry*"
        yield "dative", thing
        thing = second
    if thing is not None:
        yield "object", thing
    own: set[str] = set()
    for kid in parse.kids[verb]:
        for slot, token in _complement(parse, kid, thing):
            own.add(slot)
            yield slot, token
    for slot, token in _below(parse, thing):  # "recalled its envoy *from Moscow*"
        if slot not in own:
            yield slot, token


def _object(parse: Parse, verb: int, doer: int | None) -> int | None:
    """Return the object of a verb, the head of its relative clause where it has the gap."""
    thing = logical_object(parse, verb)
    has_doer = doer is not None and _referent(parse, doer) != parse.head[verb]
    gap = parse.dep[verb] == "relcl" and has_doer
    if thing is None and gap and not parse.children(verb, "ccomp", "xcomp"):
        return parse.head[verb]  # "the sanctions *that Washington imposed*"
    return thing


def _below(parse: Parse, thing: int | None) -> Iterator[tuple[str, int]]:
    """Yield what stands behind the prepositions of an object, which may be the verb's."""
    for kid in parse.kids[thing] if thing is not None else ():
        yield from _prepositional(parse, kid)


def _complement(parse: Parse, kid: int, thing: int | None) -> Iterator[tuple[str, int]]:
    """Yield the slots that one complement of a verb fills."""
    label = parse.dep[kid]
    if label == "dative" and parse.pos[kid] == "ADP":
        yield from (("to", k) for k in parse.children(kid, "pobj"))
    elif label == "dative" and kid != thing:
        yield "dative", kid
    elif label in {"attr", "oprd", "acomp"}:
        yield "attribute", kid
    elif label in {"ccomp", "xcomp"}:
        yield _clause(parse, kid, label), kid
    elif label == "advcl" and _has_to(parse, kid):
        yield from _infinitive(parse, kid)
    elif label == "advcl" and parse.dep[parse.left[kid] - 1] == "prt":
        yield "gerund", kid  # "ruled out *sending* troops"
    elif label == "prt" or _is_bare(parse, kid):
        yield "particle", kid
        yield from (("gerund", k) for k in parse.children(kid, "pcomp"))
    yield from _prepositional(parse, kid)


def _infinitive(parse: Parse, verb: int) -> Iterator[tuple[str, int]]:
    """Yield an infinitive that the parser took for a purpose, with whom it is "for"."""
    marks = {parse.lower[k] for k in parse.children(verb, "mark")}
    if marks <= {"for"}:
        yield "infinitive", verb
        if marks:
            yield from (("for", k) for k in parse.children(verb, *_SUBJECTS))


def _is_bare(parse: Parse, kid: int) -> bool:
    """Tell whether an adverb or a preposition without an object goes with the verb: "back"."""
    adverb = parse.dep[kid] == "advmod" and parse.lower[kid] in function_words("particle")
    alone = parse.dep[kid] == "prep" and not parse.children(kid, "pobj", "pcomp", "amod")
    return adverb or alone


def _clause(parse: Parse, verb: int, label: str) -> str:
    """Name the slot of a clause by its form."""
    if parse.tag[verb] == "VBG" and not parse.children(verb, "aux"):
        return "gerund"
    if label == "xcomp" or _has_to(parse, verb):
        return "infinitive" if _has_to(parse, verb) or parse.tag[verb] == "VB" else "attribute"
    return "clause"


def _has_to(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is an infinitive with "to"."""
    return any(parse.tag[k] == "TO" for k in parse.children(verb, "aux"))


def _prepositional(parse: Parse, kid: int) -> Iterator[tuple[str, int]]:
    """Yield what stands behind a preposition, and behind those that hang on it."""
    if parse.dep[kid] != "prep":
        return
    for below in parse.children(kid, "pobj", "pcomp", "amod"):
        if parse.entity[below] not in _TIMES:
            yield parse.lower[kid], below
    for deeper in parse.children(kid, "prep"):
        yield from _prepositional(parse, deeper)


def _of_noun(parse: Parse, noun: int) -> Iterator[tuple[str, int]]:
    """Yield the slots of a noun; the verb it is the object of gives it a doer and adjuncts."""
    for kid in parse.kids[noun]:
        label = parse.dep[kid]
        if label == "poss":
            yield "poss", kid
        elif label in {"amod", "compound", "nmod"} and parse.words[kid][:1].isupper():
            yield "modifier", kid
        elif label == "acl" and parse.tag[kid] not in {"VBN", "VBG"}:
            yield ("infinitive" if _has_to(parse, kid) else "clause"), kid
        else:
            yield from _prepositional(parse, kid)
    verb = parse.head[noun]
    if parse.dep[noun] in {"dobj", "nsubjpass"} and parse.lemma[verb] in function_words(
        "light-verb"
    ):
        doer = logical_subject(parse, verb)
        if doer is not None and not parse.children(noun, "poss"):
            yield "poss", doer
        for kid in parse.kids[verb]:
            if kid > noun:
                yield from _prepositional(parse, kid)


def _of_adjective(parse: Parse, word: int) -> Iterator[tuple[str, int]]:
    """Yield the slots of an adjective."""
    thing = bearer(parse, word)
    if thing is not None:
        yield "subject", thing
    for kid in parse.kids[word]:
        if parse.dep[kid] in {"ccomp", "xcomp"}:
            yield _clause(parse, kid, parse.dep[kid]), kid
        else:
            yield from _prepositional(parse, kid)


def _referent(parse: Parse, token: int) -> int:
    """Return the noun that a relative pronoun or a word of amount stands for."""
    if parse.lemma[token] in function_words("amount"):
        of = (
            k
            for a in parse.children(token, "prep")
            if parse.lower[a] == "of"
            for k in parse.children(a, "pobj")
        )
        return next(of, token)
    if parse.lower[token] not in _RELATIVES or parse.dep[token] == "mark":
        return token
    verb = token
    for _ in range(_DEEPEST):
        verb = parse.head[verb]
        if parse.dep[verb] == "relcl":
            return parse.head[verb]
    return token


_READERS = {"VERB": _of_verb, "AUX": _of_verb, "ADJ": _of_adjective}
