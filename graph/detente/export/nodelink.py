"""Node-link JSON: the network of actors."""

from __future__ import annotations

from collections.abc import Iterator

from detente.export._format import text_format
from detente.export._network import actors
from detente.network import write_node_link
from detente.store import Knowledge

__all__ = ["FORMAT"]


def _pieces(known: Knowledge) -> Iterator[str]:
    """Yield the file."""
    yield write_node_link(actors(known))


FORMAT = text_format(
    name="json",
    suffix=".json",
    description="Node-link JSON, the network of actors",
    pieces=_pieces,
    loses="statements without a target or an actor; evidence",
)
