"""Derive the shortcut edges: actor —accuses→ target, wherever an asserted statement says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from detente.errors import DataError
from detente.model import Kind, Modality, Statement
from detente.store.ontology import shortcuts
from detente.store.statements import Node
from detente.store.syntax import Syntax

__all__ = ["edge_nodes"]

_NOT_DONE = frozenset({Kind.INTENT, Kind.QUESTION})
_NOBODY = "unspecified"


def edge_nodes(statements: Iterable[Statement], to: Syntax) -> Iterator[Node]:
    """Yield each actor with its shortcut edges, as `ontology/views/edges.rq` constructs them.

    Raises:
        DataError: A statement has an event type that the schemes have not.
    """
    names = shortcuts()
    edges: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in statements:
        if one.event_type not in names:
            raise DataError(f"The event type `{one.event_type}` is not in schemes.ttl.")
        if _counts(one):
            targets = (target.id for target in one.targets if target.id != one.actor.id)
            edges[one.actor.id].update((names[one.event_type], target) for target in targets)
    for actor, out in sorted(edges.items()):
        if out:
            yield Node(
                to[f"ent:{actor}"],
                [(to[f"det:{edge}"], to[f"ent:{target}"]) for edge, target in sorted(out)],
            )


def _counts(one: Statement) -> bool:
    """Tell whether a statement is said to have been made, by someone named."""
    return (
        one.modality is Modality.ASSERTED
        and not one.negated
        and one.kind not in _NOT_DONE
        and one.actor.id != _NOBODY
    )
