"""GraphML: the network of actors."""

from __future__ import annotations

from collections.abc import Iterator

from detente.export._format import text_format
from detente.export._network import actors
from detente.network import write_graphml
from detente.store import Knowledge

__all__ = ["FORMAT"]


def _pieces(known: Knowledge) -> Iterator[str]:
    """Yield the file."""
    yield write_graphml(actors(known))


FORMAT = text_format(
    name="graphml",
    suffix=".graphml",
    description="GraphML, the network of actors",
    pieces=_pieces,
    loses="statements without a target or an actor; evidence",
)
