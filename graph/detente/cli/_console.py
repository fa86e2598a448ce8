"""What all commands share: where output goes, the graph option, errors as sentences."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Annotated, Protocol

import typer

from detente.errors import DetenteError

if TYPE_CHECKING:
    from rich.console import Console

__all__ = [
    "GraphOption",
    "broken",
    "emit",
    "harmless",
    "note",
    "progress",
    "report",
    "screen",
    "tell",
    "width",
]

GraphOption = Annotated[
    Path,
    typer.Option("-g", "--graph", help="Folder of a build.", metavar="DIR", show_default=True),
]


class Advance(Protocol):
    """Tell a progress bar that one more item is done."""

    def __call__(self, done: int, total: int, label: str) -> None:
        """Report that `done` of `total` items are done, the next being `label`."""


def screen(*, stderr: bool = False) -> Console:
    """Return a Rich console for standard output or standard error."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, soft_wrap=True)


_CONTROLS = {
    **{code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"},
    0x7F: 0x2421,
    **dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD),
}


def harmless(text: str) -> str:
    r"""Give control characters a visible form, so that no article moves, hides or types anything.

    >>> harmless("The \x1b[2JKremlin")
    'The ␛[2JKremlin'
    """
    return text.replace("\r\n", "\n").translate(_CONTROLS)


def emit(text: str) -> None:
    """Write data to standard output, one line break at its end; a file gets it as it is."""
    whole = text if text.endswith("\n") else text + "\n"
    sys.stdout.write(harmless(whole) if sys.stdout.isatty() else whole)


def width() -> int | None:
    """Return how many characters a line of standard output has, None where it is no terminal."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def tell(text: str, *, hang: int) -> None:
    """Write text to read; a line too long for the terminal goes on below, `hang` further in."""
    room = width()
    for line in map(harmless, text.splitlines()):
        emit("\n".join(broken(line, room, " " * hang)) if room else line)


def broken(words: str, width: int, indent: str = "") -> list[str]:
    """Break words into lines; a single word, such as an id, is never broken."""
    return wrap(
        words, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ) or [""]


def note(text: str) -> None:
    """Write a remark to standard error."""
    sys.stderr.write(harmless(text) + "\n")


def report(error: DetenteError) -> None:
    """Write an error to standard error: one sentence, and a hint if there is one."""
    note(f"Error: {error.message}")
    if error.hint:
        note(f"Hint: {error.hint}")


@contextmanager
def progress(title: str) -> Iterator[Advance]:
    """Show a progress bar on standard error while a long job runs, if that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda done, total, label: None  # noqa: ARG005 - the names are the protocol
        return
    from rich.markup import escape
    from rich.progress import Progress

    with Progress(console=screen(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total, label: bar.update(
            task, completed=done, total=total, description=f"{title} {escape(harmless(label))}"
        )
