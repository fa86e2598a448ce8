"""`detente export`: statements as a file for another program."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli._console import GraphOption, note, tell

if TYPE_CHECKING:
    from detente.export import Format
    from detente.store import Knowledge

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(export)


Conditions = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar="FIELD=VALUE",
        help="Only such statements: actor=kremlin, type=accuse,threaten, from=2021-01 …",
    ),
]


def export(
    format_: Annotated[
        str | None, typer.Argument(metavar="FORMAT", help="A format; --list tells which.")
    ] = None,
    graph: GraphOption = Path("output"),
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="- is standard output.")
    ] = Path("-"),
    text: Annotated[
        str, typer.Option(metavar="all|none", help="With or without the articles' words.")
    ] = "all",
    conditions: Conditions = None,
    list_: Annotated[bool, typer.Option("--list", help="List the formats.")] = False,
) -> None:
    """Write the statements of a build in another format.

    Examples: `detente export csv -o statements.csv`,
    `detente export ttl --where actor=peskov --where from=2021-03`.
    """
    from detente.corpus import open_corpus
    from detente.errors import UsageError
    from detente.export import export as make
    from detente.export import formats, where

    if list_:
        for one in formats().values():
            without = f"; without {one.loses}" * bool(one.loses)
            tell(f"{one.name:14}{one.description}{without}", hang=14)
        return
    if format_ is None:
        raise UsageError("A format is missing.", f"Choose one of {', '.join(formats())}.")
    if text not in {"all", "none"}:
        raise UsageError(f"`{text}` is not what --text takes.", "Write all or none.")
    known = open_corpus(graph).known
    chosen = where(conditions or (), known).choose(known)
    data = make(format_, replace(chosen, text=text == "all"))
    _deliver(data, output)
    note(_count(formats()[format_], chosen))


def _count(format_: Format, chosen: Knowledge) -> str:
    """Say how much was written, and what was left out because the format cannot hold it."""
    every = len(chosen.statements)
    held = sum(map(format_.holds, chosen.statements))
    count = len(chosen.articles)
    where = f"in {count} article{'' if count == 1 else 's'}"
    if held == every:
        return f"{every} statements {where}."
    return f"{held} of {every} statements {where}. The format is without {format_.loses}."


def _deliver(data: bytes, output: Path) -> None:
    """Write to a file or to standard output."""
    from detente.errors import UsageError

    if output == Path("-"):
        if sys.stdout.isatty() and b"\0" in data:
            raise UsageError("A terminal cannot show this format.", "Name a file with -o.")
        sys.stdout.buffer.write(data)
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        message = f"Cannot write `{output}`: {error.strerror or error}."
        raise UsageError(message, "Name another file with -o.") from error
