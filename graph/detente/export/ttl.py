"""Turtle in an order for readers: articles, statements with a comment line each, actors used."""

from __future__ import annotations

from detente.export._format import Format, as_text
from detente.store import turtle

__all__ = ["FORMAT"]

FORMAT = Format(
    name="ttl",
    suffix=".ttl",
    description="Turtle in an order for readers",
    write=as_text(turtle),
    loses="evidence, rules and reasons",
)
