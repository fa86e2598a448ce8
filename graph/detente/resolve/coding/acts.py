"""Decide with what stance a statement is made, and what kind of act it is: cue, then content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from detente.extract.cues import Cue
from detente.model import Actor, Found, Kind, Modality, Stance
from detente.resolve.coding.composition import Composition, compose
from detente.resolve.coding.directives import asked
from detente.resolve.coding.event_types import kind_of_content, talks
from detente.resolve.coding.stance import Balance, balanced
from detente.resolve.coding.valence import apart_from_cue, charged_words, is_silence
from detente.resolve.context import DiscourseContext, Placed
from detente.resolve.lexicon import contexts

__all__ = ["Act", "act"]

_PLAIN = "comment"
_CLASH = 2
_OPPOSED = {Stance.COOPERATIVE, Stance.CONFLICTUAL}
_FRIENDLY = frozenset({"agree", "support", "concede", "cooperate", "aid", "retreat", "consult"})


@dataclass(frozen=True, slots=True)
class Act:
    """Event type, stance and modality of a statement, with the reasons and the propositions."""

    event_type: str
    stance: Stance
    modality: Modality
    type_reason: str
    stance_reason: str
    propositions: tuple[str, ...] = ()


def act(context: DiscourseContext, found: Found, actors: tuple[Actor, ...]) -> Act:
    """Judge one statement by its cue, or where the cue is plain by its content."""
    told = compose(context, found, actors)
    return replace(_judged(context, found, actors, told), propositions=told.lines)


def _judged(
    context: DiscourseContext, found: Found, actors: tuple[Actor, ...], told: Composition
) -> Act:
    """Judge one statement; `told` is what its propositions show."""
    cue = context.cues.get(found.sense)
    request = cue is not None and cue.event_type == "request"
    placed = list(context.content(found))
    wanted = asked(placed, request=request)
    met = _talk(cue, placed, actors)
    if met is not None:
        why = f"`{met}` tells of a talk"
        return Act("consult", Stance.COOPERATIVE, found.modality, why, why)
    if cue is not None and cue.pos != "evaluation":
        placed = apart_from_cue(context, found, placed)
    balance = balanced(charged_words(placed, actors, found.form), wanted)
    if cue is not None and cue.pos == "evaluation" and balance.good != balance.bad:
        cue = None
    if found.kind == Kind.DECLINED and is_silence(context, found, placed):
        silent = "to decline to speak takes no side"
        return Act(_PLAIN, Stance.NEUTRAL, found.modality, silent, silent)
    stance, why = _stance(cue, found, actors, balance, told)
    event_type, type_reason = _event_type(cue, found, actors, balance)
    return Act(event_type, stance, found.modality, type_reason, why)


def _stance(
    cue: Cue | None,
    found: Found,
    actors: tuple[Actor, ...],
    balance: Balance,
    told: Composition,
) -> tuple[Stance, str]:
    """Take the cue's stance where it has one, or the balance of the content.

    Where the propositions show the opposite of what the words weigh, no side is taken.
    """
    if cue is not None and cue.stance != "content":
        if found.negated and not cue.negated:
            if cue.event_type == "support":
                return Stance.CONFLICTUAL, f"`{cue.lemma}` is denied"
            return Stance.NEUTRAL, f"`{cue.lemma}` did not happen"
        if not _gainsaid(cue, balance):
            return Stance(cue.stance), f"`{cue.lemma}` is a {cue.stance} cue"
    if _is_press(actors):
        return Stance.NEUTRAL, "a medium reports"
    if {balance.stance, told.stance} == _OPPOSED:
        return Stance.NEUTRAL, f"{balance.reason}, but {told.reason}"
    return balance.stance, balance.reason


def _event_type(
    cue: Cue | None, found: Found, actors: tuple[Actor, ...], balance: Balance
) -> tuple[str, str]:
    """Take the cue's event type, or the one the content's words speak for."""
    if cue is not None and cue.event_type != _PLAIN and not _gainsaid(cue, balance):
        return _cue_type(cue, found, balance)
    if _is_press(actors):
        return _PLAIN, "a medium reports"
    if balance.wanted is not None and balance.wanted.named:
        return "request", f"`{balance.wanted.verb}` is asked of another"
    own = found.kind == Kind.DEED or not actors or _is_deed_told(cue)
    words = balance.charged if own else balance.words
    return kind_of_content(words, balance.good - balance.bad, actors, own=own)


def _cue_type(cue: Cue, found: Found, balance: Balance) -> tuple[str, str]:
    """Return the event type of a cue; what is not done is refused, what helps no threat."""
    kind = cue.event_type
    if kind in _FRIENDLY and found.negated and not cue.negated:
        return "reject", f"`{cue.lemma}`, a cue of {kind}, is denied"
    if kind == "threaten" and cue.stance == "content" and balance.good >= balance.bad:
        return "agree", f"`{cue.lemma}` promises, with no word of harm"
    return kind, f"`{cue.lemma}` is a cue of {kind}"


def _talk(cue: Cue | None, placed: Sequence[Placed], actors: tuple[Actor, ...]) -> str | None:
    """Return the verb with which a document, or a plain cue, says that its actors met."""
    if cue is None or cue.pos == "evaluation":
        return talks(placed, actors, own=True)
    if cue.event_type != _PLAIN or cue.kind == Kind.BELIEF:
        return None
    return talks(placed, actors, own=False)


def _is_press(actors: tuple[Actor, ...]) -> bool:
    """Tell whether nobody but the press speaks."""
    return bool(actors) and all(actor.kind == "media" for actor in actors)


def _is_deed_told(cue: Cue | None) -> bool:
    """Tell whether a cue tells of what its actor does: "announced new sanctions"."""
    return cue is not None and cue.lemma in contexts()["deed"] and "np" in cue.frames


def _gainsaid(cue: Cue, balance: Balance) -> bool:
    """Tell whether a content belies a friendly cue: "agreed that Putin was a killer"."""
    friendly = cue.stance == "cooperative" and "clause" in cue.frames
    return friendly and balance.bad >= balance.good + _CLASH
