"""`detente build`: articles in, a graph with its files out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from detente.cli._console import note, progress

__all__ = ["register"]

_SKIPPED = 3


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(build)


def build(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Files, folders or globs; - is standard input."),
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Folder to write into.")
    ] = Path("output"),
    metadata: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="CSV or JSONL with the columns article and any of published, outlet, url, title.",
        ),
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day all the articles appeared.")
    ] = None,
    include: Annotated[
        str,
        typer.Option(metavar="KIND,…", help="Kinds to add: intent, question, or all."),
    ] = "",
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="An installed English spaCy pipeline.")
    ] = None,
    authority: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="A table of your own actors, names or tenures."),
    ] = None,
    base: Annotated[str | None, typer.Option(metavar="IRI", help="Base of all IRIs.")] = None,
) -> None:
    """Read articles and write their statements as a graph.

    Example: `detente build seeds`, then `detente open`.
    """
    with progress("Reading") as bar:
        from detente.corpus import build as make
        from detente.store import BASE

        corpus = make(
            paths,
            output,
            metadata=metadata,
            published=published,
            include=[kind for kind in include.split(",") if kind],
            model=model,
            authority=authority or (),
            base=base or BASE,
            progress=bar,
        )
    for path, remark in corpus.notes:
        note(f"Note on {path}: {remark}")
    for path, reason in corpus.skipped:
        note(f"Skipped {path}: {reason}")
    note(
        f"{len(corpus.statements)} statements from {len(corpus.articles)} articles in `{output}`. "
        "Look at them with `detente open`."
    )
    if corpus.skipped:
        raise typer.Exit(_SKIPPED)
