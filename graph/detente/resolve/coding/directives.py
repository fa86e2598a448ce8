"""Find what a content asks of another: "must withdraw", "should join", "to cease fire"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.annotate import Parse
from detente.grammar.negation import negates
from detente.grammar.subjects import subject
from detente.resolve.context import Placed
from detente.resolve.lexicon import contexts

__all__ = ["Asked", "asked"]

_OUGHT = frozenset({"should", "must", "ought"})
_BOUND = frozenset({"have", "need", "ought"})
_PRESENT = frozenset({"VBZ", "VBP"})
_NOT_ASKED = frozenset({"i", "we", "there", "this", "that", "what"})
_WHO = frozenset({"GPE", "NORP", "ORG", "PERSON"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What another ought to do; `pressed` where it is to yield, `named` where one says who."""

    verb: str
    pressed: bool
    named: bool


def asked(placed: Iterable[Placed], *, request: bool) -> Asked | None:
    """Return the first verb of a content that another is asked to do.

    `request` says that the cue itself asks: then an infinitive is what is asked for.
    """
    for parse, token in placed:
        found = next(_oughts(parse, token), None)
        if found is None and request and parse.tag[token] == "VB" and _has_to(parse, token):
            found = token
        if found is not None:
            named = _is_named(parse, found)
            heard = request or named or bool(parse.children(found, "nsubj"))
            return Asked(
                parse.words[found], pressed=heard and _is_pressed(parse, found), named=named
            )
    return None


def _oughts(parse: Parse, token: int) -> Iterator[int]:
    """Yield the verb that another should, must, has or needs to do, if a word says so."""
    verb = None
    if parse.lemma[token] in contexts()["ask"] and _is_first(parse, subject(parse, token)):
        yield from (c for c in parse.children(token, "xcomp", "ccomp") if _has_to(parse, c))
    if parse.lemma[token] == "need" and parse.pos[token] == "NOUN":
        needed = (c for c in parse.children(token, "acl", "advcl") if _has_to(parse, c))
        yield from (c for c in needed if _is_named(parse, c))
    if parse.lower[token] in _OUGHT and parse.dep[token] == "aux":
        verb = parse.head[token]
    elif parse.lemma[token] in _BOUND and parse.tag[token] in _PRESENT:
        verb = next((c for c in parse.children(token, "xcomp") if _has_to(parse, c)), None)
    if verb is None or any(parse.lower[child] == "have" for child in parse.kids[verb]):
        return
    noun = subject(parse, verb)
    nobody = _NOT_ASKED | {"it"} if parse.lemma[verb] == "be" else _NOT_ASKED
    if noun is not None and noun < token and parse.lower[noun] not in nobody:
        yield verb


def _is_first(parse: Parse, noun: int | None) -> bool:
    """Tell whether a subject is the speaker: "I", "we"."""
    return noun is not None and parse.lower[noun] in {"i", "we"}


def _is_pressed(parse: Parse, verb: int) -> bool:
    """Tell whether a demand is to yield: "to cease", "must not …", "has to go"."""
    words = (verb, *parse.children(verb, "acomp", "xcomp"))
    yields = any(parse.lemma[word] in contexts()["demand"] for word in words)
    return yields or any(negates(parse, child) for child in parse.kids[verb])


def _is_named(parse: Parse, verb: int) -> bool:
    """Tell whether the one who ought to do it is a person or a body, by name or pronoun."""
    noun = subject(parse, verb)
    return noun is not None and (
        (parse.pos[noun] == "PRON" and parse.lower[noun] != "you")
        or any(parse.entity[token] in _WHO for token in parse.subtree(noun))
    )


def _has_to(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is an infinitive with "to"."""
    return any(parse.lower[child] == "to" for child in parse.children(verb, "aux"))
