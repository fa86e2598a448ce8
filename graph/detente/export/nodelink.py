"""Node-link JSON: the network of actors."""

from __future__ import annotations

from collections.abc import Iterator

from detente.export._format import Format, as_text
from detente.export._network import actors, makes_an_edge
from detente.network import write_node_link
from detente.store import Knowledge

__all__ = ["FORMAT"]


def _pieces(known: Knowledge) -> Iterator[str]:
    """Yield the file."""
    yield write_node_link(actors(known))


FORMAT = Format(
    name="json",
    suffix=".json",
    description="Node-link JSON, the network of actors",
    write=as_text(_pieces),
    loses="statements without a target or an actor; evidence",
    holds=makes_an_edge,
)
