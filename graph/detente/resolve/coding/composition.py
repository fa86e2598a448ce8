"""Compose a stance from propositions: what the speaker makes of what somebody does to somebody.

Who is blamed for a harm, credited with a help, or dealt a blow or a favour by the speaker shows
the stance; a victim of others shows none. The composition follows the implicature rules of Deng
and Wiebe (EACL 2014) and the connotation frames of Rashkin, Singh and Choi (ACL 2016).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from detente.annotate import Parse
from detente.grammar.propositions import Proposition, propositions
from detente.lexicon import load_predicates
from detente.model import Actor, Found, Stance
from detente.resolve.coding.parties import Parties, Party
from detente.resolve.coding.valence import is_aside
from detente.resolve.context import DiscourseContext

__all__ = ["Attitude", "Composition", "compose"]

_OBLIGATION = frozenset({"must", "should", "ought"})


@dataclass(frozen=True, slots=True)
class Attitude:
    """For or against somebody (1 or -1), and the predicate that shows it.

    `aside` says that the predicate only describes, or gives the occasion.
    """

    sign: int
    word: str
    of: str
    aside: bool

    @property
    def reason(self) -> str:
        """The attitude in words."""
        return f"`{self.word}` is {'for' if self.sign > 0 else 'against'} {self.of}"


@dataclass(frozen=True, slots=True)
class _View:
    """How the speaker sees what a proposition tells: wanted, unwanted or neither; denied or not."""

    sign: int = 0
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Composition:
    """The speaker's attitudes that a finding's propositions show; `lines` tells these in words."""

    attitudes: tuple[Attitude, ...]
    lines: tuple[str, ...]

    @property
    def stance(self) -> Stance:
        """The stance that the attitudes add up to."""
        total = sum(attitude.sign for attitude in self.attitudes)
        if total == 0:
            return Stance.MIXED if self.attitudes else Stance.NEUTRAL
        return Stance.COOPERATIVE if total > 0 else Stance.CONFLICTUAL

    @property
    def reason(self) -> str:
        """The attitudes in words."""
        return ", ".join(dict.fromkeys(attitude.reason for attitude in self.attitudes))


def compose(context: DiscourseContext, found: Found, speakers: tuple[Actor, ...]) -> Composition:
    """Read the propositions of a finding's content, with its cue's where the cue governs it."""
    words: dict[int, set[int]] = {}
    for parse, token in context.content(found):
        words.setdefault(parse.index, set()).add(token)
    attitudes: list[Attitude] = []
    lines: list[str] = []
    for index, tokens in sorted(words.items()):
        cue = frozenset(context.cue(found)) if index == found.passage else frozenset()
        parties = Parties(context, context.passage(index), speakers, found.form)
        reading = _Reading(parties, cue, frozenset(tokens))
        attitudes += reading.attitudes()
        lines += (reading.line(one) for one in reading.told.values() if one.roles)
    main = tuple(attitude for attitude in attitudes if not attitude.aside)
    return Composition(main or tuple(attitudes), tuple(lines))


@dataclass(frozen=True)
class _Reading:
    """The propositions of a content's words in one passage; `cue` are the words that report it."""

    parties: Parties
    cue: frozenset[int]
    words: frozenset[int]

    @property
    def parse(self) -> Parse:
        """The parse of the passage."""
        return self.parties.parse

    @cached_property
    def told(self) -> Mapping[int, Proposition]:
        """The propositions by the token of their predicate."""
        tokens = sorted(self.words | self.cue)
        return {p.token: p for p in propositions(self.parse, tokens, load_predicates())}

    @cached_property
    def governors(self) -> Mapping[int, Proposition]:
        """The proposition that each one is the topic of."""
        return {
            topic: one
            for one in reversed(tuple(self.told.values()))
            for topic in one.having("topic")
            if topic in self.told and topic != one.token
        }

    def attitudes(self) -> Iterator[Attitude]:
        """Yield an attitude for each party that a proposition shows one to."""
        for one in self.told.values():
            view = self._view(one)
            doer = self._doer(one)
            if doer is None:
                yield from self._of_state(one, view)
            elif doer[0] is Party.SPEAKER:
                yield from self._of_deed(one, view)
            elif doer[0] is Party.OTHER:
                yield from self._of_doer(one, view, doer[1])

    def line(self, one: Proposition) -> str:
        """Write a proposition down: "accused: agent Moscow, patient Washington"."""
        words = self.parse.words
        said = f"not {words[one.token]}" if one.negated else words[one.token]
        return f"{said}: " + ", ".join(f"{role} {words[token]}" for role, token in one.roles)

    def _of_deed(self, one: Proposition, view: _View) -> Iterator[Attitude]:
        """What the speaker does, the speaker means: against whom it harms, for whom it helps."""
        sign = one.predicate.attitude or one.predicate.effect
        for party, name in map(self.parties.of, one.having("patient")):
            if party is not Party.SPEAKER:
                yield from self._shown(one, _turned(sign, view), name)

    def _of_doer(self, one: Proposition, view: _View, name: str) -> Iterator[Attitude]:
        """Who harms others is blamed, who helps is praised, unless it is only asked for."""
        sign = _turned(one.predicate.effect or one.predicate.attitude, view)
        if sign and view.sign:
            sign = view.sign
        if self._is_obliged(one):
            sign = min(sign, 0)
        yield from self._shown(one, sign, name)

    def _of_state(self, one: Proposition, view: _View) -> Iterator[Attitude]:
        """What is said of somebody judges him; what ought to befall him is wished upon him."""
        judges = one.predicate.pos == "adjective"
        if not (judges or view.sign > 0 or self._is_obliged(one)):
            return
        sign = one.predicate.attitude if judges else one.predicate.effect or one.predicate.attitude
        for party, name in map(self.parties.of, one.having("patient")):
            if party is Party.OTHER:
                yield from self._shown(one, _turned(sign, view), name)

    def _shown(self, one: Proposition, sign: int, name: str) -> Iterator[Attitude]:
        """Yield an attitude unless it is none."""
        if sign:
            aside = is_aside(self.parse, one.token, self.words)
            yield Attitude(sign, self.parse.words[one.token], name, aside)

    def _doer(self, one: Proposition) -> tuple[Party, str] | None:
        """Return who does what a proposition tells, None where nobody is named or understood."""
        if one.token in self.cue:
            return Party.SPEAKER, ""
        agents = [self.parties.of(token) for token in one.having("agent")]
        known = [agent for agent in agents if agent[0] is not Party.NOBODY] or agents
        return known[0] if known else None

    def _view(self, one: Proposition, depth: int = 0) -> _View:
        """Return how the speaker sees a proposition, by what governs it."""
        above = self.governors.get(one.token)
        if above is None or depth > len(self.told):
            return _View(denied=one.negated)
        outer = self._view(above, depth + 1)
        denied = one.negated != (above.predicate.denial and not outer.denied)
        doer = self._doer(above)
        if doer is None or doer[0] is not Party.SPEAKER:
            return _View(denied=denied)
        sign = -above.predicate.view if outer.denied else above.predicate.view
        return replace(outer, sign=sign or outer.sign, denied=denied)

    def _is_obliged(self, one: Proposition) -> bool:
        """Tell whether a proposition is what ought to be."""
        return any(self.parse.lower[kid] in _OBLIGATION for kid in self.parse.kids[one.token])


def _turned(sign: int, view: _View) -> int:
    """Return what a sign comes to: a good that is denied is missed, a harm denied is none."""
    return -max(sign, 0) if view.denied else sign
