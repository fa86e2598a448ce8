"""Colours that can be told apart: by the colour-blind, and against both papers."""

from __future__ import annotations

import colorsys
import math
from itertools import combinations

import pytest

from detente.view.palette import KINDS, OTHER, SIDES, STANCES, Line, css_variables

PAPERS = {"light": "#fbfaf7", "dark": "#15181b"}

# How cones without L, M or S see linear RGB (Machado, Oliveira and Fernandes 2009, severity 1).
BLINDNESS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def _linear(ink: str) -> list[float]:
    parts = [int(ink[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def _contrast(ink: str, paper: str) -> float:
    def luminance(colour: str) -> float:
        r, g, b = _linear(colour)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    low, high = sorted((luminance(ink), luminance(paper)))
    return (high + 0.05) / (low + 0.05)


def _lab(rgb: list[float]) -> tuple[float, float, float]:
    """Convert linear RGB to CIELAB."""
    r, g, b = (min(1.0, max(0.0, part)) for part in rgb)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _distance(a: str, b: str, matrix: tuple[tuple[float, ...], ...]) -> float:
    """Return how far apart two inks are for such eyes (CIE 1976)."""
    seen = [
        _lab([sum(m * c for m, c in zip(row, _linear(ink), strict=True)) for row in matrix])
        for ink in (a, b)
    ]
    squares: float = sum((p - q) ** 2 for p, q in zip(*seen, strict=True))
    return math.sqrt(squares)


def _inks(theme: str) -> dict[str, str]:
    lines: dict[str, Line] = {stance.value: line for stance, line in STANCES.items()}
    return {name: getattr(line, theme) for name, line in lines.items()} | {
        side.slug: getattr(side, theme) for side in (*SIDES, OTHER)
    }


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_ink_stands_out_from_its_paper(theme: str) -> None:
    """WCAG 1.4.11 asks 3 : 1 of graphics; words in an ink need 4.5 : 1."""
    for name, ink in _inks(theme).items():
        assert _contrast(ink, PAPERS[theme]) >= 4.5, name


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_stance_has_the_hue_of_a_side(theme: str) -> None:
    def hue(ink: str) -> float:
        return colorsys.rgb_to_hls(*(int(ink[i : i + 2], 16) / 255 for i in (1, 3, 5)))[0] * 360

    inks = _inks(theme)
    for stance in ("conflictual", "cooperative"):
        for side in ("russia", "united-states"):
            apart = abs(hue(inks[stance]) - hue(inks[side]))
            assert min(apart, 360 - apart) >= 25, (stance, side)


@pytest.mark.parametrize("eyes", BLINDNESS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_two_sides_differ_for_colour_blind_eyes(theme: str, eyes: str) -> None:
    inks = _inks(theme)
    assert _distance(inks["russia"], inks["united-states"], BLINDNESS[eyes]) >= 20


@pytest.mark.parametrize("eyes", BLINDNESS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_conflict_and_cooperation_differ_for_colour_blind_eyes(theme: str, eyes: str) -> None:
    inks = _inks(theme)
    assert _distance(inks["conflictual"], inks["cooperative"], BLINDNESS[eyes]) >= 20


def test_no_two_stances_differ_by_hue_alone() -> None:
    for a, b in combinations(STANCES.values(), 2):
        assert a.dashes != b.dashes


def test_no_two_kinds_share_a_mark() -> None:
    assert len({(shape.form, shape.filled) for shape in KINDS.values()}) == len(KINDS)


def test_the_style_sheet_has_every_ink() -> None:
    light, dark = _inks("light"), _inks("dark")
    assert css_variables() == "".join(
        f"--{name}:light-dark({light[name]},{dark[name]});" for name in light
    )
