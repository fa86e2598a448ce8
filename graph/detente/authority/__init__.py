"""Actors, their names, offices and tenures: what is known before an article is read."""

from __future__ import annotations

from detente.authority.authority import Authority
from detente.authority.index import Match
from detente.authority.records import Agreement, Name, Occurrence, Office, Record, Tenure
from detente.authority.tenures import Held

__all__ = [
    "Agreement",
    "Authority",
    "Held",
    "Match",
    "Name",
    "Occurrence",
    "Office",
    "Record",
    "Tenure",
]
