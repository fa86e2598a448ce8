"""The closed classes of words that grammar goes by, from `ontology/function_words.csv`."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache

from detente.assets import ontology
from detente.errors import DataError

__all__ = ["function_words"]


def function_words(name: str) -> frozenset[str]:
    """Return the words of a class.

    Raises:
        DataError: there is no class of that name.
    """
    classes = _classes()
    if name not in classes:
        raise DataError(f"There is no class of words `{name}`.", f"Classes: {', '.join(classes)}.")
    return classes[name]


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, frozenset[str]]:
    """Read the table."""
    classes: dict[str, set[str]] = {}
    with ontology("function_words.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            classes.setdefault(row["class"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in sorted(classes.items())}
