"""Find the words of a content that speak for or against, and what negation makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from detente.annotate import Parsed
from detente.model import Actor, Found
from detente.resolve.lexicon import ContentWord, contexts
from detente.resolve.scene import Scene
from detente.resolve.syntax import subject_of
from detente.resolve.weight import weight, word_of

__all__ = ["Charged", "charged_words", "is_silence", "ought_to"]

_OUGHT = frozenset({"should", "must", "ought"})
_SPEAKING = frozenset(
    {"comment", "say", "answer", "discuss", "confirm", "speak", "elaborate", "respond", "tell"}
)
_FIRST = frozenset({"i", "we"})
_THIRD = frozenset({"he", "she"})
_BLAME = frozenset({"accuse", "comment", "concede"})
_ASIDE = frozenset({"relcl", "advcl", "acl"})


@dataclass(frozen=True, slots=True)
class Charged:
    """A word that speaks for or against; `weight` counts its negation.

    `aside` is a word of a clause that only describes: "the services *which it had canceled*".
    """

    token: Token
    word: ContentWord
    weight: int
    aside: bool = False


def charged_words(scene: Scene, found: Found, actors: tuple[Actor, ...]) -> Iterator[Charged]:
    """Yield the charged words of a content.

    Negation turns praise into blame and takes blame away; what speakers say against
    themselves is no blame of another, though what they refuse or threaten counts.
    """
    tokens = list(_content(scene, found))
    inside = {(token.doc, token.i) for _, token in tokens}
    for parsed, token in tokens:
        word = word_of(token)
        if word is None or _is_name(token):
            continue
        heft = weight(token, word)
        if heft < 0 and word.event_type in _BLAME and _is_own(parsed, token, actors):
            continue
        yield Charged(token, word, heft, aside=_is_aside(token, inside))


def _is_aside(token: Token, inside: set[tuple[Doc, int]]) -> bool:
    """Tell whether a word lies in a clause that hangs on another of the content."""
    while token.head != token and (token.head.doc, token.head.i) in inside:
        if token.dep_ in _ASIDE:
            return True
        token = token.head
    return False


def ought_to(scene: Scene, found: Found) -> bool:
    """Tell whether a content says what another should do."""
    for _, token in _content(scene, found):
        subject = subject_of(token.head) if token.lower_ in _OUGHT else None
        if subject is not None and subject.lower_ not in _FIRST:
            return True
    return False


def is_silence(scene: Scene, found: Found) -> bool:
    """Tell whether what was declined is to speak: "refused to comment"."""
    cue = scene.passage(found.passage).tokens(found.cue) if found.cue else []
    words = [*cue, *(token for _, token in _content(scene, found))]
    return any(token.lemma_ in _SPEAKING for token in words)


def _content(scene: Scene, found: Found) -> Iterator[tuple[Parsed, Token]]:
    """Yield the tokens of a content with their passages."""
    for part in found.content:
        for parsed in scene.parsed:
            if parsed.passage.span.overlaps(part):
                yield from ((parsed, token) for token in parsed.tokens(part))


def _is_name(token: Token) -> bool:
    """Tell whether a word is part of a name, or a noun that only looks charged: "goods"."""
    return token.pos_ == "PROPN" or (token.tag_ == "NNS" and token.lower_ in {"goods", "forces"})


def _is_own(parsed: Parsed, token: Token, actors: tuple[Actor, ...]) -> bool:
    """Tell whether a word is said of the speakers themselves: "I misled", not "I condemn"."""
    head = token
    while head.pos_ not in {"VERB", "AUX"} and head.head != head:
        head = head.head
    if head.lemma_.lower() in contexts()["blame"]:
        return False
    subject = subject_of(head)
    if subject is None:
        return False
    quoted = parsed.quote_of(token) is not None
    person = all(actor.kind == "person" for actor in actors)
    return subject.lower_ in _FIRST if quoted else person and subject.lower_ in _THIRD
