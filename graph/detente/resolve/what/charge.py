"""Find the words of a content that speak for or against, and what negation makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from detente.annotate import Parsed
from detente.model import Actor, Form, Found
from detente.resolve.lexicon import ContentWord, contexts
from detente.resolve.scene import Scene
from detente.resolve.syntax import subject_of
from detente.resolve.what.weight import weight, word_of

__all__ = ["Charged", "apart_from_cue", "charged_words", "content_of", "is_silence"]

_SPEAKING = frozenset(
    {"comment", "say", "answer", "discuss", "confirm", "speak", "elaborate", "respond", "tell"}
)
_FIRST = frozenset({"i", "we"})
_THIRD = frozenset({"he", "she"})
_BLAME = frozenset({"accuse", "comment", "concede"})
_OWN = frozenset({"dobj", "attr", "acomp", "amod", "pobj", "prep", "advmod"})
_VERBATIM = frozenset({Form.DIRECT, Form.DOCUMENT})
_LIGHT = frozenset({"be", "make", "commit", "have", "take", "do"})


Placed = tuple[Parsed, Token]
"""A token with the passage it stands in."""


@dataclass(frozen=True, slots=True)
class Charged:
    """A word that speaks for or against; `weight` counts its negation.

    `aside` is a word of a clause or phrase that only describes or gives the occasion:
    "the services *which it had canceled*", "in response to *the invasion*".
    """

    token: Token
    word: ContentWord
    weight: int
    aside: bool = False


def charged_words(
    placed: Sequence[Placed], actors: tuple[Actor, ...], form: Form
) -> Iterator[Charged]:
    """Yield the charged words among the tokens of a content.

    Negation turns praise into blame and takes blame away; what speakers say against
    themselves is no blame of another, though what they refuse or threaten counts.
    """
    inside = {(token.doc, token.i) for _, token in placed}
    for parsed, token in placed:
        word = word_of(token)
        if word is None or _is_name(token):
            continue
        heft = weight(token, word)
        if heft < 0 and word.event_type in _BLAME and _is_own(parsed, token, actors, form):
            continue
        yield Charged(token, word, heft, aside=_is_aside(token, inside))


def is_silence(scene: Scene, found: Found, placed: Sequence[Placed]) -> bool:
    """Tell whether what was declined is to speak: "refused to comment"."""
    words = [*_cue_of(scene, found), *(token for _, token in placed)]
    return any(token.lemma_ in _SPEAKING for token in words)


def content_of(scene: Scene, found: Found) -> list[Placed]:
    """Return the tokens of a content with their passages."""
    return [
        (parsed, token)
        for part in found.content
        for parsed in scene.parsed
        if parsed.passage.span.overlaps(part)
        for token in parsed.tokens(part)
    ]


def apart_from_cue(scene: Scene, found: Found, placed: list[Placed]) -> list[Placed]:
    """Return the tokens of a content that are not its cue's."""
    cue = {(token.doc, token.i) for token in _cue_of(scene, found)}
    return [(parsed, token) for parsed, token in placed if (token.doc, token.i) not in cue]


def _cue_of(scene: Scene, found: Found) -> list[Token]:
    """Return the tokens of a cue."""
    return scene.passage(found.passage).tokens(found.cue) if found.cue else []


def _is_aside(token: Token, inside: set[tuple[Doc, int]]) -> bool:
    """Tell whether a word lies in what hangs on another word of the content by the way."""
    while token.head != token and (token.head.doc, token.head.i) in inside:
        if _describes(token) or _is_adjunct(token):
            return True
        token = token.head
    return False


def _describes(token: Token) -> bool:
    """Tell whether a clause only describes; "the fact *that* …", "a plan *to* …" say more."""
    if token.dep_ == "acl":
        return token.tag_ in {"VBG", "VBN"}
    return token.dep_ in {"relcl", "advcl"}


def _is_adjunct(token: Token) -> bool:
    """Tell whether a phrase gives the occasion: "despite …", "in response to …"."""
    if token.lower_ not in contexts()["adjunct"] or token.head.pos_ == "AUX":
        return False
    occasion = token.dep_ == "pobj" and token.head.lower_ in {"in", "as"}
    return occasion or token.pos_ in {"ADP", "SCONJ"}


def _is_name(token: Token) -> bool:
    """Tell whether a word is part of a name, or a noun that only looks charged: "goods"."""
    return token.pos_ == "PROPN" or (token.tag_ == "NNS" and token.lower_ in {"goods", "forces"})


def _is_own(parsed: Parsed, token: Token, actors: tuple[Actor, ...], form: Form) -> bool:
    """Tell whether a word is said of the speakers themselves: "I misled", not "I condemn"."""
    head = token
    while head.pos_ not in {"VERB", "AUX"} and head.dep_ in _OWN and head.head != head:
        head = head.head
    if head.pos_ not in {"VERB", "AUX"} or head.lemma_.lower() in contexts()["blame"]:
        return False
    if head != token and head.lemma_.lower() not in _LIGHT:
        return False
    subject = subject_of(head)
    if subject is None or any(child.dep_ == "agent" for child in head.children):
        return False
    quoted = form in _VERBATIM or parsed.quote_of(subject) is not None
    person = all(actor.kind == "person" for actor in actors)
    return subject.lower_ in _FIRST if quoted else person and subject.lower_ in _THIRD
