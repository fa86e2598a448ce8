"""What a rule family sees of a passage: its parse, its cue verbs, whose voice it is in."""

from __future__ import annotations

from dataclasses import dataclass

from detente.annotate import Parse
from detente.extract.cues import Cues
from detente.extract.script import Floor
from detente.extract.verbs import Match, matches
from detente.model import Mode

__all__ = ["Page"]


@dataclass(frozen=True, slots=True)
class Page:
    """One passage, read once for all families.

    `claimed` are the verbs of which other families have made records; what a document says
    in its own name is read after them.
    """

    parse: Parse
    cues: Cues
    verbs: tuple[Match, ...]
    mode: Mode
    floor: Floor
    speaks: bool
    claimed: frozenset[int] = frozenset()

    @classmethod
    def of(
        cls, parse: Parse, cues: Cues, mode: Mode, before: Floor, *, speaks: bool = True
    ) -> Page:
        """Read a passage, look its verbs up, and see who has the floor."""
        return cls(parse, cues, tuple(matches(parse, cues)), mode, before.after(parse), speaks)
