"""Ask the store: ready-made queries, SPARQL of one's own, answers as rows or in a format."""

from __future__ import annotations

from detente.query.answer import Answer, Row, Table
from detente.query.ask import ask, gives_rows, is_name
from detente.query.formats import FORMATS, cell, markdown, write
from detente.query.names import alike, choose
from detente.query.ready import Column, Parameter, Ready, ready, ready_queries
from detente.query.values import Values

__all__ = [
    "FORMATS",
    "Answer",
    "Column",
    "Parameter",
    "Ready",
    "Row",
    "Table",
    "Values",
    "alike",
    "ask",
    "cell",
    "choose",
    "gives_rows",
    "is_name",
    "markdown",
    "ready",
    "ready_queries",
    "write",
]
