"""Read one date phrase the way a report or an announcement means it."""

from __future__ import annotations

from datetime import date

from detente.dates import phrases, resolve

__all__ = ["THURSDAY", "announced", "reported"]

THURSDAY = "2021-03-18"


def reported(text: str, anchor: str = THURSDAY) -> str | None:
    """Return the EDTF date of the only date phrase of a text that tells what has happened."""
    (phrase,) = phrases(text)
    return resolve(phrase, date.fromisoformat(anchor), "past")


def announced(text: str, anchor: str = THURSDAY) -> str | None:
    """Return the EDTF date of the only date phrase of a text that tells what is to happen."""
    (phrase,) = phrases(text)
    return resolve(phrase, date.fromisoformat(anchor), "future")
