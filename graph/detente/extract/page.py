"""What a rule family sees of a passage: its parse, its cue verbs, whose voice it is in."""

from __future__ import annotations

from dataclasses import dataclass

from detente.annotate import Parsed, Tree
from detente.extract.cues import Cues
from detente.extract.verbs import Match, matches
from detente.model import Mode

__all__ = ["Page"]


@dataclass(frozen=True, slots=True)
class Page:
    """One passage, read once for all families."""

    tree: Tree
    cues: Cues
    verbs: tuple[Match, ...]
    mode: Mode

    @classmethod
    def of(cls, parsed: Parsed, cues: Cues, mode: Mode) -> Page:
        """Read a passage and look its verbs up."""
        tree = Tree.of(parsed)
        return cls(tree, cues, tuple(matches(tree, cues)), mode)
