"""What a build must never do: take a folder, or write over a file, that is not a build's."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from detente.corpus.manifest import manifest_at, manifest_of, read_manifest
from detente.corpus.place import MANIFEST, NEXT, inside, part
from detente.errors import BuildError, UsageError

__all__ = ["check_folder", "check_output", "check_room"]

_STDIN = "-"


def check_output(output: str | Path, inputs: Iterable[str | Path]) -> None:
    """Raise when a build into this folder would cost files of the user's.

    Raises:
        UsageError: an input lies in the folder, or one of them has no name.
        BuildError: the folder holds other files and no build.
    """
    if output == "":
        raise UsageError("The output folder has no name.", "Name one with -o.")
    folder = Path(output)
    home = Path(os.path.realpath(folder))
    for item in map(str, inputs):
        if not item:
            raise UsageError("An input has no name.", "Name a file, a folder, a glob, or `-`.")
        if item != _STDIN and Path(os.path.realpath(item)).is_relative_to(home):
            message = f"The input `{item}` lies in `{folder}`, where the build goes."
            raise UsageError(message, "Name another folder with -o.")
    check_folder(folder)


def check_folder(folder: Path) -> None:
    """Raise when a folder holds something, and no build.

    Raises:
        BuildError: it holds other files, a `build.json` that is none or cannot be read, or a link
            where a file of the build must be.
    """
    try:
        found = [path.name for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError:
        return  # not there yet; who writes into it says what else is wrong
    if not found and not (folder / NEXT).exists():
        return
    if not part(folder, MANIFEST).exists():
        held = f"`{min(found)}`" if found else "half a build"
        message = f"The folder `{folder}` holds {held} and no build."
        raise BuildError(message, "Name a new or empty folder with -o.")
    for manifest in (read_manifest(folder), manifest_of(folder)):
        for name in (manifest.store, *manifest.files) if manifest else ():
            inside(folder, name)


def check_room(draft: Path, folder: Path) -> None:
    """Raise when the files of a draft cannot go into a folder without loss.

    Raises:
        BuildError: in the place of one is a link, a folder, or a file of somebody else.
    """
    new, old = manifest_at(draft / MANIFEST), manifest_of(folder)
    mine = {MANIFEST, old.store, *old.files} if old else set()
    for name in (new.store, *new.files, MANIFEST):
        if inside(draft, name).exists():  # else it is moved already
            for path in _in_the_way(folder, name, mine, is_folder=name == new.store):
                message = f"`{path}` is in the way: no build wrote it."
                raise BuildError(message, "Move it elsewhere, or name another folder with -o.")


def _in_the_way(folder: Path, name: str, mine: set[str], *, is_folder: bool) -> Iterator[Path]:
    """Yield what is where a file, its folders, or the store of a build must be."""
    path = inside(folder, name)
    if path.exists() and (name not in mine or path.is_dir() != is_folder):
        yield path
    for parent in Path(name).parents:
        above = folder / parent
        if above.exists() and not above.is_dir() and parent.as_posix() not in mine:
            yield above
