"""Find who speaks in an official document: a named signer, the body, or the outlet."""

from __future__ import annotations

import re
from collections.abc import Mapping

from detente.authority import Authority
from detente.model import Actor, Role
from detente.resolve.actors.names import bearers
from detente.resolve.actors.people import stranger
from detente.resolve.context import DiscourseContext
from detente.resolve.reference import ResolvedMention

__all__ = ["issuer"]

_BY = re.compile(
    r"\b(?:statement|remarks?|comments?|commentary|interview|speech|address|briefing|answers?|"
    r"letter|message|op-ed|article|readout)\b[^.;:]*?\b(?:by|from|of)\b(?P<who>.*)",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r"\b(?:following|regarding|on|about|before|after|at|to|in|with)\b")
_TEXT = frozenset({Role.PARAGRAPH, Role.TURN})
_VOICES = frozenset({"person", "body", "state", "organisation", "group", "media"})


def issuer(context: DiscourseContext) -> tuple[Actor, str]:
    """Return who speaks in a document's own voice, and why."""
    found = _labelled(context.floor) or _signed(context) or _titled(context)
    if found is not None:
        return found
    for what, name in (("issuer", context.article.issuer), ("outlet", context.article.outlet)):
        named = _named_in(context, name) if name else None
        if named is not None:
            return named, f"the document's {what} is {named.name}"
    name = context.article.issuer or context.article.outlet
    if name:
        actor = stranger(context.article, name, "organisation")
        return actor, f"the document's issuer is `{name}`"
    return Actor("unspecified", "unspecified", "unknown"), "the document does not say who issued it"


def _labelled(floor: Mapping[int, ResolvedMention]) -> tuple[Actor, str] | None:
    """Take the one person whose label opens the document: "Yuri Ushakov: …"."""
    speakers = {reference.actor for reference in floor.values()}
    if len(speakers) != 1:
        return None
    (actor,) = speakers
    return actor, f"{actor.name} is the only one who holds the floor"


def _signed(context: DiscourseContext) -> tuple[Actor, str] | None:
    """Take the person whose name and office stand on a line above the text."""
    bodies = [p.span.start for p in context.article.passages if p.role in _TEXT]
    for line in context.article.text[: min(bodies, default=0)].splitlines():
        name, comma, office = line.strip().partition(",")
        records = context.authority.named(name.strip()) if comma else ()
        if len(records) == 1 and records[0].actor.kind == "person" and office.strip():
            return records[0].actor, f"{records[0].name} signs the document"
    return None


def _titled(context: DiscourseContext) -> tuple[Actor, str] | None:
    """Take who "Statement by …" in the title names, else the body that opens it."""
    title = context.article.title
    by = _BY.search(title)
    if by:
        who = _FOLLOWING.split(by["who"], maxsplit=1)[0]
        found = _named_in(context, who) or _holder(context, who)
        if found is not None:
            return found, f"the title says by whom it is: {found.name}"
    head = re.split(r"\b(?:statement|remarks?|comments?)\b", title, maxsplit=1, flags=re.IGNORECASE)
    found = _named_in(context, head[0]) if len(head) == 2 else None
    return (found, f"the title opens with {found.name}") if found else None


def _holder(context: DiscourseContext, title: str) -> Actor | None:
    """Return who holds an office on the side of the outlet: "Statement by the President"."""
    side = next((r.actor.side for r in context.authority.named(context.article.outlet or "")), None)
    for office in context.authority.office_titled(title.strip().removeprefix("the ")):
        held = context.authority.holder(office.slug, context.day)
        if side is not None and office.side == side and held.tenure is not None:
            return context.authority.actor(held.tenure.holder).actor
    return None


def _named_in(context: DiscourseContext, words: str) -> Actor | None:
    """Return the person, or else the body, that a stretch of a title names."""
    tokens = re.findall(r"[^\s,:;()/]+", words)
    hits: list[Actor] = []
    first = 0
    while first < len(tokens):
        last = len(tokens)
        while last > first:
            bearer = _bearer(context.authority, " ".join(tokens[first:last]))
            if bearer is not None and bearer.kind in _VOICES:
                hits.append(bearer)
                break
            last -= 1
        first = max(last, first + 1)
    persons = [actor for actor in hits if actor.kind == "person"]
    return next(iter(persons or hits), None)


def _bearer(authority: Authority, name: str) -> Actor | None:
    """Return the only one who goes by a name, or who has held the office that it opens with."""
    records = bearers(authority, name)
    if len(records) > 1:
        offices = authority.office_titled(name.rpartition(" ")[0])
        slugs = {office.slug for office in offices}
        held = {t.holder for t in authority.tenures if t.office in slugs}
        records = tuple(record for record in records if record.id in held)
    return records[0].actor if len(records) == 1 else None
