"""The tables of words in `ontology/`, as typed rows."""

from __future__ import annotations

from detente.lexicon.function_words import function_words
from detente.lexicon.predicates import Predicate, Predicates, Slot, load_predicates

__all__ = ["Predicate", "Predicates", "Slot", "function_words", "load_predicates"]
