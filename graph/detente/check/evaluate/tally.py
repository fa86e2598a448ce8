"""Counts of one article, the figures that follow from them, and how far those would vary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

__all__ = ["Figures", "Interval", "Measures", "Tally", "figures", "intervals", "total"]

Tally = Mapping[str, float]
"""What was counted in one article or in many; tallies add up."""

Figures = Mapping[str, float | None]
"""Figures by name; None where there is nothing to divide by."""

Interval = tuple[float, float]

_RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Measures:
    """What a format measures, by the names that its tallies use.

    A detection `d` is counted as `d.gold` and `d.found`, and how many of each are right as
    `d.gold.right` and `d.found.right`; it gives precision, recall and F1. A share `s` is
    counted as `s.sum` over `s.of` cases; it gives one figure.
    """

    detections: tuple[str, ...]
    shares: tuple[str, ...]


def total(tallies: Sequence[Tally]) -> Tally:
    """Add up the tallies of articles."""
    keys = sorted({key for tally in tallies for key in tally})
    return {key: sum(tally.get(key, 0) for tally in tallies) for key in keys}


def figures(tally: Tally, measures: Measures) -> Figures:
    """Return precision, recall and F1 of each detection, and each share.

    Where there is nothing to find and nothing was found, F1 is 1.
    """
    result: dict[str, float | None] = {}
    for name in measures.detections:
        precision = _ratio(tally, f"{name}.found.right", f"{name}.found")
        recall = _ratio(tally, f"{name}.gold.right", f"{name}.gold")
        result[f"{name}.precision"] = precision
        result[f"{name}.recall"] = recall
        result[f"{name}.f1"] = _f1(precision, recall)
    for name in measures.shares:
        result[name] = _ratio(tally, f"{name}.sum", f"{name}.of")
    return result


def intervals(
    tallies: Sequence[Tally], measures: Measures, seed: int = 0
) -> Mapping[str, Interval]:
    """Return the 95 % percentile bootstrap interval of each figure.

    Articles are drawn, not statements: those of one article are not independent. The same
    tallies in the same order give the same intervals.
    """
    draws: dict[str, list[float]] = {}
    for sample in _samples(tallies, Random(seed)):  # noqa: S311 - statistics, not secrets
        for name, value in figures(sample, measures).items():
            if value is not None:
                draws.setdefault(name, []).append(value)
    return {name: _middle(sorted(values)) for name, values in draws.items()}


def _samples(tallies: Sequence[Tally], rng: Random) -> Iterator[Tally]:
    """Draw as many articles as there are, with replacement, again and again."""
    size = len(tallies)
    keys = sorted({key for tally in tallies for key in tally})
    columns = {key: [tally.get(key, 0) for tally in tallies] for key in keys}
    for _ in range(_RESAMPLES):
        drawn = [int(rng.random() * size) for _ in range(size)]
        yield {key: sum(map(column.__getitem__, drawn)) for key, column in columns.items()}


def _middle(values: Sequence[float]) -> Interval:
    """Return the 2.5th and 97.5th percentile of sorted values."""
    cut = round(0.025 * (len(values) - 1))
    return values[cut], values[-1 - cut]


def _ratio(tally: Tally, part: str, whole: str) -> float | None:
    of = tally.get(whole, 0)
    return tally.get(part, 0) / of if of else None


def _f1(precision: float | None, recall: float | None) -> float:
    """Return the harmonic mean; a missing figure counts as 0, and two as 1."""
    if precision is None and recall is None:
        return 1.0
    first, second = precision or 0.0, recall or 0.0
    return 2 * first * second / (first + second) if first + second else 0.0
