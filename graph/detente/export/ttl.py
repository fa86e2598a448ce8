"""Turtle in an order for readers: articles, statements with a comment line each, actors used."""

from __future__ import annotations

from detente.export._format import text_format
from detente.store import turtle

__all__ = ["FORMAT"]

FORMAT = text_format(
    name="ttl",
    suffix=".ttl",
    description="Turtle in an order for readers",
    pieces=turtle,
    loses="evidence, rules and reasons",
)
