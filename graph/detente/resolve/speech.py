"""Read the tense of a cue and the sentence it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from detente.model import Found, Modality
from detente.resolve.scene import Scene
from detente.resolve.syntax import sentence_number

__all__ = ["Timing", "timing"]

_HAVE = frozenset({"have", "has", "had", "'ve", "'s"})
_TELLING = frozenset({"say", "tell", "add", "write", "note", "report"})


@dataclass(frozen=True, slots=True)
class Timing:
    """The tense of a cue, plain past apart; `sentence` is its passage and place there."""

    sentence: tuple[int, int]
    perfect: bool = False
    present: bool = False
    future: bool = False
    past: bool = False


def timing(scene: Scene, found: Found) -> Timing:
    """Return the tense of a finding's cue; plain when it has none."""
    parsed = scene.passage(found.passage)
    anchor = found.cue or found.content[0]
    tokens = parsed.tokens(anchor)
    if not tokens:
        return Timing((found.passage, 0))
    verb = next((token for token in reversed(tokens) if token.pos_ == "VERB"), tokens[0])
    return Timing(
        perfect=found.cue is not None and _is_perfect(verb, tokens),
        present=found.cue is not None and _is_present(verb),
        past=found.cue is not None and verb.tag_ == "VBD",
        future=found.modality == Modality.FUTURE,
        sentence=(found.passage, sentence_number(tokens[0])),
    )


def _is_perfect(verb: Token, cue: list[Token]) -> bool:
    """Tell whether a verb is in the perfect: "has said"."""
    words = [*cue, *verb.children]
    return verb.tag_ == "VBN" and any(word.lower_ in _HAVE and word.pos_ == "AUX" for word in words)


def _is_present(verb: Token) -> bool:
    """Tell whether a verb is in a present that tells no single occasion: "believes"."""
    return verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ not in _TELLING
