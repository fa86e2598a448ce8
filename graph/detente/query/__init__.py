"""Ask the store: ready-made queries, SPARQL of one's own, answers as rows or in a format."""

from __future__ import annotations

from detente.query.answer import Answer, Row, Table
from detente.query.ask import ask, is_name
from detente.query.ready import Column, Parameter, Ready, ready, ready_queries
from detente.query.values import Values

__all__ = [
    "Answer",
    "Column",
    "Parameter",
    "Ready",
    "Row",
    "Table",
    "Values",
    "ask",
    "is_name",
    "ready",
    "ready_queries",
]
