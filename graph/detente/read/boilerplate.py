"""Tell what surrounds an article (appeals, menus, credits) from the article itself.

Wording is data: `ontology/cues/boilerplate.csv` holds a pattern, a scope and a weight a
row. A block of weight two is boilerplate by itself; a block in which an outlet speaks of
itself to its readers is boilerplate beside such a block.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from detente.assets import ontology

__all__ = ["Wording", "boilerplate", "wordings"]

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_ADDRESS = re.compile(r"\b(?:we|our|us|you|your)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_TAIL = 3
_STRONG = 2
_SCRAP = 4


@dataclass(frozen=True, slots=True)
class Wording:
    """A pattern of boilerplate: `scope` says where in a block it must stand."""

    id: str
    scope: str
    weight: int
    pattern: re.Pattern[str]
    example: str

    def matches(self, words: str, *, last: bool) -> bool:
        """Tell whether a block has this wording; `last` if it is one of the last blocks."""
        if self.scope == "whole":
            return bool(self.pattern.fullmatch(words))
        if self.scope == "any":
            return bool(self.pattern.search(words))
        return (last or self.scope == "start") and bool(self.pattern.match(words))


@lru_cache(maxsize=1)
def wordings() -> tuple[Wording, ...]:
    """Load the table of boilerplate wording."""
    with ontology("cues/boilerplate.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Wording(
                row["id"],
                row["scope"],
                int(row["weight"]),
                re.compile(row["pattern"], re.IGNORECASE),
                row["example"],
            )
            for row in csv.DictReader(file)
        )


def boilerplate(blocks: Sequence[str]) -> list[bool]:
    """Tell for each block of an article, in order, whether it is boilerplate."""
    weights = [
        _weight(" ".join(words.split()), last=len(blocks) - index <= _TAIL)
        for index, words in enumerate(blocks)
    ]
    marks = [weight >= _STRONG for weight in weights]
    for order in (range(1, len(marks)), range(len(marks) - 2, -1, -1)):
        step = -1 if order.step == 1 else 1
        for index in order:
            marks[index] = marks[index] or (weights[index] == 1 and marks[index + step])
    return [
        mark or (len(blocks[index].split()) < _SCRAP and _between(marks, index))
        for index, mark in enumerate(marks)
    ]


def _between(marks: Sequence[bool], index: int) -> bool:
    """Tell whether the blocks on both sides are boilerplate."""
    return 0 < index < len(marks) - 1 and marks[index - 1] and marks[index + 1]


def _weight(words: str, *, last: bool) -> int:
    """Weigh the evidence that a block is boilerplate: two is enough, one needs a neighbour."""
    if not _LETTER.search(words):
        return _STRONG
    strongest = max((row.weight for row in wordings() if row.matches(words, last=last)), default=-1)
    if strongest > 0:
        return strongest
    own = _QUOTED.sub(" ", words)
    return int(strongest == 0 and bool(_ADDRESS.search(own)))
