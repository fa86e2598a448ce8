"""Bootstrap intervals and figures from counts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.check.evaluate.tally import Measures, Tally, figures, intervals, total

MEASURES = Measures(detections=("d",), shares=("s",))


def tally(gold: int, found: int, right: int) -> Tally:
    """Return the counts of one article."""
    return {
        "d.gold": gold,
        "d.found": found,
        "d.gold.right": right,
        "d.found.right": right,
        "s.sum": right / 2,
        "s.of": right,
    }


TALLIES = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda n: tally(*n, right=min(n))),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize(
    ("gold", "found", "right", "expected"),
    [
        (4, 5, 3, (0.6, 0.75, 2 / 3)),
        (4, 0, 0, (None, 0.0, 0.0)),
        (0, 5, 0, (0.0, None, 0.0)),
        (0, 0, 0, (None, None, 1.0)),
        (4, 5, 0, (0.0, 0.0, 0.0)),
    ],
)
def test_precision_recall_and_f1_follow_from_counts(
    gold: int, found: int, right: int, expected: tuple[float | None, ...]
) -> None:
    values = figures(tally(gold, found, right), MEASURES)
    assert tuple(values[f"d.{part}"] for part in ("precision", "recall", "f1")) == pytest.approx(
        expected
    )


def test_a_share_of_nothing_is_no_figure() -> None:
    assert figures(tally(1, 1, 0), MEASURES)["s"] is None


def test_intervals_are_the_same_each_time() -> None:
    articles = [tally(9, 8, n) for n in range(8)]
    assert intervals(articles, MEASURES) == intervals(articles, MEASURES)
    assert intervals(articles, MEASURES) != intervals(articles, MEASURES, seed=1)


def test_equal_articles_leave_no_doubt() -> None:
    low, high = intervals([tally(4, 5, 3)] * 7, MEASURES)["d.f1"]
    assert low == high == pytest.approx(2 / 3)


def test_differing_articles_leave_doubt_around_the_figure() -> None:
    articles = [tally(10, 10, 9), tally(10, 10, 2)] * 10
    low, high = intervals(articles, MEASURES)["d.f1"]
    assert 0.3 < low < 0.5 < 0.6 < high < 0.8


@given(TALLIES)
@settings(deadline=None, max_examples=20)
def test_an_interval_lies_within_what_single_articles_reach(articles: list[Tally]) -> None:
    for name, (low, high) in intervals(articles, MEASURES).items():
        single = [v for one in articles if (v := figures(one, MEASURES)[name]) is not None]
        if name != "d.f1":
            assert min(single) - 1e-9 <= low <= high <= max(single) + 1e-9


@given(TALLIES)
def test_totals_add_up_whatever_the_order(articles: list[Tally]) -> None:
    assert total(articles) == pytest.approx(dict(total(articles[::-1])))
