"""`detente evaluate`: how a build compares with what people found in the same articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from detente.cli._console import GraphOption, emit, note

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(evaluate)


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(metavar="GOLD", help="Gold records, their folder, or a PolNeAR folder."),
    ],
    graph: GraphOption = Path("output"),
    errors: Annotated[
        bool, typer.Option("--errors", help="List misses and false alarms with their sentence.")
    ] = False,
    jaccard: Annotated[
        float, typer.Option(help="From what overlap of words on a statement counts as found.")
    ] = 0.5,
    per_article: Annotated[
        bool, typer.Option("--per-article", help="Add a line for each article.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Score a build against gold: what it finds, and how right each part is.

    Example: `detente evaluate gold -g output --errors`.
    """
    from detente.check.evaluate import evaluate as compare
    from detente.check.evaluate import report
    from detente.corpus import open_corpus
    from detente.records import dumps

    corpus = open_corpus(graph)
    result = compare(gold, corpus.articles, corpus.statements, jaccard=jaccard)
    if result.absent:
        note(f"Not in the build, so all missed: {', '.join(result.absent)}.")
    if json:
        emit(dumps(report.json_record(result, per_article=per_article, errors=errors)))
        return
    emit(report.summary(result))
    if per_article:
        emit("\n" + report.per_article_table(result))
    if errors:
        emit("\n" + report.mistakes_page(result))
