"""Weigh what a content says for and against, and what it presses for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from detente.model import Stance
from detente.resolve.coding.directives import Asked
from detente.resolve.coding.valence import Charged

__all__ = ["Balance", "balanced"]

_MIXED = 2
_PRESSURE = 3


@dataclass(frozen=True, slots=True)
class Balance:
    """What a content says for and against; `words` decide, `charged` are all that weigh."""

    words: tuple[Charged, ...]
    charged: tuple[Charged, ...]
    wanted: Asked | None
    good: int
    bad: int

    @property
    def stance(self) -> Stance:
        """The side that outweighs the other."""
        if self.good == self.bad:
            return Stance.MIXED if self.good >= _MIXED else Stance.NEUTRAL
        return Stance.COOPERATIVE if self.good > self.bad else Stance.CONFLICTUAL

    @property
    def reason(self) -> str:
        """The words with their weights, and what is pressed for."""
        listed = [f"`{i.text}` {i.weight:+d}" for i in self.words if i.weight]
        if self.wanted is not None and self.wanted.pressed:
            listed.append(f"`{self.wanted.verb}` is demanded {-_PRESSURE:+d}")
        why = ", ".join(listed) or "no word of the content speaks for or against"
        if listed and self.good == self.bad == 0:
            return f"only a topic: {why}"
        return f"in balance: {why}" if self.good == self.bad else why


def balanced(charged: Iterable[Charged], wanted: Asked | None) -> Balance:
    """Weigh a content; what only describes decides where nothing else does."""
    words = list(charged)
    main = [item for item in words if item.weight and not item.aside] or words
    good = sum(item.weight for item in main if item.weight > 0)
    bad = -sum(item.weight for item in main if item.weight < 0)
    if good == 1 and not bad and any(_is_mild(item) for item in main):
        good = 0
    if wanted is not None and wanted.pressed:
        bad += _PRESSURE
    return Balance(tuple(main), tuple(words), wanted, good, bad)


def _is_mild(item: Charged) -> bool:
    """Tell whether a word is a noun that, alone, only names a topic: "a *proposal*"."""
    return item.weight > 0 and item.word.weight > 0 and item.is_noun
