"""Tell deeds across two polities from domestic ones, which the graph does not hold."""

from __future__ import annotations

from collections.abc import Iterable

from detente.extract.cues import Cues
from detente.model import Actor, Found, Kind

__all__ = ["kind_of"]

_ABROAD = frozenset(
    {"agree", "consult", "cooperate", "support", "assault", "coerce", "mobilize", "sanction"}
)
_PLAIN_FACT = "document.act"


def kind_of(
    found: Found,
    actors: tuple[Actor, ...],
    named: tuple[Actor, ...],
    cues: Cues,
    event_type: str,
) -> Kind | None:
    """Return the kind of a finding; None for a domestic deed, which is left out.

    `named` are the targets the words name. A joint deed, and one that names another
    side, lies across polities; so does an accord that leaves its other party unsaid, and
    what an official document tells as a fact between two actors.
    """
    if found.kind != Kind.DEED or found.rule == _PLAIN_FACT or _across(actors, named):
        return found.kind
    if not named and event_type in _ABROAD and all(actor.kind == "state" for actor in actors):
        return found.kind
    cue = cues.get(found.sense)
    fallback = cue.domestic if cue is not None else ""
    return Kind(fallback) if fallback else None


def _across(actors: tuple[Actor, ...], named: Iterable[Actor]) -> bool:
    """Tell whether actors and targets belong to more than one side."""
    ours = {actor.side for actor in actors}
    if len(ours) > 1:
        return True
    return any(actor.side is None or actor.side not in ours for actor in named)
