"""Find whom a statement falls upon that names nobody: the other side, or the last one aimed at."""

from __future__ import annotations

import re
from collections import Counter

from detente.model import Actor, Form, Found, Kind, Mode
from detente.resolve.scene import Scene

__all__ = ["implied"]

_EMBASSY = re.compile(r"embassy in (?P<place>.+)")
_BACK = frozenset({"this", "these", "those", "such", "they", "them", "he", "him", "she"})
_BLOWS = frozenset({"accuse", "reject", "threaten", "sanction", "protest", "coerce", "request"})


def implied(
    scene: Scene, found: Found, speakers: tuple[Actor, ...], event_type: str
) -> tuple[tuple[Actor, ...], str]:
    """Return the targets that a content leaves unsaid, and why; often none.

    A deed across polities and a document's own words have the other side of the article.
    A blow without a name falls upon whom the same speaker aimed at before; so does what a
    quotation goes on to say.
    """
    for rule in (_talk, _opposite, _continued, _hosted, _struck):
        targets, why = rule(scene, found, speakers, event_type)
        if targets:
            return targets, f"{', '.join(actor.name for actor in targets)}: {why}"
    return (), "the content aims at nobody it names"


_Implied = tuple[tuple[Actor, ...], str]


def _talk(scene: Scene, found: Found, speakers: tuple[Actor, ...], _: str) -> _Implied:
    """Take those whose talk a document reports, but for the speaker."""
    parties = _talkers(scene) if scene.article.mode == Mode.DOCUMENT else ()
    if len(speakers) == 1 and speakers[0] in parties:
        return tuple(a for a in parties if a != speakers[0]), "with whom the speaker talked"
    return (parties, "whose talk is reported") if found.form == Form.DOCUMENT else ((), "")


def _opposite(scene: Scene, found: Found, speakers: tuple[Actor, ...], _: str) -> _Implied:
    """Take the other side for a deed across polities and for a document's own words."""
    if found.kind != Kind.DEED and found.form != Form.DOCUMENT:
        return (), ""
    return _other_side(scene, speakers), "the other side of the article"


def _continued(
    scene: Scene, found: Found, speakers: tuple[Actor, ...], event_type: str
) -> _Implied:
    """Take whom the speaker aimed at in the statement before.

    It holds for a blow, for what a quotation goes on to say, and for "this" and "they".
    """
    goes_on = found.form == Form.DIRECT and found.cue is None
    if not (goes_on or event_type in _BLOWS or _points_back(scene, found)):
        return (), ""
    return _before(scene, speakers), "whom the speaker aimed at before"


def _points_back(scene: Scene, found: Found) -> bool:
    """Tell whether a content speaks of "this", "such" or "they"."""
    words = (
        token
        for parsed in scene.parsed
        for part in found.content
        if parsed.passage.span.overlaps(part)
        for token in parsed.tokens(part)
    )
    return any(word.lower_ in _BACK and word.dep_ != "mark" for word in words)


def _hosted(scene: Scene, _: Found, speakers: tuple[Actor, ...], __: str) -> _Implied:
    """Take the state an embassy is in: what it says of its work is said to its host."""
    return _host(scene, speakers), "the host of the embassy that speaks"


def _struck(scene: Scene, _: Found, speakers: tuple[Actor, ...], event_type: str) -> _Implied:
    """Take the other side for an official's blow."""
    if event_type not in _BLOWS or not all(_is_official(scene, a) for a in speakers):
        return (), ""
    return _other_side(scene, speakers), "the other side of the article"


def _talkers(scene: Scene) -> tuple[Actor, ...]:
    """Return the two whose joint deed the article reports first."""
    return next((speakers for speakers, _ in scene.aimed if len(speakers) == 2), ())


def _before(scene: Scene, speakers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the targets of the speaker's last statement that had any."""
    for earlier, targets in reversed(scene.aimed):
        if {a.id for a in earlier} & {a.id for a in speakers}:
            itself = set(speakers)
            return tuple(target for target in targets if target not in itself)
    return ()


def _other_side(scene: Scene, speakers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the state that the article names most among those not the speaker's."""
    own = {actor.side for actor in speakers}
    sides = Counter(
        actor.side
        for reference in scene.everyone()
        for actor in reference.actors
        if actor.side is not None and actor.side not in own and _is_state(scene, actor.side)
    )
    most = max(sorted(sides), key=lambda side: sides[side], default=None)
    state = scene.state(most)
    return (state,) if state else ()


def _is_state(scene: Scene, side: str) -> bool:
    """Tell whether a side is a state."""
    state = scene.state(side)
    return state is not None and state.kind == "state"


def _is_official(scene: Scene, actor: Actor) -> bool:
    """Tell whether an actor speaks for a state: it or its body, or a holder of an office."""
    if actor.kind != "person":
        return actor.side is not None
    return scene.day is not None and bool(scene.authority.offices_of(actor.id, scene.day))


def _host(scene: Scene, speakers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the state that a speaking embassy is in."""
    for actor in speakers:
        record = scene.record(actor)
        place = _EMBASSY.match(record.description) if record else None
        host = scene.authority.metonym(place["place"]) if place else None
        if host is not None:
            return (host.actor,)
    return ()
