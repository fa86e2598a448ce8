"""What a picture shows: the same arrows as the network, a fair stance, a backbone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from detente.model import Stance
from detente.network import network
from detente.view.picture import Pair, backbone, fold
from helpers.crowd import crowd
from helpers.synthetic import articles_and_statements

STATEMENTS = crowd(60, 300, seed=1)[1]
PICTURE = fold(STATEMENTS)


@pytest.mark.parametrize("statements", [STATEMENTS, articles_and_statements(500, seed=9)[1]])
def test_a_picture_has_the_arrows_of_the_network(statements: list[object]) -> None:
    graph = network(statements)  # type: ignore[arg-type]  # the table holds lists of statements
    picture = fold(statements)  # type: ignore[arg-type]  # likewise
    drawn = Counter({pair.key: len(pair.statements) for pair in picture.pairs})
    assert drawn == Counter((a, b) for a, b, _ in graph.edges(keys=True))
    assert {node.actor.id: node.degree for node in picture.nodes if node.degree} == {
        name: degree for name, degree in graph.degree() if degree
    }


@pytest.mark.parametrize(
    ("stances", "expected"),
    [
        ("ccc", "conflictual"),
        ("cccnn", "conflictual"),
        ("ccnn", "mixed"),
        ("ccnno", "mixed"),
        ("o", "cooperative"),
    ],
)
def test_a_pair_has_the_stance_of_three_in_five(stances: str, expected: str) -> None:
    named = {"c": Stance.CONFLICTUAL, "n": Stance.NEUTRAL, "o": Stance.COOPERATIVE}
    some = tuple(replace(STATEMENTS[0], stance=named[letter]) for letter in stances)
    assert Pair("a", "b", some).stance == expected


def test_the_backbone_leaves_nobody_out() -> None:
    joined = {name for pair in PICTURE.pairs for name in pair.key}
    kept = backbone(PICTURE.pairs, 80)
    assert len(kept) == 80
    assert {name for pair in kept for name in pair.key} == joined


def test_the_backbone_never_exceeds_its_limit_and_keeps_the_order() -> None:
    for limit in (0, 1, 10, 100, 10_000):
        kept = backbone(PICTURE.pairs, limit)
        assert len(kept) == min(limit, len(PICTURE.pairs))
        assert [pair for pair in PICTURE.pairs if pair in kept] == list(kept)
