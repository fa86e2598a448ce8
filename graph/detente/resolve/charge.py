"""Find the words of a content that speak for or against, and what negation makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from detente.annotate import Parsed
from detente.model import Actor, Found
from detente.resolve.lexicon import ContentWord, content_words
from detente.resolve.scene import Scene
from detente.resolve.syntax import subject_of

__all__ = ["Charged", "charged_words", "is_future", "is_negated", "is_silence", "ought_to"]

_NEGATORS = frozenset({"no", "not", "n't", "never", "neither", "nor", "without", "cannot"})
_WILL = frozenset({"will", "'ll", "ready", "willing", "prepared", "plan", "intend"})
_OUGHT = frozenset({"should", "must", "ought"})
_SPEAKING = frozenset(
    {"comment", "say", "answer", "discuss", "confirm", "speak", "elaborate", "respond", "tell"}
)
_FIRST = frozenset({"i", "we"})
_THIRD = frozenset({"he", "she"})
_UP = 3


@dataclass(frozen=True, slots=True)
class Charged:
    """A word that speaks for or against; `weight` counts its negation."""

    token: Token
    word: ContentWord
    weight: int


def charged_words(scene: Scene, found: Found, actors: tuple[Actor, ...]) -> Iterator[Charged]:
    """Yield the charged words of a content.

    Negation turns praise into blame and takes blame away; what speakers say against
    themselves is no blame of another.
    """
    table = content_words()
    for parsed, token in _content(scene, found):
        word = table.get(token.lemma_.lower()) or table.get(token.lower_)
        if word is None or _is_name(token):
            continue
        weight = _negated(token, word.weight)
        if weight < 0 and _is_own(parsed, token, actors):
            continue
        yield Charged(token, word, weight)


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


def is_negated(token: Token) -> bool:
    """Tell whether a negator stands with a word or with what it depends on."""
    return any(child.lower_ in _NEGATORS for head in _line(token) for child in head.children)


def is_future(token: Token) -> bool:
    """Tell whether a word tells of what will be: "will send", "is ready to send"."""
    return any(
        child.lower_ in _WILL
        for head in _line(token)
        for child in (head, *head.children)
        if child.pos_ in {"AUX", "ADJ", "VERB"}
    )


def _line(token: Token) -> Iterator[Token]:
    """Yield a word and the words it depends on, up to the head of its clause."""
    yield token
    for _ in range(_UP):
        if token.head == token or token.dep_ in {"nsubj", "relcl", "advcl", "conj"}:
            return
        token = token.head
        yield token


def _negated(token: Token, weight: int) -> int:
    """Return a weight as negation leaves it."""
    if weight < 0:
        alone = any(child.lower_ in _NEGATORS for child in token.children)
        return 0 if alone else weight
    return -weight if is_negated(token) else weight


def _is_own(parsed: Parsed, token: Token, actors: tuple[Actor, ...]) -> bool:
    """Tell whether a word is said of the speakers themselves: "I misled people"."""
    head = token
    while head.pos_ not in {"VERB", "AUX"} and head.head != head:
        head = head.head
    subject = subject_of(head)
    if subject is None:
        return False
    quoted = parsed.quote_of(token) is not None
    person = all(actor.kind == "person" for actor in actors)
    return subject.lower_ in _FIRST if quoted else person and subject.lower_ in _THIRD
