"""A statement: a finding with everything decided."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model.spans import Evidence, Span
from detente.model.words import Form, Kind, Modality, Stance, Tier

__all__ = ["Actor", "Statement", "When"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who or what speaks, acts, or is spoken of.

    `kind` is person, state, body, organisation, armed-group, media, group, agreement,
    occurrence, place or unknown; `side` the slug of the state it belongs to, if any.
    """

    id: str
    name: str
    kind: str
    side: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """When a statement was made or a deed done.

    `edtf` is an EDTF string or None; `basis` is expression, inherited, document or none.
    """

    edtf: str | None
    basis: str
    phrase: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A finding with everything decided, and the reason for each decision.

    `reasons` holds (field, sentence) pairs in the order of the fields; `propositions` what the
    content says in predicates and roles, a line each.
    """

    id: str
    article: str
    kind: Kind
    form: Form
    rule: str
    tier: Tier
    actor: Actor
    actor_mention: Evidence | None
    on_behalf_of: Actor | None
    joint_with: tuple[Actor, ...]
    cue: Evidence | None
    content: tuple[Evidence, ...]
    targets: tuple[Actor, ...]
    about: tuple[Actor, ...]
    when: When
    reported: str | None
    event_type: str
    stance: Stance
    negated: bool
    modality: Modality
    according_to: Actor | None
    repeats: str | None
    reasons: tuple[tuple[str, str], ...]
    propositions: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The content spans' words, joined by an ellipsis where the article interrupts them."""
        return " … ".join(part.text for part in self.content)

    @property
    def reported_kind(self) -> str:
        """The kind, with `not` before it where the saying or deed is reported as not happening."""
        return f"not {self.kind}" if self.negated and self.kind is not Kind.DECLINED else self.kind

    @property
    def act(self) -> str:
        """What it is, for a label: the kind, the modality unless it is asserted, the event type."""
        mood = "" if self.modality is Modality.ASSERTED else f", {self.modality}"
        return f"{self.reported_kind}{mood}: {self.event_type}"

    @property
    def span(self) -> Span:
        """The span from the first content character to the last."""
        return Span(self.content[0].start, self.content[-1].end)
