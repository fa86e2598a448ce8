"""Place actors: U.S. side left, Russian side right, third parties between, the lonely below.

The places are integers made by comparisons and exactly rounded arithmetic only (no sines,
no sums of floats, whose last digits differ between Python versions), so that the same
picture has the same bytes everywhere. Within a side the most connected stand in the middle
of an arc, then neighbours are swapped while that shortens the arrows.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from detente.view.palette import side_of
from detente.view.picture import CORE, Node, Picture, core

__all__ = ["Frame", "Place", "place"]

ZONES = ("west", "middle", "east")
SWAP_ROUNDS = 12
USUAL_ARCS = 5
FOOT_ROWS = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Where an actor stands, and on which side its label is at home."""

    x: int
    y: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The room to fill, in pixels at natural size.

    `row` is the height of a line of a label and `wrap` the letters in it; `below` says that
    labels stand under the marks, not beside them; `column` is the width an arc of actors and
    labels takes.
    """

    width: int = 1000
    height: int = 620
    row: int = 17
    column: int = 165
    gap: int = 84
    wrap: int = 25
    below: bool = False

    def extent(self, node: Node) -> int:
        """Return the height that a node takes with its label, of two lines if it is long."""
        mark = 2 * node.radius + 6
        words = self.row * (2 if len(node.actor.name) > self.wrap else 1)
        return mark + words if self.below else max(words, mark)


@dataclass(frozen=True, slots=True)
class Stage:
    """A frame with its columns in the middle, the half-width they take, the depth of arcs."""

    frame: Frame
    columns: int
    half: int
    deep: int


def place(picture: Picture, frame: Frame | None = None) -> dict[str, Place]:
    """Give the actors of a picture their places.

    The most connected fill the frame, and the others stand around it, to be seen when they
    are chosen. Of those without an arrow, as many get a place as fill the rows at the foot.
    """
    others = [node for node in picture.nodes if node.degree][CORE:]
    picture = core(picture)
    joined = [node for node in picture.nodes if node.degree]
    alone = [node for node in picture.nodes if not node.degree]
    frame = _grown(frame or Frame(), joined)
    arcs = {zone: _arcs(_of(joined, zone), frame) for zone in ZONES}
    _untangle([arc for zone in ZONES for arc in arcs[zone]], picture, frame)
    stage = _stage(frame, {zone: len(arcs[zone]) for zone in ZONES})
    places: dict[str, Place] = {}
    for zone in ZONES:
        for rank, arc in enumerate(arcs[zone]):
            places |= _arc_places(arc, zone, rank, stage)
    places |= _foot(alone, frame, under=bool(joined))
    return places | _around(others, places, frame)


def _grown(frame: Frame, nodes: Sequence[Node]) -> Frame:
    """Make the frame taller when its five usual arcs cannot hold all nodes."""
    needed = sum(frame.extent(node) for node in nodes)
    height = math.isqrt(needed * frame.height // USUAL_ARCS)
    return replace(frame, height=max(frame.height, height))


def _of(nodes: Sequence[Node], zone: str) -> list[Node]:
    """Pick the nodes of a zone, in order."""
    return [node for node in nodes if side_of(node.actor).zone == zone]


def _arcs(nodes: Sequence[Node], frame: Frame) -> list[list[Node]]:
    """Share nodes over as few arcs as hold them, the most connected in the inner one."""
    total = sum(frame.extent(node) for node in nodes)
    count = -(-total // frame.height)
    arcs: list[list[Node]] = []
    for rank in range(count):
        first, last = rank * len(nodes) // count, (rank + 1) * len(nodes) // count
        arcs.append(_centre_out(nodes[first:last]))
    return arcs


def _centre_out(nodes: Sequence[Node]) -> list[Node]:
    """Put the first in the middle and the others alternately above and below."""
    return [*reversed(nodes[1::2]), *nodes[0::2]]


def _rows(arc: Sequence[Node], frame: Frame) -> list[int]:
    """Give the height of each node of an arc, evenly spread about the middle of the frame."""
    extents = [frame.extent(node) for node in arc]
    spare = max(0, frame.height - sum(extents))
    gap = min(frame.gap, spare // max(1, len(arc)))
    y = (frame.height - sum(extents) - gap * (len(arc) - 1)) // 2
    rows = []
    for node, extent in zip(arc, extents, strict=True):
        rows.append(y + (node.radius + 3 if frame.below else extent // 2))
        y += extent + gap
    return rows


def _untangle(arcs: list[list[Node]], picture: Picture, frame: Frame) -> None:
    """Swap neighbours in each arc, in place, as long as that makes the arrows more level."""
    links: dict[str, list[tuple[str, int]]] = {node.actor.id: [] for node in picture.nodes}
    for pair in picture.pairs:
        links[pair.source].append((pair.target, len(pair.statements)))
        links[pair.target].append((pair.source, len(pair.statements)))
    heights = {n.actor.id: y for arc in arcs for n, y in zip(arc, _rows(arc, frame), strict=True)}
    for _ in range(SWAP_ROUNDS):
        swaps = [_swap_round(arc, links, heights) for arc in arcs]
        if not any(swaps):
            return
        for arc in arcs:
            heights |= zip((n.actor.id for n in arc), _rows(arc, frame), strict=True)


def _swap_round(
    arc: list[Node], links: dict[str, list[tuple[str, int]]], heights: dict[str, int]
) -> bool:
    """Try each neighbouring pair of an arc once; tell whether any changed places."""
    swapped = False
    for i in range(len(arc) - 1):
        a, b = arc[i].actor.id, arc[i + 1].actor.id
        high, low = heights[a], heights[b]
        before = _steepness(links[a], high, heights) + _steepness(links[b], low, heights)
        after = _steepness(links[a], low, heights) + _steepness(links[b], high, heights)
        if after < before:
            arc[i], arc[i + 1] = arc[i + 1], arc[i]
            heights[a], heights[b] = low, high
            swapped = True
    return swapped


def _steepness(links: Sequence[tuple[str, int]], y: int, heights: dict[str, int]) -> int:
    """Add up how far a node's arrows rise or fall when it stands at `y`."""
    return sum(weight * abs(heights[other] - y) for other, weight in links)


def _stage(frame: Frame, arcs: dict[str, int]) -> Stage:
    """Make room in the middle for its columns, and flatten the brackets when arcs are many."""
    crowding = max(0, sum(arcs.values()) - 3)
    return Stage(
        frame,
        columns=arcs["middle"],
        half=max(frame.width // 4, arcs["middle"] * frame.column // 2 + 60),
        deep=max(0, frame.width // 8 - crowding * frame.width // 24),
    )


def _arc_places(arc: Sequence[Node], zone: str, rank: int, stage: Stage) -> dict[str, Place]:
    """Bend the arcs of the two sides outwards like brackets; keep the middle ones upright."""
    frame, centre, places = stage.frame, stage.frame.width // 2, {}
    for i, (node, y) in enumerate(zip(arc, _rows(arc, frame), strict=True)):
        outward = stage.half + _bulge(y, stage) + rank * frame.column
        x = {"west": centre - outward, "east": centre + outward, "middle": centre}[zone]
        if zone == "middle":
            x += _column(rank, i, stage)
        home = "left" if zone == "west" else "right"
        places[node.actor.id] = Place(x, y, "below" if frame.below else home)
    return places


def _column(rank: int, row: int, stage: Stage) -> int:
    """Return how far from the centre a column stands: the first in the middle, the rest about it.

    A single column staggers.
    """
    column = stage.frame.column
    if stage.columns == 1:
        return column // 7 if row % 2 else -(column // 7)
    slot = (stage.columns - 1) // 2 + (-(rank // 2) if rank % 2 == 0 else rank // 2 + 1)
    return slot * column - stage.columns * column // 2 + (column // 2 if stage.frame.below else 20)


def _bulge(y: int, stage: Stage) -> int:
    """Return how far an arc stands out at height `y`: most in the middle, a parabola."""
    half = stage.frame.height // 2
    return stage.deep * (half * half - (y - half) * (y - half)) // (half * half)


def _foot(nodes: Sequence[Node], frame: Frame, *, under: bool) -> dict[str, Place]:
    """Line up actors without an arrow under the picture, or alone when there is no other."""
    top = frame.height + 3 * frame.row if under else frame.height // 2
    row = max(1, (frame.width + frame.column) // frame.column)
    nodes = nodes[: row * (FOOT_ROWS if under else 3 * FOOT_ROWS)]
    step = 2 * frame.row + 20 if frame.below else frame.row + 14
    left = (frame.width - (min(row, len(nodes)) - 1) * frame.column) // 2
    home = "below" if frame.below else "right"
    return {
        node.actor.id: Place(left + i % row * frame.column, top + i // row * step, home)
        for i, node in enumerate(nodes)
    }


def _around(nodes: Sequence[Node], places: Mapping[str, Place], frame: Frame) -> dict[str, Place]:
    """Set nodes in columns beyond the places taken: left, right, and third parties below."""
    xs, ys = [spot.x for spot in places.values()], [spot.y for spot in places.values()]
    found: dict[str, Place] = {}
    for zone in ZONES:
        for i, node in enumerate(_of(nodes, zone)):
            column, row = divmod(i, frame.height // frame.row)
            x = {
                "west": min(xs, default=0) - (column + 1) * frame.column,
                "east": max(xs, default=0) + (column + 1) * frame.column,
                "middle": i % 8 * frame.column,
            }[zone]
            y = (
                max(ys, default=0) + (2 + i // 8) * frame.row
                if zone == "middle"
                else row * frame.row
            )
            found[node.actor.id] = Place(x, y, "left" if zone == "west" else "right")
    return found
