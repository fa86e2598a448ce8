"""Choose among the dates a phrase can mean the one on the wanted side of the anchor."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from detente.dates.bounds import bounds

__all__ = ["Direction", "pick"]

Direction = Literal["past", "future", "nearest"]


def pick(dates: Iterable[str], anchor: date, direction: Direction, which: str = "") -> str | None:
    """Return the last EDTF date not after the anchor, the next not before it, or the nearest.

    The last one and the next one, said so, do not hold the anchor itself.
    """
    spans = {edtf: bounds(edtf) for edtf in dates}
    if which in {"last", "past"}:
        return max((one for one in spans if spans[one][1] < anchor), default=None)
    if which == "next":
        return min((one for one in spans if spans[one][0] > anchor), default=None)
    if direction == "past":
        return max((one for one in spans if spans[one][0] <= anchor), default=None)
    if direction == "future":
        return min((one for one in spans if spans[one][1] >= anchor), default=None)
    return min(spans, key=lambda one: (_distance(spans[one], anchor), one), default=None)


def _distance(span: tuple[date, date], anchor: date) -> timedelta:
    """Measure how far a stretch of days lies from the anchor."""
    return max(span[0] - anchor, anchor - span[1], timedelta(0))
