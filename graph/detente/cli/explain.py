"""`detente explain`: what proves a statement, and why it was read so."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from detente.cli._console import GraphOption, emit, tell

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(explain)


def explain(
    name: Annotated[
        str, typer.Argument(metavar="ID", help="A statement's id, as `st:3f2a…`, or its beginning.")
    ],
    graph: GraphOption = Path("output"),
    json: Annotated[bool, typer.Option("--json", help="Print the record as JSON.")] = False,
) -> None:
    """Show what proves a statement and the reason for each decision.

    Example: `detente explain st:3f2a`, with an id from a query or from `statements.jsonl`.
    """
    from detente.corpus import open_corpus
    from detente.records import dumps, statement_record

    corpus = open_corpus(graph)
    if json:
        emit(dumps(statement_record(corpus.statement(name))))
    else:
        tell(corpus.explain(name), hang=18)
