"""The words of the extraction grammar: a rule, and the candidate of a record it makes."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model import Kind, Modality, Tier

__all__ = ["Candidate", "Rule"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the grammar: its id `<family>.<rule>`, what it does, a sentence it reads."""

    id: str
    does: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What a rule finds in one passage, in token numbers; quotations are joined to it later.

    `cue` is empty where no word reports. `anchor` is the cue's main word, where the cue's
    own clause is; `clause` the first and last token of that clause without the content.
    `waits` says that the content is a quotation still to be found.
    """

    rule: str
    kind: Kind
    anchor: int
    cue: tuple[int, ...]
    actors: tuple[tuple[int, ...], ...]
    content: frozenset[int]
    sense: str = ""
    tier: Tier = Tier.NORMAL
    negated: bool = False
    modality: Modality = Modality.ASSERTED
    agentless: bool = False
    addressees: tuple[tuple[int, ...], ...] = ()
    phrase: bool = False
    waits: bool = False
