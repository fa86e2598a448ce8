"""One visual language for every picture: stance by hue and dash, side by colour, kind by shape.

No stance shares the hue of a side, and no two stances differ by hue alone, so the picture
survives colour blindness and a black-and-white printer.
"""

from __future__ import annotations

from dataclasses import dataclass

from detente.model import Actor, Stance

__all__ = [
    "KINDS",
    "OTHER",
    "SIDES",
    "STANCES",
    "Line",
    "Shape",
    "Side",
    "css_variables",
    "shape_of",
    "side_of",
]


@dataclass(frozen=True, slots=True)
class Line:
    """How the arrows of a stance are drawn: ink on light and on dark paper, dash and gap."""

    light: str
    dark: str
    dashes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """How the actors of a side are drawn, and which third of the picture they stand in."""

    slug: str
    label: str
    light: str
    dark: str
    zone: str


@dataclass(frozen=True, slots=True)
class Shape:
    """The mark of an actor kind: a form, filled or hollow."""

    form: str
    filled: bool
    label: str


STANCES: dict[Stance, Line] = {
    Stance.CONFLICTUAL: Line("#bd4a00", "#ff9a52"),
    Stance.MIXED: Line("#7d6a00", "#d9c04a", (9, 3, 2, 3)),
    Stance.NEUTRAL: Line("#68717a", "#9aa4ae", (2, 4)),
    Stance.COOPERATIVE: Line("#0b7a68", "#4fd0b4", (9, 4)),
}

SIDES: tuple[Side, ...] = (
    Side("united-states", "U.S. side", "#1f5da8", "#7fb2f5", "west"),
    Side("russia", "Russian side", "#a62a6b", "#f78fb5", "east"),
)
OTHER = Side("other", "other actors", "#565e68", "#b4bcc6", "middle")

KINDS: dict[str, Shape] = {
    "person": Shape("circle", filled=True, label="person"),
    "group": Shape("circle", filled=False, label="group"),
    "state": Shape("square", filled=True, label="state"),
    "place": Shape("square", filled=False, label="place"),
    "body": Shape("hexagon", filled=True, label="state body"),
    "unknown": Shape("hexagon", filled=False, label="unknown"),
    "organisation": Shape("triangle", filled=True, label="organisation"),
    "media": Shape("triangle", filled=False, label="media"),
    "armed-group": Shape("wedge", filled=True, label="armed group"),
    "agreement": Shape("diamond", filled=True, label="agreement"),
    "occurrence": Shape("diamond", filled=False, label="event"),
}


def side_of(actor: Actor) -> Side:
    """Return the side an actor is drawn on; third parties share one.

    >>> side_of(Actor("nato", "NATO", "organisation")).zone
    'middle'
    """
    return next((side for side in SIDES if side.slug == actor.side), OTHER)


def shape_of(actor: Actor) -> Shape:
    """Return the mark of an actor's kind; a kind nobody foresaw is drawn as unknown."""
    return KINDS.get(actor.kind, KINDS["unknown"])


def css_variables() -> str:
    """Write the inks as CSS custom properties, which follow the colour scheme of the page.

    >>> css_variables()[:46]
    '--conflictual:light-dark(#bd4a00,#ff9a52);--mi'
    """
    inks: dict[str, Line | Side] = {stance.value: line for stance, line in STANCES.items()}
    inks |= {side.slug: side for side in (*SIDES, OTHER)}
    return "".join(f"--{name}:light-dark({ink.light},{ink.dark});" for name, ink in inks.items())
