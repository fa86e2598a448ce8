"""EDTF dates and the date phrases of news English."""

from __future__ import annotations

from detente.dates.bounds import bounds, earliest, is_day, is_valid, latest
from detente.dates.find import phrases
from detente.dates.phrase import Phrase
from detente.dates.relative import counted_from
from detente.dates.resolve import Resolution, explain, resolve

__all__ = [
    "Phrase",
    "Resolution",
    "bounds",
    "counted_from",
    "earliest",
    "explain",
    "is_day",
    "is_valid",
    "latest",
    "phrases",
    "resolve",
]
