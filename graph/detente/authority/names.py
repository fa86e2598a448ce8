"""Fold names to the keys they are found by: spelling variants, honorifics, initials, surnames."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from detente.authority.records import Word

__all__ = ["Folding", "agrees_in_case", "folding"]

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "\u00a0": " "})
_PATRONYMIC = re.compile(r".{3,}(vich|vna|ichna)")
_ARTICLE = "the"
_SHORT_ACRONYM = 3


@dataclass(frozen=True, slots=True)
class Folding:
    """The words that names are read by, from words.csv."""

    honorifics: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    governments: frozenset[str]
    homelands: frozenset[str]
    spellings: Mapping[str, str]

    def fold(self, text: str) -> str:
        """Fold a name: case, accents, dots, quotes, possessive, article and spelling.

        >>> folding(()).fold("the  U.S. Senate’s")
        'us senate'
        """
        tokens = _tokens(text)
        if len(tokens) > 1 and tokens[0] == _ARTICLE:
            tokens = tokens[1:]
        return " ".join([self.spellings.get(token, token) for token in tokens])

    def bare(self, folded: str) -> str:
        """Drop honorifics, initials and patronymics from a person's folded name."""
        tokens = folded.split()
        while len(tokens) > 1 and tokens[0] in self.honorifics:
            tokens = tokens[1:]
        middle = [t for t in tokens[1:-1] if len(t) > 1 and not _PATRONYMIC.fullmatch(t)]
        return " ".join([*tokens[:1], *middle, *tokens[1:][-1:]])

    def surnames(self, folded: str) -> frozenset[str]:
        """Return the surnames of a person's folded full name, with and without particles.

        >>> sorted(folding((Word("van", "particle", "", ""),)).surnames("chris van hollen"))
        ['hollen', 'van hollen']
        """
        tokens = [token for token in folded.split() if token not in self.suffixes]
        if len(tokens) < 2:
            return frozenset()
        start = len(tokens) - 1
        while start > 1 and tokens[start - 1] in self.particles:
            start -= 1
        plain = tokens[-1].split("-", 1)
        article = plain[0] in self.particles and len(plain) == 2
        ends = {" ".join(tokens[start:]), tokens[-1]}
        return frozenset(ends | {plain[1]} if article else ends)


def folding(words: Iterable[Word]) -> Folding:
    """Sort the rows of words.csv by their role."""
    rows = tuple(words)
    of = {
        role: frozenset(word.text for word in rows if word.role == role)
        for role in ("honorific", "particle", "suffix", "government", "homeland")
    }
    return Folding(
        honorifics=of["honorific"],
        particles=of["particle"],
        suffixes=of["suffix"],
        governments=of["government"],
        homelands=of["homeland"],
        spellings={word.text: word.standard for word in rows if word.role == "spelling"},
    )


def agrees_in_case(name: str, text: str) -> bool:
    """Tell whether `text` has the capitals and the article that `name` calls for.

    >>> agrees_in_case("WHO", "who"), agrees_in_case("NATO", "Nato"), agrees_in_case("Duma", "duma")
    (False, True, False)
    >>> agrees_in_case("the alliance", "an alliance")
    False
    """
    called, shown = name.removeprefix("the "), text.removeprefix("the ").removeprefix("The ")
    letters = [char for char in called if char.isalpha()]
    if not letters or not letters[0].isupper():
        return called == name or shown != text
    if len(letters) <= _SHORT_ACRONYM and all(char.isupper() for char in letters):
        return shown.isupper() or shown[: len(letters)].isupper()
    return any(char.isupper() for char in shown)


@lru_cache(maxsize=2**15)
def _tokens(text: str) -> tuple[str, ...]:
    """Split a name into lower-case tokens without accents, dots, commas and possessive."""
    if not text.isascii():
        marked = unicodedata.normalize("NFKD", text.translate(_QUOTES))
        text = "".join(char for char in marked if not unicodedata.combining(char))
    plain = text.strip().casefold().removesuffix("'s").removesuffix("'")
    return tuple(plain.replace(".", "").replace(",", " ").split())
