"""The store as an rdflib Dataset: rdflib's manners, the engine's speed."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from detente.store.dataset.graphs import EngineDataset
from detente.store.dataset.store import EngineStore
from detente.store.desk import Desk

__all__ = ["dataset"]


def dataset(engine: ox.Store, desk: Desk | None, prefixes: Mapping[str, str]) -> EngineDataset:
    """Return the engine's quads as a Dataset whose default graph is the union of all graphs."""
    whole = EngineDataset(EngineStore(engine, desk), default_union=True)
    for prefix, namespace in prefixes.items():
        whole.bind(prefix, namespace, replace=True)
    return whole
