"""`detente build`: articles in, a graph with its files out."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli._console import note, progress

if TYPE_CHECKING:
    from detente.corpus import Corpus

__all__ = ["register"]

OUTPUT = "output"
_SKIPPED = 3


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(build)


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH…", help="Files, folders or globs; - is standard input."),
]
Output = Annotated[
    str,  # not a path: an empty name would be the current folder
    typer.Option("-o", "--output", metavar="DIR", help="Folder to write into."),
]
Metadata = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="CSV or JSONL with the columns article and any of published, outlet, url, title.",
    ),
]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="The day all the articles appeared.")
]
Include = Annotated[
    str, typer.Option(metavar="KIND,…", help="Kinds to add: intent, question, or all.")
]
Model = Annotated[
    str | None, typer.Option(metavar="NAME", help="An installed English spaCy pipeline.")
]
Tables = Annotated[
    list[Path] | None,
    typer.Option(
        "--authority", metavar="FILE", help="A table of your own actors, names or tenures."
    ),
]
TaggerFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="A tagger of `detente train`, to find more statements."),
]
Base = Annotated[str | None, typer.Option(metavar="IRI", help="Base of all IRIs.")]


def build(
    paths: Paths,
    output: Output = OUTPUT,
    metadata: Metadata = None,
    published: Published = None,
    include: Include = "",
    model: Model = None,
    authority: Tables = None,
    tagger: TaggerFile = None,
    base: Base = None,
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
            tagger=tagger,
            base=base or BASE,
            progress=bar,
        )
    _report(corpus, output)
    if corpus.skipped:
        raise typer.Exit(_SKIPPED)


def _report(corpus: Corpus, output: str) -> None:
    """Say what was read, what was not, and where the build is."""
    for path, remark in corpus.notes:
        note(f"Note on {path}: {remark}")
    for path, reason in corpus.skipped:
        note(f"Skipped {path}: {reason}")
    found, read = len(corpus.statements), len(corpus.articles)
    look = "detente open" if output == OUTPUT else f"detente open -g {shlex.quote(output)}"
    note(
        f"{found} statement{'' if found == 1 else 's'} from {read} "
        f"article{'' if read == 1 else 's'} in `{output}`. Look at them with `{look}`."
    )
