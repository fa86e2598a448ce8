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
    """Read the sources again, and hold every part of a build against every other.

    Exit code 1 names what does not hold. Whether the rules read the articles
    rightly cannot be proved so: see `detente explain ID`.
    """
    from detente.corpus import verify as prove

    verdict = prove(graph)
    for failure in verdict.failures:
        emit(failure)
    for remark in verdict.notes:
        note(f"Not proved: {remark}")
    if verdict.failures:
        raise typer.Exit(1)
    note(f"{verdict.statements} statements in {verdict.articles} articles hold.")
