"""Places: the same every time, sides apart, nothing on top of another."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.view.layout import Frame, place
from detente.view.palette import side_of
from detente.view.picture import Picture, fold, radius
from helpers.crowd import crowd

PICTURE = fold(crowd(60, 300, seed=1)[1])
BELOW = Frame(width=1240, height=760, row=18, below=True)


def test_places_are_whole_numbers() -> None:
    """Floats would be written differently by another Python or processor one day."""
    spots = place(PICTURE).values()
    assert {type(part) for spot in spots for part in (spot.x, spot.y)} == {int}


@given(st.integers(0, 50), st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_the_order_of_the_statements_does_not_matter(seed: int, order: random.Random) -> None:
    statements = crowd(30, 60, seed=seed)[1]
    shuffled = statements[:]
    order.shuffle(shuffled)
    assert place(fold(shuffled)) == place(fold(statements))


def test_sides_stand_apart() -> None:
    places = place(PICTURE)
    by_zone: dict[str, list[int]] = {"west": [], "middle": [], "east": []}
    for node in PICTURE.nodes:
        if node.degree:
            by_zone[side_of(node.actor).zone].append(places[node.actor.id].x)
    assert max(by_zone["west"]) < min(by_zone["middle"])
    assert max(by_zone["middle"]) < min(by_zone["east"])


@pytest.mark.parametrize("frame", [Frame(), BELOW], ids=["labels beside", "labels below"])
@pytest.mark.parametrize(("actors", "statements"), [(12, 40), (60, 300), (200, 900), (600, 2000)])
def test_no_mark_lies_on_another(actors: int, statements: int, frame: Frame) -> None:
    picture = fold(crowd(actors, statements, seed=3)[1])
    places = place(picture, frame)
    spots = [(places[n.actor.id], n.radius) for n in picture.nodes]
    overlaps = [
        (a, b)
        for i, (a, r) in enumerate(spots)
        for b, s in spots[:i]
        if (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < (r + s) ** 2
    ]
    assert overlaps == []


def test_who_has_no_arrow_stands_at_the_foot() -> None:
    statements = crowd(60, 300, seed=1)[1]
    lonely = {s.actor.id for s in statements if not s.targets}
    joined = {a.id for s in statements if s.targets for a in (s.actor, *s.targets)}
    places = place(PICTURE)
    alone = (lonely - joined - {"unspecified"}) & set(places)
    lowest = max(spot.y for name, spot in places.items() if name in joined)
    assert all(places[name].y > lowest for name in alone)
    only = [s for s in statements if not s.targets]
    assert len({spot.y for spot in place(fold(only)).values()}) >= 1


def test_heavier_actors_have_larger_marks_within_limits() -> None:
    sizes = [radius(degree) for degree in range(400)]
    assert sizes == sorted(sizes)
    assert (sizes[0], sizes[-1]) == (5, 22)


def test_nothing_has_no_places() -> None:
    assert place(Picture((), ())) == {}
