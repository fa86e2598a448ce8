"""Tell who can act or speak: persons, bodies, and the documents that speak for them."""

from __future__ import annotations

import csv
from functools import lru_cache

from detente.annotate import Tree
from detente.assets import ontology

__all__ = ["is_agent"]

_NAMED = {"PERSON", "NORP", "GPE", "ORG"}
_RELATIVES = {"who", "which", "that"}
_THINGS = {"which", "that", "this", "these", "those", "what", "there", "everything", "nothing"}


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    """Read the common nouns for persons, bodies and documents."""
    with ontology("cues/actor_nouns.csv").open(encoding="utf-8", newline="") as table:
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
    return tree.lemma[noun] in _nouns() or tree.lower[noun] in _nouns()
