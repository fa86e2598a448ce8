"""Tell what a sentence in an issuer's own voice does: commit, judge, relate actors, or inform."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from functools import lru_cache

from detente.annotate import Parse
from detente.assets import ontology
from detente.extract.complements import frames
from detente.extract.cues import Cue, Cues
from detente.grammar.clauses import Clause
from detente.grammar.verbs import is_passive

__all__ = [
    "acts",
    "commits",
    "denies",
    "is_first",
    "is_participant",
    "is_third",
    "judgement",
    "names_actor",
    "points",
    "relates",
    "tells",
    "weighs",
]

_MODALS = {"will", "'ll", "wo", "must", "shall", "should", "cannot", "ca", "may", "might"}
_ABLE = {"can", "could"}
_FIRST = {"we", "i", "our", "my", "us"}
_POINTERS = {"this", "these", "that", "it", "they", "he", "she", "those", "nothing", "nobody"}
_TALKS = {"meeting", "discussion", "talk", "conversation", "call", "negotiation", "visit"}
_SIDES = {"sides", "two", "both"}
_THIRD = {"he", "she", "they", "him", "her", "them", "his", "their"}
_NAMED = {"GPE", "NORP", "ORG", "PERSON"}
_PARTIES = {"ally", "allies", "alliance", "coalition", "regime"}
_PREDICATE = {
    "acomp", "attr", "dobj", "prep", "pobj", "conj", "xcomp", "oprd", "amod", "ccomp", "agent",
    "advmod", "compound", "pcomp", "advcl", "prt",
}  # fmt: skip
_MOST = {"JJS", "RBS"}
_DEEPEST = 5


def names_actor(parse: Parse, words: Iterable[int]) -> bool:
    """Tell whether words name a state, a people, a body, a person, or allies."""
    return any(parse.entity[t] in _NAMED or parse.lower[t] in _PARTIES for t in words)


def is_first(parse: Parse, noun: int) -> bool:
    """Tell whether a subject is the issuer: we, I, or what is ours."""
    return parse.lower[noun] in _FIRST or any(
        parse.lower[k] in {"our", "my"} for k in parse.children(noun, "poss")
    )


def is_third(parse: Parse, token: int) -> bool:
    """Tell whether a word is a pronoun for persons spoken of."""
    return parse.lower[token] in _THIRD


def is_participant(parse: Parse, noun: int) -> bool:
    """Tell whether a subject is a person, persons, or the sides of a talk."""
    if is_third(parse, noun) or parse.entity[noun] == "PERSON":
        return True
    return parse.lemma[noun] in _persons() or parse.lower[noun] in _SIDES


def tells(parse: Parse, verb: int) -> bool:
    """Tell whether a verb tells in the past what somebody did."""
    active = parse.tag[verb] == "VBD" and not is_passive(parse, verb)
    return active and parse.lemma[verb] != "be"


@lru_cache(maxsize=1)
def _persons() -> frozenset[str]:
    """Read the common nouns for persons."""
    with ontology("cues/actor_nouns.csv").open(encoding="utf-8", newline="") as table:
        return frozenset(row["lemma"] for row in csv.DictReader(table) if row["kind"] == "person")


def points(parse: Parse, noun: int) -> bool:
    """Tell whether a subject points back: a pronoun, or `this decision`."""
    if parse.lemma[noun] in _TALKS and "the" in {
        parse.lower[k] for k in parse.children(noun, "det")
    }:
        return True
    return parse.lower[noun] in _POINTERS or any(
        parse.lower[k] in {"this", "these", "such"} for k in parse.children(noun, "det", "amod")
    )


def commits(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause says what will, must or cannot be, or what our aim is to do."""
    aux = [parse.lower[k] for k in parse.children(clause.verb, "aux")]
    denied = bool(parse.children(clause.verb, "neg"))
    if any(word in _MODALS or (denied and word in _ABLE) for word in aux):
        return True
    ours = is_first(parse, clause.subject) and parse.pos[clause.subject] == "NOUN"
    aims = (k for k in parse.children(clause.verb, "xcomp", "ccomp", "attr") if k > clause.verb)
    return ours and any(parse.lower[j] == "to" for k in aims for j in parse.children(k, "aux"))


def judgement(parse: Parse, cues: Cues, clause: Clause, words: list[int]) -> Cue | None:
    """Return the first row of `evaluations.csv` whose word stands in a clause's predicate."""
    anywhere = parse.entity[clause.subject] in _NAMED
    near = (t for t in words if anywhere or _in_predicate(parse, clause.verb, t))
    rows = [cue for token in near for cue in _rows(parse, cues, token)]
    return min(rows, key=lambda cue: cue.event_type == "comment", default=None)


def _rows(parse: Parse, cues: Cues, token: int) -> Iterator[Cue]:
    """Yield the rows of `evaluations.csv` that a word and what it governs fulfil."""
    for form in dict.fromkeys((parse.lemma[token], parse.lower[token])):
        for cue in cues.of("evaluation", form):
            if not cue.frames or not frames(parse, token).keys().isdisjoint(cue.frames):
                yield cue


def weighs(parse: Parse, clause: Clause, words: list[int]) -> bool:
    """Tell whether a clause's predicate speaks for or against somebody, or of the most."""
    heavy = (
        t
        for t in words
        if parse.tag[t] in _MOST or parse.lemma[t] in _weights() or parse.lower[t] in _weights()
    )
    active = not is_passive(parse, clause.verb)
    return active and any(_in_predicate(parse, clause.verb, t) for t in heavy)


def denies(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause says what a political actor does not do."""
    subject = range(parse.left[clause.subject], parse.right[clause.subject] + 1)
    told = is_third(parse, clause.subject) or names_actor(parse, subject)
    before = any(parse.lower[k] == "had" for k in parse.children(clause.verb, "aux"))
    return told and not before and bool(parse.children(clause.verb, "neg"))


def relates(parse: Parse, clause: Clause, words: list[int]) -> bool:
    """Tell whether a clause says what a political actor, the issuer or an act does to another."""
    subject = range(parse.left[clause.subject], parse.right[clause.subject] + 1)
    rest = [t for t in words if t not in subject and t > clause.verb]
    if is_passive(parse, clause.verb) or not names_actor(parse, rest):
        return False
    noun = clause.subject
    return names_actor(parse, subject) or is_first(parse, noun) or points(parse, noun)


def acts(parse: Parse, clause: Clause, words: list[int]) -> bool:
    """Tell whether a clause tells in the past what an actor named by name did to another."""
    verb = clause.verb
    past = parse.tag[verb] in {"VBD", "VBN"} and parse.lemma[verb] != "be"
    if parse.entity[clause.subject] == "PERSON":
        past = parse.tag[verb] == "VBD"  # what a person has done is said to judge it
    named = parse.entity[clause.subject] in _NAMED
    return past and named and relates(parse, clause, words)


@lru_cache(maxsize=1)
def _weights() -> frozenset[str]:
    """Read the words that weigh for or against whom they are said of."""
    with ontology("cues/content_types.csv").open(encoding="utf-8", newline="") as table:
        return frozenset(r["word"] for r in csv.DictReader(table) if r["weight"] != "0")


def _in_predicate(parse: Parse, verb: int, token: int) -> bool:
    """Tell whether a word is the main verb or what is said of its subject."""
    for _ in range(_DEEPEST):
        if token == verb:
            return True
        if parse.dep[token] not in _PREDICATE:
            return False
        token = parse.head[token]
    return token == verb
