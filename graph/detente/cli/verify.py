"""`detente verify`: is every span still the article's own words?"""

from __future__ import annotations

from pathlib import Path

import typer

from detente.cli._console import GraphOption, emit, note

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(verify)


def verify(graph: GraphOption = Path("output")) -> None:
    """Read the sources again and check every span, and every file against build.json.

    Exit code 1 names what does not hold. Example: `detente verify`.
    """
    from detente.check.verify import verify_spans
    from detente.corpus import open_corpus, verify_files

    corpus = open_corpus(graph)
    failures = list(verify_files(graph))
    failures += [failure.message for failure in verify_spans(corpus.articles, corpus.statements)]
    for failure in failures:
        emit(failure)
    if failures:
        raise typer.Exit(1)
    note(f"{len(corpus.statements)} statements in {len(corpus.articles)} articles hold.")
