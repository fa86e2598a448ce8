"""Tell what surrounds an article (appeals, menus, credits) from the article itself.

Wording is data: `ontology/cues/boilerplate.csv` holds a pattern and a scope a row. A block
with such wording is boilerplate. A block in which an outlet speaks to its readers is
boilerplate between two appeals, and beside one if it speaks of its trade (weight 0).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from detente.assets import ontology

__all__ = ["Wording", "boilerplate", "wordings"]

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_ADDRESS = re.compile(r"\b(?:we|our|us|you|your)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_TAIL = 3
_WEAK = "weak"
_ADDRESSED = "addressed"
_ANYTHING = ("",)
_TO_READERS = ("appeal", "subscribe", "beside")
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
            return bool(self.pattern.search(_QUOTED.sub(" ", words)))
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


def boilerplate(blocks: Sequence[str]) -> list[str]:
    """Return for each block of an article, in order, why it is boilerplate, or ""."""
    marks = [
        _wording(" ".join(words.split()), last=len(blocks) - index <= _TAIL)
        for index, words in enumerate(blocks)
    ]
    for order in (range(1, len(marks)), range(len(marks) - 2, -1, -1)):
        for index in order:
            beside = marks[index - order.step]
            if marks[index] == _WEAK and beside.startswith(_TO_READERS):
                marks[index] = "beside"
    marks = [
        "beside" if mark == _ADDRESSED and _between(marks, index, _TO_READERS) else mark
        for index, mark in enumerate(marks)
    ]
    marks = ["" if mark in {_WEAK, _ADDRESSED} else mark for mark in marks]
    return [
        mark
        or ("scrap" if len(blocks[i].split()) < _SCRAP and _between(marks, i, _ANYTHING) else "")
        for i, mark in enumerate(marks)
    ]


def _between(marks: Sequence[str], index: int, kinds: tuple[str, ...]) -> bool:
    """Tell whether the blocks on both sides are boilerplate of some kinds."""
    if not 0 < index < len(marks) - 1:
        return False
    sides = marks[index - 1], marks[index + 1]
    return all(side and side.startswith(kinds) for side in sides)


def _wording(words: str, *, last: bool) -> str:
    """Name the wording that makes a block boilerplate, or the weak evidence that may."""
    if not _LETTER.search(words):
        return "no-letter"
    found = [row for row in wordings() if row.matches(words, last=last)]
    strong = next((row.id for row in found if row.weight > 0), "")
    if strong or not _ADDRESS.search(_QUOTED.sub(" ", words)):
        return strong
    return _WEAK if found else _ADDRESSED
