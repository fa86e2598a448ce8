"""Find what a content asks of another: "must withdraw", "should join", "to cease fire"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from detente.resolve.lexicon import contexts
from detente.resolve.syntax import subject_of

__all__ = ["Asked", "asked"]

_OUGHT = frozenset({"should", "must", "ought"})
_BOUND = frozenset({"have", "need", "ought"})
_PRESENT = frozenset({"VBZ", "VBP"})
_NOBODY = frozenset({"i", "we", "there", "this", "that", "what"})
_WHO = frozenset({"GPE", "NORP", "ORG", "PERSON"})
_NOT = frozenset({"not", "n't", "n’t", "never"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What another ought to do; `pressed` where it is to yield, `named` where one says who."""

    verb: Token
    pressed: bool
    named: bool


def asked(tokens: Iterable[Token], *, request: bool) -> Asked | None:
    """Return the first verb of a content that another is asked to do.

    `request` says that the cue itself asks: then an infinitive is what is asked for.
    """
    for token in tokens:
        found = next(_oughts(token), None)
        if found is None and request and token.tag_ == "VB" and _has_to(token):
            found = token
        if found is not None:
            named = _is_named(found)
            heard = request or named or any(c.dep_ == "nsubj" for c in found.children)
            return Asked(found, pressed=heard and _is_pressed(found), named=named)
    return None


def _oughts(token: Token) -> Iterator[Token]:
    """Yield the verb that another should, must, has or needs to do, if a word says so."""
    verb = None
    if token.lemma_.lower() in contexts()["ask"] and _is_first(subject_of(token)):
        yield from (c for c in token.children if c.dep_ in {"xcomp", "ccomp"} and _has_to(c))
    if token.lemma_ == "need" and token.pos_ == "NOUN":
        needed = (c for c in token.children if c.dep_ in {"acl", "advcl"} and _has_to(c))
        yield from (c for c in needed if _is_named(c))
    if token.lower_ in _OUGHT and token.dep_ == "aux":
        verb = token.head
    elif token.lemma_ in _BOUND and token.tag_ in _PRESENT:
        verb = next((c for c in token.children if c.dep_ == "xcomp" and _has_to(c)), None)
    if verb is None or any(child.lower_ == "have" for child in verb.children):
        return
    subject = subject_of(verb)
    nobody = _NOBODY | {"it"} if verb.lemma_ == "be" else _NOBODY
    if subject is not None and subject.i < token.i and subject.lower_ not in nobody:
        yield verb


def _is_first(subject: Token | None) -> bool:
    """Tell whether a subject is the speaker: "I", "we"."""
    return subject is not None and subject.lower_ in {"i", "we"}


def _is_pressed(verb: Token) -> bool:
    """Tell whether a demand is to yield: "to cease", "must not …", "has to go"."""
    words = (verb, *(c for c in verb.children if c.dep_ in {"acomp", "xcomp"}))
    yields = any(word.lemma_.lower() in contexts()["demand"] for word in words)
    return yields or any(child.lower_ in _NOT for child in verb.children)


def _is_named(verb: Token) -> bool:
    """Tell whether the one who ought to do it is a person or a body, by name or pronoun."""
    subject = subject_of(verb)
    return subject is not None and (
        (subject.pos_ == "PRON" and subject.lower_ != "you")
        or any(token.ent_type_ in _WHO for token in subject.subtree)
    )


def _has_to(verb: Token) -> bool:
    """Tell whether a verb is an infinitive with "to"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
