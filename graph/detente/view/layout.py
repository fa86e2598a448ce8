"""Place actors: U.S. side left, Russian side right, third parties between, the lonely below.

The places are integers made by comparisons and exactly rounded arithmetic only (no sines,
no sums of floats, whose last digits differ between Python versions), so that the same
picture has the same bytes everywhere. Within a side the most connected stand in the middle
of an arc, then neighbours are swapped while that shortens the arrows.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from detente.view.palette import side_of
from detente.view.picture import Node, Picture

__all__ = ["Frame", "Place", "place", "radius"]

ZONES = ("west", "middle", "east")
SWAP_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where an actor stands, and on which side its label is at home."""

    x: int
    y: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The room to fill, in pixels at natural size.

    `row` is the height a label needs; `below` says that labels stand under the marks, not
    beside them; `column` is the width an arc of actors and labels takes.
    """

    width: int = 1000
    height: int = 620
    row: int = 17
    column: int = 165
    gap: int = 84
    below: bool = False

    def extent(self, node: Node) -> int:
        """Return the height that a node takes with its label."""
        mark = 2 * radius(node.degree) + 6
        return mark + self.row if self.below else max(self.row, mark)


def radius(degree: int) -> int:
    """Return the radius of a mark: its area grows with the number of arrows, within limits.

    >>> radius(0), radius(16), radius(10_000)
    (5, 12, 22)
    """
    return min(22, 5 + round(1.75 * math.sqrt(degree)))


def place(picture: Picture, frame: Frame | None = None) -> dict[str, Place]:
    """Give every actor of a picture its place."""
    frame = frame or Frame()
    joined = [node for node in picture.nodes if node.degree]
    alone = [node for node in picture.nodes if not node.degree]
    arcs = {zone: _arcs(_of(joined, zone), frame) for zone in ZONES}
    _untangle([arc for zone in ZONES for arc in arcs[zone]], picture, frame)
    places: dict[str, Place] = {}
    for zone in ZONES:
        for rank, arc in enumerate(arcs[zone]):
            places |= _arc_places(arc, zone, rank, len(arcs[zone]), frame)
    return places | _foot(alone, frame, bool(joined))


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
    for extent in extents:
        rows.append(y + extent // 2)
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


def _arc_places(
    arc: Sequence[Node], zone: str, rank: int, count: int, frame: Frame
) -> dict[str, Place]:
    """Bend the arcs of the two sides outwards like brackets; keep the middle ones upright."""
    places = {}
    for i, (node, y) in enumerate(zip(arc, _rows(arc, frame), strict=True)):
        if zone == "middle":
            shift = (2 * rank - count + 1) * frame.column // 2
            stagger = (frame.column // 7) * (1 if i % 2 else -1)
            x = frame.width // 2 + shift + stagger
        else:
            inward = frame.width // 4 - _bulge(y, frame) - rank * frame.column
            x = inward if zone == "west" else frame.width - inward
        home = (
            "below" if frame.below else {"west": "left", "middle": "right", "east": "right"}[zone]
        )
        places[node.actor.id] = Place(x, y, home)
    return places


def _bulge(y: int, frame: Frame) -> int:
    """Return how far an arc stands out at height `y`: most in the middle, a parabola."""
    half = frame.height // 2
    deep = frame.width // 8
    return deep * (half * half - (y - half) * (y - half)) // (half * half)


def _foot(nodes: Sequence[Node], frame: Frame, under: bool) -> dict[str, Place]:  # noqa: FBT001  private, one caller
    """Line up the actors without an arrow under the picture, in as many rows as they need."""
    top = frame.height + 2 * frame.row if under else frame.height // 2
    per_row = max(1, (frame.width + frame.column) // frame.column)
    step = frame.row + 14 + (10 if frame.below else 0)
    return {
        node.actor.id: Place(
            (i % per_row) * frame.column,
            top + (i // per_row) * step,
            "below" if frame.below else "right",
        )
        for i, node in enumerate(nodes)
    }
