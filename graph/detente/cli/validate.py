"""`detente validate`: is the graph what its shapes and its integrity queries say?"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from detente.cli._console import GraphOption, emit, note

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(validate)


def validate(
    graph: GraphOption = Path("output"),
    json_: Annotated[bool, typer.Option("--json", help="Print JSON, one problem a line.")] = False,
) -> None:
    """Check the graph against SHACL shapes and integrity queries.

    Each problem is one line: the node and what is wrong with it.
    Exit code 1 if there is any.
    Example: `detente validate`.
    """
    from detente.check.validate import validate as problems_of
    from detente.corpus import open_corpus

    corpus = open_corpus(graph)
    problems = problems_of(corpus.store)
    for problem in problems:
        emit(json.dumps(asdict(problem), ensure_ascii=False) if json_ else str(problem))
    if problems:
        raise typer.Exit(1)
    note(f"{len(corpus.statements)} statements in {len(corpus.articles)} articles are valid.")
