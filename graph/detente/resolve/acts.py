"""Decide what kind of act a statement is, and with what stance: cue first, then content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from detente.extract.cues import Cue, Cues
from detente.model import Actor, Found, Kind, Modality, Stance
from detente.resolve.charge import (
    Charged,
    charged_words,
    is_silence,
    ought_to,
)
from detente.resolve.scene import Scene
from detente.resolve.syntax import subject_of
from detente.resolve.weight import is_future, is_negated

__all__ = ["Act", "act"]

_PLAIN = "comment"
_CLASH = 2
_CLEAR = 1
_TOP = 4
_FRIENDLY = frozenset({"agree", "support", "concede", "cooperate", "aid", "retreat", "consult"})
_MATERIAL = frozenset(
    {"aid", "cooperate", "consult", "retreat", "sanction", "mobilize", "coerce", "assault"}
    | {"protest"}
)
_SELF = frozenset({"i", "we", "it", "he", "she", "they"})
_HOSTILE = frozenset({"sanction", "mobilize", "coerce", "assault", "protest", "threaten"})


@dataclass(frozen=True, slots=True)
class Act:
    """Event type, stance and modality of a statement, with the reason for each."""

    event_type: str
    stance: Stance
    modality: Modality
    type_reason: str
    stance_reason: str


def act(scene: Scene, found: Found, actors: tuple[Actor, ...], cues: Cues) -> Act:
    """Type one statement by its cue, or where the cue is plain by its content."""
    cue = cues.get(found.sense)
    charged = list(charged_words(scene, found, actors))
    ought = ought_to(scene, found)
    own = charged if found.kind == Kind.DEED or not actors else list(_sayable(charged, actors))
    event_type, type_reason = _event_type(cue, own, ought=ought)
    if found.kind == Kind.DECLINED and is_silence(scene, found):
        stance, stance_reason = Stance.NEUTRAL, "to decline to speak takes no side"
    else:
        stance, stance_reason = _stance(cue, actors, charged)
    return Act(event_type, stance, found.modality, type_reason, stance_reason)


def _event_type(cue: Cue | None, charged: list[Charged], *, ought: bool) -> tuple[str, str]:
    """Take the cue's event type, or the one the content's words speak for.

    The nearer a word stands to the top of the content, the more it counts.
    """
    if cue is not None and cue.event_type != _PLAIN:
        return cue.event_type, f"`{cue.lemma}` is a cue of {cue.event_type}"
    votes: Counter[str] = Counter()
    for item in charged:
        votes[_turned(item)] += _prominence(item.token)
    votes.pop(_PLAIN, None)
    if ought:
        votes["request"] += _TOP
    if not votes or max(votes.values()) < _TOP - 1:
        return _PLAIN, "neither cue nor content says more than that it was said"
    best = max(sorted(votes), key=lambda kind: votes[kind])
    return best, f"the content's words speak for {best}: {_listed(charged) or '`should`'}"


def _sayable(charged: Iterable[Charged], actors: tuple[Actor, ...]) -> Iterator[Charged]:
    """Keep the words that make a saying an act: deeds only where they are the speaker's own.

    What a medium reports is no act of its own.
    """
    if all(actor.kind == "media" for actor in actors):
        return
    names = {word.lower() for actor in actors for word in actor.name.split()}
    names |= {actor.side for actor in actors if actor.side is not None}
    for item in charged:
        subject = subject_of(item.token) if item.token.pos_ == "VERB" else None
        own = subject is not None and subject.lower_ in _SELF | names
        if own or item.word.event_type not in _MATERIAL:
            yield item


def _turned(item: Charged) -> str:
    """Return the type a word speaks for as negation and the future turn it."""
    kind = item.word.event_type
    if is_negated(item.token):
        return "reject" if item.word.weight > 0 or kind in _FRIENDLY else _PLAIN
    if is_future(item.token):
        return "agree" if kind in _FRIENDLY else "threaten" if kind in _HOSTILE else kind
    return kind


def _prominence(token: Token) -> int:
    """Count more for the verb at the top of a content than for what hangs below."""
    below = sum(1 for _ in zip(range(_TOP), token.ancestors, strict=False))
    return max(1, _TOP - below) + (token.pos_ == "VERB")


def _stance(
    cue: Cue | None,
    actors: tuple[Actor, ...],
    charged: list[Charged],
) -> tuple[Stance, str]:
    """Take the cue's stance, or the balance of the content's words.

    Clauses that only describe decide where nothing else does.
    """
    charged = [item for item in charged if item.weight and not item.aside] or charged
    good = sum(item.weight for item in charged if item.weight > 0)
    bad = -sum(item.weight for item in charged if item.weight < 0)
    if cue is not None and cue.stance != "content" and not _gainsaid(cue, good, bad):
        return Stance(cue.stance), f"`{cue.lemma}` is a {cue.stance} cue"
    if all(actor.kind == "media" for actor in actors):
        return Stance.NEUTRAL, "a medium reports"
    if abs(good - bad) < _CLEAR:
        mixed = good >= _CLASH
        why = _listed(charged) or "no word of the content speaks for or against"
        return (Stance.MIXED if mixed else Stance.NEUTRAL), f"in balance: {why}"
    return (Stance.COOPERATIVE if good > bad else Stance.CONFLICTUAL), _listed(charged)


def _gainsaid(cue: Cue, good: int, bad: int) -> bool:
    """Tell whether a content belies a friendly cue: "agreed that Putin was a killer"."""
    return cue.stance == "cooperative" and "clause" in cue.frames and bad >= good + _CLASH


def _listed(charged: Iterable[Charged]) -> str:
    """List charged words with their weights."""
    return ", ".join(f"`{item.token.text}` {item.weight:+d}" for item in charged if item.weight)
