"""Statements as a NetworkX multigraph of actors: make it, question it, write it."""

from __future__ import annotations

from detente.network.dyads import Dyad, Pair, between
from detente.network.gexf import write_gexf
from detente.network.graph import UNSPECIFIED, Network, network
from detente.network.graphml import write_graphml
from detente.network.nodelink import write_node_link
from detente.network.nodes import actors
from detente.network.paths import Step, path
from detente.network.rankings import RANKINGS, Ranked, top
from detente.network.shape import Summary, summary
from detente.network.weights import event_weights

__all__ = [
    "RANKINGS",
    "UNSPECIFIED",
    "Dyad",
    "Network",
    "Pair",
    "Ranked",
    "Step",
    "Summary",
    "actors",
    "between",
    "event_weights",
    "network",
    "path",
    "summary",
    "top",
    "write_gexf",
    "write_graphml",
    "write_node_link",
]
