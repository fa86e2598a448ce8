"""What a rule family sees of a passage: its parse, its cue verbs, whose voice it is in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from detente.annotate import Parse
from detente.authority import Authority
from detente.extract.cues import Cues
from detente.extract.known_actors import names_known
from detente.extract.turns import Turn
from detente.extract.verbs import Match
from detente.model import Mode

__all__ = ["PassageContext"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageContext:
    """One passage, read once for all families.

    `claimed` are the verbs of which other families have made records; what a document says
    in its own name is read after them.
    """

    parse: Parse
    cues: Cues
    authority: Authority
    verbs: tuple[Match, ...]
    mode: Mode
    turn: Turn
    speaks: bool
    claimed: frozenset[int] = frozenset()

    def names_known(self, words: Iterable[int]) -> bool:
        """Tell whether words name a political actor that the authority knows."""
        return names_known(self.parse, words, self.authority)
