"""The command `detente`: one file a command, heavy imports only inside the functions."""

from __future__ import annotations

import errno
import os
import sys
from typing import Annotated

import typer

from detente import __version__
from detente.cli import (
    actors,
    build,
    evaluate,
    explain,
    export,
    network,
    open_,
    query,
    train,
    validate,
    verify,
)
from detente.cli._console import emit, report
from detente.errors import BuildError, DetenteError

__all__ = ["app", "main"]

app = typer.Typer(
    name="detente",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=(
        "Turn news about US–Russia relations into a graph of statements, each proved by a "
        "span of the article.\n\nStart with `detente build seeds`, then `detente open`, "
        "`detente query --list` and `detente explain ID`."
    ),
)
for command in (
    build,
    query,
    network,
    open_,
    export,
    verify,
    validate,
    evaluate,
    explain,
    actors,
    train,
):
    command.register(app)


def _version(value: bool) -> None:
    if value:
        emit(f"detente {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    _version_flag: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line; an error of ours ends as one sentence and an exit code."""
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except DetenteError as error:
        report(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:  # the reader of a pipe went away, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        if error.errno != errno.ENOSPC or error.filename is not None:
            raise
        report(BuildError("The output cannot be written: the disk is full.", "Make room."))
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
