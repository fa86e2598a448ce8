"""Show a graph in a notebook: a few figures, a still picture and a table, without any script."""

from __future__ import annotations

from collections.abc import Sequence

from detente.model import Article, Statement
from detente.view.layout import Place, place
from detente.view.marks import FORMS
from detente.view.markup import escape
from detente.view.palette import STANCES, shape_of, side_of
from detente.view.picture import Node, Pair, backbone, fold

__all__ = ["picture_svg", "table_html"]

PAIRS_SHOWN = 60
ROWS_SHOWN = 8
INK, PAPER = "#1c2126", "#fbfaf7"


def table_html(articles: Sequence[Article], statements: Sequence[Statement]) -> str:
    """Return what a notebook shows of a graph: its size and its first statements.

    The markup holds no script, no id and no style but its own, so that it may stand beside
    any other cell, and under a picture.
    """
    picture = fold(statements)
    counts = (
        f"{len(statements):,} statements from {len(articles):,} articles, "
        f"{len(picture.nodes):,} actors, {len(picture.pairs):,} pairs"
    )
    rows = "".join(_row(statement) for statement in statements[:ROWS_SHOWN])
    more = len(statements) - ROWS_SHOWN
    head = "".join(f'<th style="text-align:left">{name}</th>' for name in _COLUMNS)
    return (
        f"<div><p><b>Détente graph</b> · {counts}</p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        + (f"<p>… and {more:,} more</p>" if more > 0 else "")
        + "</div>"
    )


_COLUMNS = ("date", "actor", "kind", "type", "target", "text")


def _row(statement: Statement) -> str:
    """Write one statement as a row."""
    cells = (
        statement.when.edtf or "undated",
        statement.actor.name,
        statement.kind.value + (", negated" if statement.negated else ""),
        statement.event_type,
        ", ".join(target.name for target in statement.targets),
        _short(statement.text),
    )
    row = "".join(f'<td style="text-align:left">{escape(cell)}</td>' for cell in cells)
    return f"<tr>{row}</tr>"


def _short(text: str, limit: int = 120) -> str:
    """Cut a text at a word's end."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"


def picture_svg(statements: Sequence[Statement]) -> str:
    """Return a still picture of who speaks of whom, as one SVG element."""
    picture = fold(statements)
    if not picture.nodes:
        return ""
    places = place(picture)
    size = {node.actor.id: node.radius for node in picture.nodes}
    pairs = backbone(picture.pairs, PAIRS_SHOWN)
    arrows = "".join(_arrow(pair, places, size[pair.target]) for pair in reversed(pairs))
    placed = (node for node in picture.nodes if node.actor.id in places)
    nodes = "".join(_node(node, places[node.actor.id]) for node in placed)
    ys = [spot.y for spot in places.values()]
    xs = [spot.x for spot in places.values()]
    left, top = min(xs) - 190, min(ys) - 30
    width, height = max(xs) + 190 - left, max(ys) + 30 - top
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}" '
        f'style="max-width:100%;width:{width}px;background:{PAPER}" role="img" '
        f'aria-label="Network of {len(picture.nodes)} actors" '
        f'font-family="sans-serif" font-size="12">{arrows}{nodes}</svg>'
    )


def _arrow(pair: Pair, places: dict[str, Place], stop: int) -> str:
    """Draw a pair as a bent line with a small head at the rim of its target."""
    a, b = places[pair.source], places[pair.target]
    line = STANCES[pair.stance]
    length = max(1.0, ((b.x - a.x) ** 2 + (b.y - a.y) ** 2) ** 0.5)
    bend = length * 0.12
    middle_x = (a.x + b.x) / 2 - (b.y - a.y) / length * bend
    middle_y = (a.y + b.y) / 2 + (b.x - a.x) / length * bend
    way = max(1.0, ((b.x - middle_x) ** 2 + (b.y - middle_y) ** 2) ** 0.5)
    dx, dy = (b.x - middle_x) / way, (b.y - middle_y) / way
    x, y = b.x - dx * (stop + 3), b.y - dy * (stop + 3)
    head = f"M{x:.0f} {y:.0f}L{x - 8 * dx - 3.5 * dy:.0f} {y - 8 * dy + 3.5 * dx:.0f}"
    head += f"L{x - 8 * dx + 3.5 * dy:.0f} {y - 8 * dy - 3.5 * dx:.0f}Z"
    dashes = f' stroke-dasharray="{" ".join(map(str, line.dashes))}"' if line.dashes else ""
    width = min(6.0, 0.9 + len(pair.statements) ** 0.5 * 0.7)
    return (
        f'<path d="M{a.x} {a.y}Q{middle_x:.0f} {middle_y:.0f} {x:.0f} {y:.0f}" fill="none" '
        f'stroke="{line.light}" stroke-width="{width:.1f}" opacity=".55"{dashes}/>'
        f'<path d="{head}" fill="{line.light}" opacity=".8"/>'
    )


def _node(node: Node, where: Place) -> str:
    """Draw an actor's mark and name."""
    r, shape, ink = node.radius, shape_of(node.actor), side_of(node.actor).light
    fill = ink if shape.filled else PAPER
    offset, anchor = (-r - 5, "end") if where.label == "left" else (r + 5, "start")
    return (
        f'<g transform="translate({where.x} {where.y})">'
        f'<path d="{FORMS[shape.form]}" transform="scale({r})" fill="{fill}" '
        f'stroke="{ink}" stroke-width="{2 / r:.2f}"/>'
        f'<text x="{offset}" y="4" text-anchor="{anchor}" fill="{INK}" stroke="{PAPER}" '
        f'stroke-width="3" paint-order="stroke">{escape(node.actor.name)}</text></g>'
    )
