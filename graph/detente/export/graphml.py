"""GraphML: the network of actors."""

from __future__ import annotations

from collections.abc import Iterator

from detente.export._format import Format, as_text
from detente.export._network import actors, makes_an_edge
from detente.network import write_graphml
from detente.store import Knowledge

__all__ = ["FORMAT"]


def _pieces(known: Knowledge) -> Iterator[str]:
    """Yield the file."""
    yield write_graphml(actors(known))


FORMAT = Format(
    name="graphml",
    suffix=".graphml",
    description="GraphML, the network of actors",
    write=as_text(_pieces),
    loses="statements without a target or an actor; evidence",
    holds=makes_an_edge,
)
