"""Draw the network with pyvis, and mend what makes pyvis pages slow, empty or unsafe."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from detente.errors import MissingExtra
from detente.model import Article, Kind, Statement
from detente.view.layout import Frame, Place, place
from detente.view.marks import legend
from detente.view.markup import escape, page, web
from detente.view.palette import STANCES, Shape, css_variables, shape_of, side_of
from detente.view.picture import CORE, Node, Pair, Picture, backbone, core, fold
from detente.view.subset import EVERYTHING, Subset, choose

__all__ = ["GraphOptions", "graph_html", "load_pyvis"]

MOST_PAIRS = 2000
LINE = 17
FRAME = Frame(width=1240, height=760, row=17, column=170, gap=60, wrap=LINE, below=True)
VIS_SHAPES = {"circle": "dot", "wedge": "triangleDown"}

# Everything pyvis writes is thrown away but its own scripts and the body they need.
_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
_BODY = re.compile(r"<body>(.*?)<script", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphOptions:
    """How `graph_html` draws: `physics` lets the actors drift from their places.

    `height` is the least height of the drawing as a CSS length; `actors` is the most actors
    drawn, the most connected; `pairs` is the most pairs of them, and never more than 2,000.
    """

    physics: bool = False
    height: str = "480px"
    actors: int = CORE
    pairs: int = MOST_PAIRS
    subset: Subset = EVERYTHING


def graph_html(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    *,
    options: GraphOptions | None = None,
) -> str:
    """Return a page with the network of actors drawn by pyvis, one arrow a statement and target.

    The page loads nothing from elsewhere and runs no script but those of its first bytes;
    names reach it only as labels on a canvas.
    """
    options = options or GraphOptions()
    chosen = choose(statements, options.subset)
    whole = fold(chosen)
    picture = core(whole, options.actors)
    drawn = backbone(picture.pairs, min(options.pairs, MOST_PAIRS))
    places = place(picture, FRAME)
    html = _pyvis(picture, drawn, places, options)
    body = _BODY.search(html)
    scripts = _INLINE_SCRIPT.findall(html)
    summary = _summary(len(articles), len(chosen), whole, len(drawn), len(places))
    return page(
        title="Détente: who says what about whom",
        styles=[
            f":root{{{css_variables()}--least:{_css_length(options.height)}}}",
            web("network.css"),
        ],
        body=_frame(body[1] if body else "", summary, legend(picture)),
        scripts=scripts,
    )


def _css_length(value: str) -> str:
    """Let only a plain CSS length into the style sheet."""
    return value if re.fullmatch(r"\d{1,5}(\.\d+)?(px|vh|rem|em|%)", value) else "480px"


def _frame(drawing: str, summary: str, key: str) -> str:
    """Put the title, the legend and pyvis's own elements in order."""
    named = drawing.replace(
        'id="mynetwork"', f'id="mynetwork" role="img" aria-label="{escape(summary)}"'
    )
    return (
        f"<header><h1>Who says what about whom</h1><p>{escape(summary)}</p>{key}</header>"
        f"<main>{named}</main>"
    )


def _summary(articles: int, statements: int, picture: Picture, drawn: int, placed: int) -> str:
    """Say in words what is drawn, and what is not."""
    if not picture.nodes:
        return "No statement to draw: nothing was found, or the chosen subset is empty."
    total = len(picture.pairs)
    pairs = f"{total:,} pairs" if drawn == total else f"{drawn:,} of {total:,} pairs drawn"
    everyone = len(picture.nodes)
    actors = f"{everyone:,} actors"
    if placed < everyone:
        actors = f"the {placed:,} most connected of {everyone:,} actors"
    return (
        f"{statements:,} statements from {articles:,} articles · {actors} · {pairs} · "
        "drag to move, scroll to zoom"
    )


def load_pyvis() -> Any:  # noqa: ANN401  pyvis has no types
    """Import pyvis, which brings IPython, only for those who draw; return its `Network`.

    Raises:
        MissingExtra: pyvis, or what it needs, cannot be imported.
    """
    try:
        from pyvis.network import Network
    except ImportError as error:
        message = f"`graph.html` cannot be drawn, because pyvis cannot be imported: {error}."
        raise MissingExtra(message, "pip install --force-reinstall pyvis ipython") from error
    return Network


def _pyvis(
    picture: Picture, drawn: Sequence[Pair], places: Mapping[str, Place], options: GraphOptions
) -> str:
    """Let pyvis write its page, from positions that are already known."""
    network = load_pyvis()(directed=True, cdn_resources="in_line", height="100%", width="100%")
    network.options = _vis_options(physics=options.physics)
    names = {node.actor.id: f"n{i}" for i, node in enumerate(picture.nodes)}
    for node in (node for node in picture.nodes if node.actor.id in places):
        network.add_node(names[node.actor.id], **_vis_node(node, places[node.actor.id]))
    for source, target, style in _vis_edges(drawn):
        network.add_edge(names[source], names[target], **style)
    return str(network.generate_html())


def _vis_options(*, physics: bool) -> dict[str, Any]:
    """Set what vis-network does for the whole drawing."""
    return {
        "physics": {"enabled": physics, "solver": "forceAtlas2Based"},
        "layout": {"randomSeed": 1, "improvedLayout": False},
        "interaction": {"hover": True, "keyboard": {"enabled": True, "bindToWindow": False}},
        "nodes": {"borderWidth": 2, "borderWidthSelected": 4},
        "edges": {"arrows": {"to": {"scaleFactor": 0.45}}, "selectionWidth": 2},
    }


def _vis_node(node: Node, where: Place) -> dict[str, Any]:
    """Style an actor: its name is drawn on the canvas and is never markup."""
    ink, shape = side_of(node.actor).light, shape_of(node.actor)
    return {
        "label": _wrapped(node.actor.name),
        "shape": _vis_shape(shape),
        "size": node.radius,
        "x": where.x,
        "y": where.y,
        "color": {
            "background": ink if shape.filled else "#fbfaf7",
            "border": ink,
            "highlight": {"background": ink, "border": "#1c2126"},
            "hover": {"background": ink, "border": "#1c2126"},
        },
        "font": {"size": 15, "color": "#1c2126", "strokeWidth": 4, "strokeColor": "#fbfaf7"},
    }


def _vis_shape(shape: Shape) -> str:
    """Name a shape the way vis-network does."""
    return VIS_SHAPES.get(shape.form, shape.form)


def _wrapped(name: str) -> str:
    r"""Break a long name in two lines at the space nearest to its middle, and cut what is longer.

    >>> _wrapped("Organization of American States")
    'Organization of\nAmerican States'
    """
    spaces = [i for i, letter in enumerate(name) if letter == " "]
    if len(name) <= LINE or not spaces:
        return _cut(name)
    middle = min(spaces, key=lambda i: abs(2 * i - len(name)))
    return "\n".join(_cut(part) for part in (name[:middle], name[middle + 1 :]))


def _cut(words: str, most: int = LINE + 7) -> str:
    """Cut what is longer than a line."""
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _vis_edges(drawn: Sequence[Pair]) -> list[tuple[str, str, dict[str, Any]]]:
    """Give every statement of the drawn pairs an arrow of its own, bent apart from the others."""
    turn: Counter[tuple[str, str]] = Counter()
    edges = []
    for pair in drawn:
        step = min(0.09, 0.8 / len(pair.statements))
        for statement in pair.statements:
            bend = round(0.12 + step * turn[pair.key], 3)
            turn[pair.key] += 1
            edges.append((pair.source, pair.target, _vis_edge(statement, bend)))
    return edges


def _vis_edge(statement: Statement, bend: float) -> dict[str, Any]:
    """Style one statement; its tooltip holds words of the vocabulary and a date, never text."""
    line = STANCES[statement.stance]
    words = [statement.event_type, statement.stance.value, statement.when.edtf or "undated"]
    words += [statement.kind.value] if statement.kind is not Kind.STATEMENT else []
    words += ["negated"] if statement.negated else []
    return {
        "title": re.sub(r"[^\w ·./~-]", "", " · ".join(words)),
        "color": {"color": line.light, "opacity": 0.55},
        "dashes": list(line.dashes) or False,
        "width": 1.4,
        "smooth": {"enabled": True, "type": "curvedCW", "roundness": bend},
    }
