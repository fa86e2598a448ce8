"""Take a noun phrase apart: its noun, what stands before it, whose it is, of whom."""

from __future__ import annotations

from detente.annotate import Parse
from detente.resolve.context import DiscourseContext
from detente.resolve.lexicon import nouns
from detente.resolve.reference import Mention, ResolvedMention

__all__ = ["bare_words", "is_definite", "noun_sense", "owner_of", "plain_noun", "points_back"]

_DEFINITE = frozenset({"the", "that", "this", "these", "those", "both", "neither", "either"})

_ARTICLES = frozenset({"the", "a", "an", "this", "that"})
_OF = frozenset({"of", "for", "at", "from", "in", "within", "to"})


def plain_noun(mention: Mention) -> str:
    """Return the noun of a mention in lower case."""
    return mention.parse.lower[mention.head]


def noun_sense(mention: Mention) -> frozenset[str]:
    """Return the senses of a mention's noun in the table of nouns."""
    word = plain_noun(mention)
    return frozenset(sense for sense, words in nouns().items() if word in words)


def is_definite(mention: Mention) -> bool:
    """Tell whether a mention points back: "the ministry", "both sides"."""
    return mention.parse.lower[mention.tokens[0]] in _DEFINITE


def points_back(context: DiscourseContext, mention: Mention) -> bool:
    """Tell whether a definite mention says no more than its noun, so that it points back."""
    parse = mention.parse
    owned = any(kid in mention.tokens for kid in parse.children(mention.head, "poss"))
    return is_definite(mention) and not owned and owner_of(context, mention) is None


def bare_words(mention: Mention) -> str:
    """Return a mention's words without its article: "top U.S. diplomat"."""
    parse = mention.parse
    first, *rest = mention.tokens
    start = rest[0] if rest and parse.lower[first] in _ARTICLES else first
    return parse.phrase(start, mention.tokens[-1])


def owner_of(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Return the named actor a mention belongs to: "*Kremlin* spokesman", "office of *X*"."""
    parse = mention.parse
    named = context.within(mention.span, parse.index)
    return next((r for r in named if _belongs(parse, r.token, mention.head)), None)


def _belongs(parse: Parse, token: int, head: int) -> bool:
    """Tell whether a token modifies, owns or stands behind "of" of a head."""
    while parse.dep[token] in {"conj", "compound", "amod", "nmod"} and parse.head[token] != head:
        if parse.head[token] == token:
            return False
        token = parse.head[token]
    if parse.head[token] == head:
        return parse.dep[token] in {"poss", "compound", "amod", "nmod", "nsubj", "npadvmod"}
    preposition = parse.head[token]
    return (
        parse.dep[token] == "pobj"
        and parse.lower[preposition] in _OF
        and parse.head[preposition] == head
    )
