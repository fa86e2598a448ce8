"""Find whom a statement falls upon that names nobody: the other side, or the last one aimed at."""

from __future__ import annotations

from collections import Counter

from detente.model import Actor, Form, Found, Kind
from detente.resolve.scene import Scene

__all__ = ["implied"]

_BLOWS = frozenset({"accuse", "reject", "threaten", "sanction", "protest", "coerce", "request"})


def implied(
    scene: Scene, found: Found, speakers: tuple[Actor, ...], event_type: str
) -> tuple[tuple[Actor, ...], str]:
    """Return the targets that a content leaves unsaid, and why; often none.

    A deed across polities and a document's own words have the other side of the article.
    A blow without a name falls upon whom the same speaker aimed at before; so does what a
    quotation goes on to say.
    """
    other = _other_side(scene, speakers)
    if (found.kind == Kind.DEED or found.form == Form.DOCUMENT) and other is not None:
        return (other,), f"{other.name}: the other side of the article"
    again = _again(scene, speakers)
    goes_on = found.form == Form.DIRECT and found.cue is None
    if again and (goes_on or event_type in _BLOWS):
        names = ", ".join(actor.name for actor in again)
        return again, f"{names}: whom the speaker aimed at before"
    if event_type in _BLOWS and other is not None:
        return (other,), f"{other.name}: the other side of the article"
    return (), "the content aims at nobody it names"


def _again(scene: Scene, speakers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the targets of the speaker's last statement that had any."""
    for earlier, targets in reversed(scene.aimed):
        if targets and {a.id for a in earlier} & {a.id for a in speakers}:
            return targets
    return ()


def _other_side(scene: Scene, speakers: tuple[Actor, ...]) -> Actor | None:
    """Return the state that the article names most among those not the speaker's."""
    own = {actor.side for actor in speakers}
    sides = Counter(
        actor.side
        for reference in scene.everyone()
        for actor in reference.actors
        if actor.side is not None and actor.side not in own
    )
    if not sides:
        return None
    most = max(sorted(sides), key=lambda side: sides[side])
    return scene.state(most)
