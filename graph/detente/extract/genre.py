"""Tell from its title whether a document speaks, or only lists, orders or appoints."""

from __future__ import annotations

import csv
import re
from functools import lru_cache

from detente.assets import ontology

__all__ = ["speaks"]


@lru_cache(maxsize=1)
def _genres() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Read the titles of documents, each with whether its sentences are speech acts."""
    with ontology("cues/genres.csv").open(encoding="utf-8", newline="") as table:
        return tuple(
            (re.compile(row["pattern"], re.IGNORECASE), row["speaks"] == "true")
            for row in csv.DictReader(table)
        )


def speaks(title: str) -> bool:
    """Tell whether a document of this title says things to or about political actors."""
    words = " ".join(title.split())
    return next((says for pattern, says in _genres() if pattern.fullmatch(words)), True)
