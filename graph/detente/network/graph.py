"""Turn statements into a directed multigraph of actors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from detente.dates import earliest, latest
from detente.model import Actor, Statement
from detente.network.weights import event_weights

__all__ = ["UNSPECIFIED", "Network", "network"]

if TYPE_CHECKING:
    Network: TypeAlias = nx.MultiDiGraph[str]
else:
    Network = nx.MultiDiGraph  # takes no parameter at run time in every release we support

UNSPECIFIED = "unspecified"
"""The id of the actor of an agentless passive, which is nobody and so no node."""


def network(statements: Iterable[Statement]) -> nx.MultiDiGraph[str]:
    """Return the multigraph of who speaks or acts towards whom.

    A node is an actor's id with `name`, `kind` and `side`. An edge is one (statement, target)
    pair; its key is the statement's id. All attributes are JSON values. What makes no edge is
    listed by statement id: `graph["untargeted"]` has no target, `graph["agentless"]` has one but
    no actor; `graph["speakers"]` maps the untargeted to their actors. Nodes, edges and lists come
    in the same order whatever the order of `statements`.
    """
    ordered = sorted(statements, key=_position)
    untargeted = [each for each in ordered if not each.targets]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.graph["untargeted"] = [each.id for each in untargeted]
    graph.graph["agentless"] = [each.id for each in ordered if each.targets and not _named(each)]
    graph.graph["speakers"] = {each.id: each.actor.id for each in untargeted if _named(each)}
    actors = {actor.id: actor for each in reversed(ordered) for actor in _actors(each)}
    for id_ in sorted(actors):
        actor = actors[id_]
        graph.add_node(id_, name=actor.name, kind=actor.kind, side=actor.side)
    for statement in filter(_named, ordered):
        attributes = _attributes(statement)
        for target in dict.fromkeys(target.id for target in statement.targets):
            graph.add_edge(statement.actor.id, target, statement.id, **attributes)
    return graph


def _position(statement: Statement) -> tuple[str, int, int, str]:
    """Say where in the corpus a statement stands."""
    return (statement.article, statement.span.start, statement.span.end, statement.id)


def _named(statement: Statement) -> bool:
    return statement.actor.id != UNSPECIFIED


def _actors(statement: Statement) -> Iterator[Actor]:
    """Yield the actors a statement brings into the network."""
    if _named(statement):
        yield statement.actor
        yield from statement.targets


def _attributes(statement: Statement) -> dict[str, str | float | bool | None]:
    """Say about an edge what a network question, a picture or an export needs."""
    when = statement.when.edtf
    return {
        "label": statement.act,
        "type": statement.event_type,
        "stance": statement.stance.value,
        "weight": event_weights()[statement.event_type],
        "date": when,
        "earliest": _iso(earliest(when)) if when else None,
        "latest": _iso(latest(when)) if when else None,
        "reported": statement.reported,
        "article": statement.article,
        "form": statement.form.value,
        "kind": statement.kind.value,
        "modality": statement.modality.value,
        "negated": statement.negated,
        "repeats": statement.repeats,
        "text": statement.text,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
