"""Decide what kind of act a statement is, and with what stance: cue first, then content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from detente.extract.cues import Cue, Cues
from detente.model import Found, Modality, Stance
from detente.resolve.lexicon import ContentWord, content_words
from detente.resolve.scene import Scene

__all__ = ["Act", "act"]

_PLAIN = "comment"
_NEGATORS = frozenset({"no", "not", "n't", "never", "neither", "nor", "without", "cannot"})
_OUGHT = frozenset({"should", "must", "ought"})
_CLASH = 2


@dataclass(frozen=True, slots=True)
class Act:
    """Event type, stance and modality of a statement, with the reason for each."""

    event_type: str
    stance: Stance
    modality: Modality
    type_reason: str
    stance_reason: str


@dataclass(frozen=True, slots=True)
class _Charged:
    """A word of the content that speaks for or against; `weight` counts its negation."""

    token: Token
    word: ContentWord
    weight: int


def act(scene: Scene, found: Found, cues: Cues) -> Act:
    """Type one statement by its cue, or where the cue is plain by its content."""
    cue = cues.get(found.sense)
    tokens = list(_content(scene, found))
    charged = list(_charged(tokens))
    event_type, type_reason = _event_type(cue, tokens, charged)
    stance, stance_reason = _stance(cue, charged)
    return Act(event_type, stance, found.modality, type_reason, stance_reason)


def _event_type(cue: Cue | None, tokens: list[Token], charged: list[_Charged]) -> tuple[str, str]:
    """Take the cue's event type, or the one the content's words speak for."""
    if cue is not None and cue.event_type != _PLAIN:
        return cue.event_type, f"`{cue.lemma}` is a cue of {cue.event_type}"
    votes: Counter[str] = Counter()
    for item in charged:
        kind = item.word.event_type
        if item.weight * item.word.weight < 0:
            kind = "reject" if item.word.weight > 0 else _PLAIN
        votes[kind] += abs(item.weight)
    votes.pop(_PLAIN, None)
    if any(token.lower_ in _OUGHT for token in tokens):
        votes["request"] += 2
    if not votes:
        return _PLAIN, "neither cue nor content says more than that it was said"
    best = max(sorted(votes), key=lambda kind: votes[kind])
    words = ", ".join(f"`{item.token.text}`" for item in charged)
    return best, f"the content's words speak for {best}: {words or 'should'}"


def _stance(cue: Cue | None, charged: list[_Charged]) -> tuple[Stance, str]:
    """Take the cue's stance, or the balance of the content's words."""
    if cue is not None and cue.stance != "content":
        return Stance(cue.stance), f"`{cue.lemma}` is a {cue.stance} cue"
    good = sum(item.weight for item in charged if item.weight > 0)
    bad = -sum(item.weight for item in charged if item.weight < 0)
    words = ", ".join(f"`{item.token.text}` {item.weight:+d}" for item in charged)
    if not words:
        return Stance.NEUTRAL, "no word of the content speaks for or against"
    if good == bad:
        return (Stance.MIXED if good >= _CLASH else Stance.NEUTRAL), f"words in balance: {words}"
    return (Stance.COOPERATIVE if good > bad else Stance.CONFLICTUAL), words


def _content(scene: Scene, found: Found) -> Iterator[Token]:
    """Yield the tokens of a content."""
    for part in found.content:
        for parsed in scene.parsed:
            if parsed.passage.span.overlaps(part):
                yield from parsed.tokens(part)


def _charged(tokens: list[Token]) -> Iterator[_Charged]:
    """Yield the charged words; negation turns praise into blame and takes blame away."""
    table = content_words()
    for token in tokens:
        word = table.get(token.lemma_.lower()) or table.get(token.lower_)
        if word is None or token.ent_type_ in {"PERSON", "GPE"}:
            continue
        if not _is_negated(token):
            yield _Charged(token, word, word.weight)
        elif word.weight > 0:
            yield _Charged(token, word, -word.weight)
        else:
            yield _Charged(token, word, 1)


def _is_negated(token: Token) -> bool:
    """Tell whether a negator governs a token or one of the words it depends on."""
    for _ in range(3):
        if any(child.lower_ in _NEGATORS and child != token for child in token.children):
            return True
        if token.head == token or token.dep_ in {"nsubj", "relcl", "advcl", "conj"}:
            return False
        token = token.head
    return False
