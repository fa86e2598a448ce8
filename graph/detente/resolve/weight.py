"""Weigh a word of a content where it stands: negated, withheld, relieved, or only a topic."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.resolve.lexicon import ContentWord, content_words, contexts

__all__ = ["is_future", "is_negated", "weight", "word_of"]

_NEGATORS = frozenset({"no", "not", "n't", "never", "neither", "nor", "without", "cannot"})
_WILL = frozenset({"will", "'ll", "ready", "willing", "prepared", "plan", "intend"})
_COMPARED = frozenset({"JJR", "JJS", "RBR", "RBS"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "pobj"})
_DOORS = frozenset({"NORP", "GPE"})
_UP = 3


def word_of(token: Token) -> ContentWord | None:
    """Look up a word; a comparison has a row of its own: "greater" is not "great"."""
    table = content_words()
    lemma = None if token.tag_ in _COMPARED else table.get(token.lemma_.lower())
    return lemma or table.get(token.lower_)


def weight(token: Token, word: ContentWord) -> int:
    """Return what a word weighs where it stands."""
    if word.weight < 0 and _is(token, "relief") and any(map(_is_bad, _objects(token))):
        return 0
    if _is_bad(token) and any(_is(head, "relief") for head in _governors(token)):
        return 1
    if token.pos_ in {"NOUN", "ADJ"} and _is(token, "event") and not _is_owned(token):
        return 0
    if word.weight < 0:
        alone = any(child.lower_ in _NEGATORS for child in token.children)
        return 0 if alone else word.weight
    return -word.weight if is_negated(token) else word.weight


def is_negated(token: Token) -> bool:
    """Tell whether a word, or what it depends on, is negated or withheld: "stop backing"."""
    line = list(_line(token))
    return any(_is(head, "withhold") for head in line[1:]) or any(
        child.lower_ in _NEGATORS for head in line for child in head.children
    )


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


def _is(token: Token, sense: str) -> bool:
    """Tell whether a word has a sense of the table of contexts."""
    return token.lemma_.lower() in contexts()[sense]


def _is_bad(token: Token) -> bool:
    """Tell whether a word is a noun that speaks against somebody."""
    word = word_of(token) if token.pos_ == "NOUN" else None
    return word is not None and word.weight < 0


def _governors(token: Token) -> Iterator[Token]:
    """Yield the word whose object a noun is, over a preposition or a conjunct."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    if token.dep_ in _OBJECTS:
        yield token.head.head if token.dep_ == "pobj" else token.head


def _objects(token: Token) -> Iterator[Token]:
    """Yield the objects of a word, its own and those of its prepositions."""
    for child in token.children:
        yield from (c for c in (child, *child.children) if token in _governors(c))


def _is_owned(token: Token) -> bool:
    """Tell whether an event is laid at a door: "Russia's war", "the Russian attack"."""
    return any(
        child.dep_ == "poss" or child.ent_type_ in _DOORS or child.lower_ == "by"
        for child in token.children
    )
