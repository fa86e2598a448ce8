"""Tell who can act or speak: persons, bodies, and the documents that speak for them."""

from __future__ import annotations

import csv
from functools import lru_cache

from detente.annotate import Tree
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


def is_agent(tree: Tree, noun: int) -> bool:
    """Tell whether the head of a noun phrase names somebody, a body, or a document."""
    verb = tree.head[noun]
    if tree.lower[noun] in _RELATIVES and tree.dep[verb] == "relcl":
        noun = tree.head[verb]
    if tree.pos[noun] in {"PRON", "DET"}:
        return tree.lower[noun] not in _THINGS
    if tree.pos[noun] in {"PROPN", "NUM", "ADJ", "X"} or tree.entity[noun] in _NAMED:
        return True
    nouns = _nouns("actor_nouns")
    return tree.lemma[noun] in nouns or tree.lower[noun] in nouns


def is_mute(tree: Tree, noun: int) -> bool:
    """Tell whether the head of a noun phrase is a thing that cannot speak, or is nobody at all."""
    if tree.pos[noun] == "PRON":
        return tree.lower[noun] in _ANYBODY
    common = tree.pos[noun] == "NOUN" and tree.words[noun].islower()
    return common and tree.lemma[noun] in _nouns("mute_nouns")
