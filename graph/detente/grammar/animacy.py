"""Tell who can act or speak: persons, bodies, and the documents that speak for them."""

from __future__ import annotations

import csv
from functools import lru_cache

from detente.annotate import Parse
from detente.assets import ontology

__all__ = ["is_agent", "is_mute"]

_NAMED = {"PERSON", "NORP", "GPE", "ORG"}
_RELATIVES = {"who", "which", "that"}
_ANYBODY = {"you", "anybody", "anyone", "everybody", "everyone"}
_THINGS = {"which", "that", "this", "these", "those", "what", "there", "everything", "nothing"}


@lru_cache(maxsize=2)
def _nouns(name: str) -> frozenset[str]:
    """Read the common nouns of a table."""
    with ontology(f"cues/{name}.csv").open(encoding="utf-8", newline="") as table:
        return frozenset(row["lemma"] for row in csv.DictReader(table))


def is_agent(parse: Parse, noun: int) -> bool:
    """Tell whether the head of a noun phrase names somebody, a body, or a document."""
    verb = parse.head[noun]
    if parse.lower[noun] in _RELATIVES and parse.dep[verb] == "relcl":
        noun = parse.head[verb]
    if parse.pos[noun] in {"PRON", "DET"}:
        return parse.lower[noun] not in _THINGS
    if parse.pos[noun] in {"PROPN", "NUM", "ADJ", "X"} or parse.entity[noun] in _NAMED:
        return True
    nouns = _nouns("actor_nouns")
    return parse.lemma[noun] in nouns or parse.lower[noun] in nouns


def is_mute(parse: Parse, noun: int) -> bool:
    """Tell whether the head of a noun phrase is a thing that cannot speak, or is nobody at all."""
    if parse.pos[noun] == "PRON":
        return parse.lower[noun] in _ANYBODY
    common = parse.pos[noun] == "NOUN" and parse.words[noun].islower()
    return common and parse.lemma[noun] in _nouns("mute_nouns")
