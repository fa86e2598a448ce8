"""Counts of one article, the figures that follow from them, and how far those would vary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

__all__ = ["Figures", "Interval", "Measures", "Tally", "figures", "intervals", "total"]

Tally = Counter[str]
"""What was counted in one article or in many; tallies add up."""

Figures = dict[str, float | None]
"""Figures by name; None where there is nothing to divide by."""

Interval = tuple[float, float]

_RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Measures:
    """What a format measures, by the names its tallies use.

    A detection `d` is counted as `d.gold`, `d.found`, and how many of each are right as
    `d.gold.right` and `d.found.right`; it gives precision, recall and F1. A share `s` is
    counted as `s.sum` over `s.of` cases; it gives one figure.
    """

    detections: tuple[str, ...]
    shares: tuple[str, ...]


def total(tallies: Sequence[Tally]) -> Tally:
    """Add up the tallies of articles."""
    together: Tally = Counter()
    for tally in tallies:
        together.update(tally)
    return together


def figures(tally: Mapping[str, float], measures: Measures) -> Figures:
    """Return precision, recall and F1 of each detection, and each share.

    Where there is nothing to find and nothing was found, F1 is 1.
    """
    result: Figures = {}
    for name in measures.detections:
        gold, found = tally[f"{name}.gold"], tally[f"{name}.found"]
        precision = _ratio(tally[f"{name}.found.right"], found)
        recall = _ratio(tally[f"{name}.gold.right"], gold)
        result[f"{name}.precision"] = precision
        result[f"{name}.recall"] = recall
        result[f"{name}.f1"] = _f1(precision, recall)
    for name in measures.shares:
        result[name] = _ratio(tally[f"{name}.sum"], tally[f"{name}.of"])
    return result


def intervals(tallies: Sequence[Tally], measures: Measures, seed: int = 0) -> dict[str, Interval]:
    """Return the 95 % percentile bootstrap interval of each figure, resampling articles.

    Articles, not statements, are drawn: the statements of one article are not independent.
    The same tallies give the same intervals.
    """
    draws: dict[str, list[float]] = {}
    for sample in _samples(tallies, Random(seed)):  # noqa: S311 - statistics, not secrets
        for name, value in figures(sample, measures).items():
            if value is not None:
                draws.setdefault(name, []).append(value)
    return {name: _middle(sorted(values)) for name, values in draws.items()}


def _samples(tallies: Sequence[Tally], rng: Random) -> list[Counter[str]]:
    """Draw as many articles as there are, with replacement, again and again."""
    size = len(tallies)
    keys = sorted({key for tally in tallies for key in tally})
    columns = {key: [tally[key] for tally in tallies] for key in keys}
    samples = []
    for _ in range(_RESAMPLES if size else 0):
        drawn = [int(rng.random() * size) for _ in range(size)]
        samples.append(
            Counter({key: sum(map(column.__getitem__, drawn)) for key, column in columns.items()})
        )
    return samples


def _middle(values: Sequence[float]) -> Interval:
    """Return the 2.5th and 97.5th percentile of sorted values."""
    cut = round(0.025 * (len(values) - 1))
    return values[cut], values[-1 - cut]


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _f1(precision: float | None, recall: float | None) -> float:
    """Return the harmonic mean of the two; a missing one counts as 0, two missing as 1."""
    if precision is None and recall is None:
        return 1.0
    both = (precision or 0.0) + (recall or 0.0)
    return 2 * (precision or 0.0) * (recall or 0.0) / both if both else 0.0
