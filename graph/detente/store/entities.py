"""Describe actors, offices and tenures as RDF nodes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from detente.model import Actor, Statement
from detente.store.statements import Node
from detente.store.syntax import Syntax

if TYPE_CHECKING:  # reading the authority takes as long as a query
    from detente.authority import Authority, Office, Record, Tenure

__all__ = ["actors_used", "authority_nodes", "entity_nodes"]

_NAME_PROPERTIES: Mapping[str, tuple[str, str]] = {
    "demonym": ("det", "demonym"),
    "metonym": ("det", "metonym"),
    "surname": ("skos", "hiddenLabel"),
    "bare": ("skos", "hiddenLabel"),
}


def actors_used(statements: Iterable[Statement]) -> dict[str, Actor]:
    """Return every actor that the statements name, by id; of several names the first by letter."""
    used: set[Actor] = set()
    for one in statements:
        used.add(one.actor)
        used.update(one.targets, one.about, one.joint_with)
        if one.on_behalf_of:
            used.add(one.on_behalf_of)
        if one.according_to:
            used.add(one.according_to)
    order = sorted(used, key=lambda actor: (actor.id, actor.name, actor.kind, actor.side or ""))
    return {actor.id: actor for actor in reversed(order)}


def entity_nodes(used: Mapping[str, Actor], authority: Authority, to: Syntax) -> Iterator[Node]:
    """Yield the actors used and the states they belong to, briefly."""
    records = authority.tables.actors
    wanted = dict(used)
    for actor in used.values():
        side = records[actor.id].actor.side if actor.id in records else actor.side
        if side and side in records:
            wanted[side] = records[side].actor
    for slug, actor in sorted(wanted.items()):
        record = records.get(slug)
        yield _brief(record.actor if record else actor, record.qid if record else None, to)


def _brief(actor: Actor, qid: str | None, to: Syntax) -> Node:
    """Describe an actor by class, label, country and Wikidata entity."""
    pairs = [
        (to["rdf:type"], to[f"det:{class_of(actor.kind)}"]),
        (to["rdfs:label"], to.english(actor.name)),
    ]
    if actor.side:
        pairs.append((to["det:country"], to[f"ent:{actor.side}"]))
    if qid:
        pairs.append((to["owl:sameAs"], to[f"wd:{qid}"]))
    return Node(to[f"ent:{actor.id}"], pairs)


def class_of(kind: str) -> str:
    """Return the class of the vocabulary that stands for an actor's kind.

    >>> class_of("armed-group"), class_of("unknown")
    ('ArmedGroup', 'Actor')
    """
    return "Actor" if kind == "unknown" else kind.title().replace("-", "")


def authority_nodes(used: Mapping[str, Actor], authority: Authority, to: Syntax) -> Iterator[Node]:
    """Yield the whole authority, and the actors used that it does not know."""
    records = authority.tables.actors
    days = _days(authority, to)
    for slug in sorted(records.keys() | used.keys()):
        record = records.get(slug)
        yield _full(record, days[slug], to) if record else _brief(used[slug], None, to)
    yield from (_office(office, to) for _, office in sorted(authority.offices.items()))
    order = sorted(authority.tenures, key=lambda t: (t.office, t.start, t.holder))
    yield from (_tenure(tenure, to) for tenure in order)


def _days(authority: Authority, to: Syntax) -> Mapping[str, list[tuple[str, str]]]:
    """Describe the days of occurrences and agreements, by slug."""
    days: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for what in authority.occurrences:
        days[what.actor.id].append((to["det:happened"], to.text(what.start)))
    for treaty in authority.agreements:
        named = (
            ("signed", treaty.signed),
            ("inForceFrom", treaty.start),
            ("inForceTo", treaty.end),
        )
        days[treaty.actor.id] += [
            (to[f"det:{name}"], to.date(day.isoformat())) for name, day in named if day
        ]
    return days


def _full(record: Record, days: list[tuple[str, str]], to: Syntax) -> Node:
    """Describe an actor with all that the authority knows."""
    node = _brief(record.actor, record.qid, to)
    for name in record.names:
        prefix, local = _NAME_PROPERTIES.get(name.type, ("skos", "altLabel"))
        node.pairs.append((to[f"{prefix}:{local}"], to.tagged(name.text, name.lang)))
    if record.part_of:
        node.pairs.append((to["det:partOf"], to[f"ent:{record.part_of}"]))
    node.pairs.extend(days)
    if record.description:
        node.pairs.append((to["dct:description"], to.english(record.description)))
    node.pairs.append((to["dct:source"], to.text(record.source)))
    return Node(node.subject, list(dict.fromkeys(node.pairs)))


def _office(office: Office, to: Syntax) -> Node:
    """Describe an office."""
    pairs = [
        (to["rdf:type"], to["det:Office"]),
        (to["rdfs:label"], to.english(office.title)),
        (to["det:officeOf"], to[f"ent:{office.body}"]),
    ]
    if office.speaks_for:
        pairs.append((to["det:speaksFor"], to[f"ent:{office.speaks_for}"]))
    if office.side:
        pairs.append((to["det:country"], to[f"ent:{office.side}"]))
    if office.seats:
        pairs.append((to["det:seats"], to.integer(office.seats)))
    if office.qid:
        pairs.append((to["owl:sameAs"], to[f"wd:{office.qid}"]))
    pairs.append((to["dct:source"], to.text(office.source)))
    return Node(to[f"office:{office.slug}"], pairs)


def _tenure(tenure: Tenure, to: Syntax) -> Node:
    """Describe a tenure."""
    start = tenure.start.isoformat()
    pairs = [
        (to["rdf:type"], to["det:Tenure"]),
        (to["det:office"], to[f"office:{tenure.office}"]),
        (to["det:holder"], to[f"ent:{tenure.holder}"]),
        (to["det:from"], to.date(start)),
    ]
    if tenure.end:
        pairs.append((to["det:to"], to.date(tenure.end.isoformat())))
    if tenure.note:
        pairs.append((to["rdfs:comment"], to.english(tenure.note)))
    pairs.append((to["dct:source"], to.text(tenure.source)))
    return Node(to.once(f"tenure:{tenure.office}-{tenure.holder}-{start}"), pairs)
