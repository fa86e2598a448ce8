"""Take a noun phrase apart: its noun, what stands before it, whose it is, of whom."""

from __future__ import annotations

from spacy.tokens import Token

from detente.resolve.lexicon import nouns
from detente.resolve.reference import Mention, Reference
from detente.resolve.scene import Scene

__all__ = ["bare_words", "is_definite", "noun_sense", "owner_of", "plain_noun", "points_back"]

_DEFINITE = frozenset({"the", "that", "this", "these", "those", "both", "neither", "either"})

_ARTICLES = frozenset({"the", "a", "an", "this", "that"})
_OF = frozenset({"of", "for", "at", "from", "in", "within", "to"})


def plain_noun(mention: Mention) -> str:
    """Return the noun of a mention in lower case."""
    return mention.head.lower_


def noun_sense(mention: Mention) -> frozenset[str]:
    """Return the senses of a mention's noun in the table of nouns."""
    word = plain_noun(mention)
    return frozenset(sense for sense, words in nouns().items() if word in words)


def is_definite(mention: Mention) -> bool:
    """Tell whether a mention points back: "the ministry", "both sides"."""
    return mention.tokens[0].lower_ in _DEFINITE


def points_back(scene: Scene, mention: Mention) -> bool:
    """Tell whether a definite mention says no more than its noun, so that it points back."""
    owned = any(token.dep_ == "poss" and token.head == mention.head for token in mention.tokens)
    return is_definite(mention) and not owned and owner_of(scene, mention) is None


def bare_words(mention: Mention) -> str:
    """Return a mention's words without its article: "top U.S. diplomat"."""
    first, *rest = mention.tokens
    start = rest[0] if rest and first.lower_ in _ARTICLES else first
    return " ".join(mention.parsed.doc[start.i : mention.tokens[-1].i + 1].text.split())


def owner_of(scene: Scene, mention: Mention) -> Reference | None:
    """Return the named actor a mention belongs to: "*Kremlin* spokesman", "office of *X*"."""
    named = scene.within(mention.span, mention.parsed.index)
    return next((r for r in named if _belongs(mention.parsed.doc[r.token], mention.head)), None)


def _belongs(token: Token, head: Token) -> bool:
    """Tell whether a token modifies, owns or stands behind "of" of a head."""
    while token.dep_ in {"conj", "compound", "amod", "nmod"} and token.head != head:
        if token.head == token:
            return False
        token = token.head
    if token.head == head:
        return token.dep_ in {"poss", "compound", "amod", "nmod", "nsubj", "npadvmod"}
    preposition = token.head
    return token.dep_ == "pobj" and preposition.lower_ in _OF and preposition.head == head
