"""The tables of words that resolution reads: roles of nouns, words that type a content."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from detente.assets import ontology
from detente.errors import DataError

__all__ = ["ContentWord", "Pronoun", "content_words", "contexts", "nouns", "pairs", "pronouns"]


@dataclass(frozen=True, slots=True)
class ContentWord:
    """A word of a content and what it says of type and stance; `weight` is -2 to 2."""

    word: str
    event_type: str
    weight: int


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun: person is 1, 3 or relative; number singular, plural or any; gender m, f, n."""

    word: str
    person: str
    number: str
    gender: str


@lru_cache(maxsize=1)
def pronouns() -> Mapping[str, Pronoun]:
    """Return the rows of `cues/pronouns.csv` by word."""
    columns = ("word", "person", "number", "gender")
    rows = _rows("cues/pronouns.csv", columns)
    return {row["word"]: Pronoun(*(row[column] for column in columns)) for row in rows}


@lru_cache(maxsize=1)
def nouns() -> Mapping[str, frozenset[str]]:
    """Return, per sense of `cues/mention_nouns.csv`, its nouns."""
    senses: dict[str, set[str]] = {}
    for row in _rows("cues/mention_nouns.csv", ("noun", "sense")):
        senses.setdefault(row["sense"], set()).add(row["noun"])
    return {sense: frozenset(words) for sense, words in senses.items()}


@lru_cache(maxsize=1)
def content_words() -> Mapping[str, ContentWord]:
    """Return the rows of `cues/content_types.csv` by word, or by "word/part of speech".

    A row of two words stands for the first with the second hanging on it.
    """
    table = "cues/content_types.csv"
    return {
        "/".join(filter(None, (row["word"], row["pos"]))): ContentWord(
            row["word"], row["event_type"], int(row["weight"])
        )
        for row in _rows(table, ("word", "pos", "event_type", "weight"))
    }


@lru_cache(maxsize=1)
def pairs() -> Mapping[str, tuple[str, ...]]:
    """Return, per word that heads a row of two, the words that may hang on it."""
    found: dict[str, list[str]] = {}
    for word in sorted(content_words()):
        head, _, other = word.partition(" ")
        if other:
            found.setdefault(head, []).append(other)
    return {head: tuple(others) for head, others in found.items()}


@lru_cache(maxsize=1)
def contexts() -> Mapping[str, frozenset[str]]:
    """Return, per sense of `cues/content_context.csv`, its words.

    `relief` takes the bad from its object ("lift sanctions"), `withhold` the good ("stop
    backing"); an `event` is a topic and no blame unless it is laid at a door, a `party` ("our
    allies") no praise unless somebody is said to be one; the lack of an `accord` blames nobody.
    `blame` falls on its object, whoever its subject is. Who says "I `ask`" asks; a `demand`
    is to yield; a `deed` is done in saying so ("announced aid"); an `adjunct` opens a phrase
    that only gives the occasion ("despite …").
    """
    senses: dict[str, set[str]] = {}
    for row in _rows("cues/content_context.csv", ("word", "sense")):
        senses.setdefault(row["sense"], set()).add(row["word"])
    return {sense: frozenset(words) for sense, words in senses.items()}


def _rows(table: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Read a table of the ontology.

    Raises:
        DataError: a column is missing.
    """
    with ontology(table).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        missing = set(columns) - set(reader.fieldnames or ())
        if missing:
            message = f"The table `{table}` has no column `{min(missing)}`."
            raise DataError(message, f"Its columns are {', '.join(columns)}.")
        return list(reader)
