"""Resolve who stands for whom: governments for states, spokespeople for bodies, embassies."""

from __future__ import annotations

from detente.authority import Authority
from detente.model import Actor
from detente.resolve.actors.anaphors import pair
from detente.resolve.context import DiscourseContext
from detente.resolve.phrase import noun_sense, owner_of, plain_noun
from detente.resolve.reference import Mention, ResolvedMention

__all__ = ["embassy", "is_embassy", "of_a_state", "voice"]

_VOICED = frozenset({"body", "state", "organisation", "armed-group", "media", "group"})
_EMBASSIES = frozenset({"embassy", "mission", "consulate"})


def of_a_state(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take "the Russian government", "French authorities", "the US side" for the state."""
    if "state" not in noun_sense(mention):
        return None
    owners = [
        r for r in context.within(mention.span, mention.parse.index) if r.actor.kind == "state"
    ]
    actors = tuple(dict.fromkeys(r.actor for r in owners))
    if not actors:
        return None
    names = " and ".join(actor.name for actor in actors)
    return ResolvedMention.to(actors, mention, f"`{mention.words}` stands for {names}")


def voice(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take an unnamed spokesperson, delegate or reporter of a body for the body."""
    senses = noun_sense(mention) & {"voice", "delegate", "press"}
    if "delegate" in senses:
        both = _of_both(context, mention)
        if both is not None:
            return both
    owner = owner_of(context, mention) if senses else None
    if owner is None or owner.actor.kind not in _VOICED:
        return None
    if "press" in senses and owner.actor.kind != "media":
        return None
    why = f"an unnamed {plain_noun(mention)} speaks for {owner.actor.name}"
    return ResolvedMention.to(owner.actors, mention, f"`{mention.words}`: {why}")


def _of_both(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take "delegations from both countries" for the two countries."""
    parse = mention.parse
    inner = next((t for t in mention.tokens if parse.dep[t] == "pobj"), None)
    if inner is None:
        return None
    owners = Mention.over(parse, parse.left[inner], inner)
    found = pair(context, owners) if owners else None
    if found is None:
        return None
    return ResolvedMention.to(found.actors, mention, f"`{mention.words}`: {found.reason}")


def is_embassy(mention: Mention) -> bool:
    """Tell whether a mention is of an embassy or the like."""
    return plain_noun(mention) in _EMBASSIES


def embassy(
    context: DiscourseContext, mention: Mention, owner: Actor | None
) -> ResolvedMention | None:
    """Find the embassy of an owner: "its embassy in Washington", "the U.S. Embassy to Russia"."""
    if owner is None:
        return None
    host = _host(context, mention)
    found = [
        record.actor
        for record in context.authority.records
        if record.actor.side == owner.side
        and record.actor.kind == "body"
        and "embassy" in " ".join([record.name, *(n.text for n in record.names)]).lower()
        and (
            host is None
            or host.name in record.description
            or _is_in(context.authority, record.id, host)
        )
    ]
    if len(found) != 1:
        return None
    reason = f"`{mention.words}` is {found[0].name}, the embassy of {owner.name}"
    return ResolvedMention.to((found[0],), mention, reason)


def _host(context: DiscourseContext, mention: Mention) -> Actor | None:
    """Return the state behind "embassy in" or "embassy to"."""
    parse = mention.parse
    for reference in context.within(mention.span, parse.index):
        token: int = reference.token
        if parse.dep[token] == "pobj" and reference.actor.kind in {"state", "place"}:
            return context.state_of(reference.actor.side)
    return None


def _is_in(authority: Authority, slug: str, host: Actor) -> bool:
    """Tell whether a body's slug or names hold the capital or the name of a state."""
    record = authority.actor(slug)
    words = " ".join([record.name, *(name.text for name in record.names)])
    places = [
        host.name,
        *(n.text for n in authority.actor(host.id).names if n.type == "metonym"),
    ]
    return any(place in words for place in places)
