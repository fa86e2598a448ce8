"""`detente open`: look at a graph in the browser."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli._console import GraphOption, emit, note
from detente.errors import BuildError, UsageError

if TYPE_CHECKING:
    from detente.corpus import Corpus

__all__ = ["register"]

HEIGHT = "480px"


class Page(StrEnum):
    """The pages that a build writes."""

    EXPLORER = "explorer"
    GRAPH = "graph"


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("open")(open_page)


def open_page(
    graph: GraphOption = Path("output"),
    page: Annotated[
        Page, typer.Option("--page", help="The explorer, or the pyvis network.")
    ] = Page.EXPLORER,
    conditions: Annotated[
        list[str] | None,
        typer.Option(
            "--where",
            metavar="FIELD=VALUE",
            help="A page of such statements only: actor=kremlin, from=2021-01 …",
        ),
    ] = None,
    query: Annotated[
        str | None,
        typer.Option("--query", metavar="SPARQL|NAME", help="… of those that a query returns."),
    ] = None,
    physics: Annotated[bool, typer.Option(help="Let the pyvis network move.")] = False,
    height: Annotated[
        str, typer.Option(metavar="LENGTH", help="The least height of the pyvis network.")
    ] = HEIGHT,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where a page of one's own goes."),
    ] = None,
) -> None:
    """Open a graph's explorer in the browser, and print the path of the page.

    Examples: `detente open`, `detente open --page graph --physics`,
    `detente open --where actor=kremlin --where from=2021-03 -o kremlin.html`.
    """
    own = bool(conditions or query or physics or output) or height != HEIGHT
    if own:
        file = _write(output, _made(graph, page, conditions or [], query, physics, height))
    else:
        file = _built(graph, page)
    emit(str(file))
    _start(file)


def _built(graph: Path, page: Page) -> Path:
    """Find the page that the build wrote."""
    file = (graph / f"{page.value}.html").resolve()
    if not file.is_file():
        raise BuildError(
            f"There is no page `{graph / file.name}`.",
            "Make one with `detente build PATH -o DIR`, then `detente open -g DIR`.",
        )
    return file


def _made(
    graph: Path, page: Page, conditions: list[str], query: str | None, physics: bool, height: str
) -> str:
    """Make a page of some of the statements."""
    from detente.corpus import open_corpus
    from detente.export import where
    from detente.view import ExplorerOptions, GraphOptions, Subset, explorer_html, graph_html

    corpus = open_corpus(graph)
    known = where(conditions, corpus.known).choose(corpus.known)
    subset = Subset(statements=_found(corpus, query) if query else None)
    if page is Page.EXPLORER:
        explorer = ExplorerOptions(base=known.base, subset=subset)
        return explorer_html(known.articles, known.statements, options=explorer)
    options = GraphOptions(physics=physics, height=height, subset=subset)
    return graph_html(known.articles, known.statements, options=options)


def _found(corpus: Corpus, query: str) -> frozenset[str]:
    """Return the ids of the statements that a query names in any column."""
    answer = corpus.query(query)
    if isinstance(answer, (str, bool)):
        raise UsageError(
            f"`{query}` returns no statements.",
            "SELECT them: `SELECT ?s WHERE { ?s a det:Statement }`.",
        )
    start = f"{corpus.known.base}statement/"
    cells = [str(value) for row in answer for value in row]
    return frozenset(cell.removeprefix(start) for cell in cells if cell.startswith(start))


def _write(output: Path | None, html: str) -> Path:
    """Write a page to a file of the user's choice, or to one in the temporary folder."""
    import tempfile

    file = output or Path(tempfile.mkdtemp(prefix="detente-")) / "view.html"
    try:
        file.write_text(html, encoding="utf-8", newline="")
    except OSError as error:
        message = f"Cannot write `{file}`: {error.strerror or error}."
        raise UsageError(message, "Name another file with -o.") from error
    return file.resolve()


def _start(file: Path) -> None:
    """Show a file in the browser, if there is one."""
    import webbrowser

    if not webbrowser.open(file.as_uri()):
        note("No browser could be started: open the file yourself.")
