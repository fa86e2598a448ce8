"""Pictures of a graph: a pyvis network and an explorer, each one HTML file that works offline."""

from __future__ import annotations

from detente.view.explorer import ExplorerOptions, explorer_html
from detente.view.network_page import GraphOptions, graph_html, load_pyvis
from detente.view.notebook import picture_svg, table_html
from detente.view.subset import Subset

__all__ = [
    "ExplorerOptions",
    "GraphOptions",
    "Subset",
    "explorer_html",
    "graph_html",
    "load_pyvis",
    "picture_svg",
    "table_html",
]
