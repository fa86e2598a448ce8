"""Make one statement by hand, everything plain but what a test is about."""

from __future__ import annotations

from detente.model import Actor, Evidence, Form, Kind, Modality, Stance, Statement, Tier, When


def actor(id_: str, side: str | None = None, kind: str = "person") -> Actor:
    """Return an actor named after its id."""
    return Actor(id_, id_.replace("-", " ").title(), kind, side)


def statement(
    id_: str,
    speaker: Actor,
    *targets: Actor,
    event_type: str = "comment",
    stance: str = "neutral",
    date: str | None = "2021-03-17",
    text: str = "words",
    start: int = 0,
    negated: bool = False,
    repeats: str | None = None,
    article: str = "article",
) -> Statement:
    """Return a statement of `speaker` towards `targets`."""
    return Statement(
        id=id_,
        article=article,
        kind=Kind.STATEMENT,
        form=Form.INDIRECT,
        rule="made.by-hand",
        tier=Tier.HIGH,
        actor=speaker,
        actor_mention=Evidence(speaker.name, start, start + len(speaker.name)),
        on_behalf_of=None,
        joint_with=(),
        cue=None,
        content=(Evidence(text, start, start + len(text)),),
        targets=targets,
        about=(),
        when=When(date, "expression" if date else "none"),
        reported="2021-03-18",
        event_type=event_type,
        stance=Stance(stance),
        negated=negated,
        modality=Modality.ASSERTED,
        according_to=None,
        repeats=repeats,
        reasons=(),
    )
