"""`detente train`: learn from annotated texts what to look for beyond the rules."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from detente.cli._console import note, progress

__all__ = ["register"]

_MEGABYTE = 1_000_000


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(train)


def train(
    corpus: Annotated[
        Path,
        typer.Argument(metavar="CORPUS", help="A folder with text/ and brat's attributions/."),
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="File to write the tagger to.")
    ] = Path("tagger.crf"),
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="An installed English spaCy pipeline.")
    ] = None,
) -> None:
    """Train a tagger that finds what the rules overlook.

    Example: `detente train polnear/train -o tagger.crf`, then
    `detente build PATH --tagger tagger.crf`.
    """
    with progress("Learning") as bar:
        from detente.annotate import DEFAULT_MODEL
        from detente.learn import train as learn

        learnt = learn(corpus, output, model or DEFAULT_MODEL, bar)
    size = output.stat().st_size / _MEGABYTE
    note(
        f"Learnt from {learnt.attributions} attributions in {learnt.articles} articles: "
        f"`{output}`, {size:.1f} MB. Use it with `detente build PATH --tagger {output}`."
    )
