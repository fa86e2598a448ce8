"""Draw the marks of actors and the legend as SVG text."""

from __future__ import annotations

from collections.abc import Iterable

from detente.view.markup import escape
from detente.view.palette import KINDS, OTHER, SIDES, STANCES, shape_of, side_of
from detente.view.picture import Picture

__all__ = ["FORMS", "legend"]

# Outlines of about equal area around the origin, for a radius of 1.
FORMS = {
    "circle": "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1-1 0Z",
    "square": "M-.89-.89H.89V.89H-.89Z",
    "hexagon": "M-1.1 0L-.55-.95H.55L1.1 0L.55 .95H-.55Z",
    "triangle": "M0-1.3L1.16 .75H-1.16Z",
    "wedge": "M0 1.3L1.16-.75H-1.16Z",
    "diamond": "M0-1.25L1.25 0L0 1.25L-1.25 0Z",
}


def legend(picture: Picture) -> str:
    """Explain the stances, and those sides and kinds that the picture holds."""
    actors = [node.actor for node in picture.nodes]
    sides = {side_of(actor).slug for actor in actors}
    forms = {shape_of(actor).label for actor in actors}
    return "".join(
        (
            _group(
                "Stance", (_line(stance.value, line.dashes) for stance, line in STANCES.items())
            ),
            _group("Side", (_patch(s.slug, s.label) for s in (*SIDES, OTHER) if s.slug in sides)),
            _group(
                "Kind",
                (_mark(k.form, k.filled, k.label) for k in KINDS.values() if k.label in forms),
            ),
        )
    )


def _group(title: str, items: Iterable[str]) -> str:
    """Frame one row of the legend."""
    entries = "".join(f"<li>{item}</li>" for item in items)
    return f'<ul class="legend" aria-label="{escape(title)}">{entries}</ul>'


def _line(name: str, dashes: tuple[int, ...]) -> str:
    """Draw a stroke of an arrow."""
    pattern = " ".join(str(dash) for dash in dashes) or "none"
    return (
        '<svg width="34" height="10" aria-hidden="true"><path d="M1 5H33" fill="none" '
        f'stroke="var(--{name})" stroke-width="2.5" stroke-dasharray="{pattern}"/></svg>'
        + escape(name)
    )


def _patch(name: str, label: str) -> str:
    """Draw a spot of a side's colour."""
    return (
        '<svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">'
        f'<circle r="5.5" fill="var(--{name})"/></svg>{escape(label)}'
    )


def _mark(form: str, filled: bool, label: str) -> str:  # noqa: FBT001  a field of Shape
    """Draw the mark of a kind in neutral ink."""
    ink = 'fill="currentColor"' if filled else 'fill="none"'
    return (
        '<svg width="13" height="13" viewBox="-1.6 -1.6 3.2 3.2" aria-hidden="true">'
        f'<path d="{FORMS[form]}" {ink} stroke="currentColor" stroke-width=".35"/></svg>'
        + escape(label)
    )
