"""`detente open`: look at a graph in the browser."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from detente.cli._console import GraphOption, emit, note
from detente.errors import BuildError

__all__ = ["register"]


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
) -> None:
    """Open a graph's explorer in the browser, and print the path of the page.

    Example: `detente open`, or `detente open --page graph` for the pyvis network.
    """
    import webbrowser

    file = (graph / f"{page.value}.html").resolve()
    if not file.is_file():
        raise BuildError(
            f"There is no page `{graph / file.name}`.",
            "Make one with `detente build PATH -o DIR`, then `detente open -g DIR`.",
        )
    emit(str(file))
    if not webbrowser.open(file.as_uri()):
        note("No browser could be started: open the file yourself.")
