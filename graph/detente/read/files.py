"""Find the input files a user names: files, folders, globs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from glob import has_magic
from itertools import pairwise
from pathlib import Path, PurePath

from detente.errors import InputError, UsageError

__all__ = ["STDIN", "File", "find_files", "folders_of", "real", "refuse_one_key_twice", "shown"]

STDIN = "-"


@dataclass(frozen=True, slots=True, order=True)
class File:
    """An input file with the key of its (first) article; `named` if the user named it itself."""

    key: str
    path: Path
    named: bool


def find_files(inputs: Sequence[str | Path], leave_out: Iterable[Path] = ()) -> list[File]:
    """Return the files that inputs stand for, each once, sorted by key.

    `leave_out` are files, and folders with all below them. A folder that cannot be read is
    among the files, to be told of.

    Raises:
        InputError: an input does not exist or a glob matches nothing.
    """
    found: dict[str, File] = {}
    for file in sorted(file for item in inputs for file in _expand(str(item))):
        found.setdefault(real(file.path), file)
    others = [Path(real(path)) for path in leave_out]
    return sorted(
        file
        for path, file in found.items()
        if not any(Path(path).is_relative_to(other) for other in others)
    )


def folders_of(files: Iterable[File], such: Callable[[Path], bool]) -> list[Path]:
    """Return the outermost such folders, sorted, that lie below an input and hold one of files."""
    below = {path for file in files for path in _above(file)}
    found = {path for path in below if such(path)}
    return sorted(path for path in found if found.isdisjoint(path.parents))


def _above(file: File) -> Sequence[Path]:
    """Return the folders above a file up to its root, without the root."""
    return file.path.parents[: len(PurePath(file.key).parts) - 1]


def refuse_one_key_twice(files: Iterable[File]) -> None:
    """Check files sorted by key.

    Raises:
        UsageError: two files would have the same key.
    """
    for one, other in pairwise(files):
        if one.key == other.key:
            paths = f"`{shown(one.path)}` and `{shown(other.path)}`"
            message = f"Two inputs have the key `{one.key}`: {paths}."
            raise UsageError(message, "Give the folder above both, or rename one of them.")


def real(path: Path) -> str:
    """Return where a path leads; links that lead round in a circle lead nowhere else."""
    return os.path.realpath(path)


def shown(path: Path) -> str:
    """Return a path as text; bytes of its name that are not UTF-8 as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _expand(item: str) -> Iterator[File]:
    """Yield the files of one input."""
    path = Path(item)
    if item == STDIN:
        yield File("stdin", path, named=True)
    elif path.is_dir():
        yield from _below(path, _walk(path), named=False)
    elif path.exists():
        yield File(_key(path, path.parent), path, named=True)
    elif has_magic(item):
        root = _root(path)
        matches = sorted(_matching(root, path.relative_to(root)))
        if not matches:
            raise InputError(f"No file matches `{item}`.", "Check the pattern.")
        yield from _below(root, matches, named=True)
    else:
        raise InputError(f"There is no file or folder `{item}`.", "Check the path.")


def _below(root: Path, paths: Iterable[Path], *, named: bool) -> Iterator[File]:
    """Name files by their path below a root."""
    for path in paths:
        yield File(_key(path, root), path, named)


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the visible files below a folder, and the folders that cannot be read.

    Links to folders are not followed.
    """
    locked: list[Path] = []
    for parent, folders, names in os.walk(
        folder, onerror=lambda error: locked.append(Path(error.filename))
    ):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(parent, name)
    yield from locked


def _matching(root: Path, pattern: PurePath) -> Iterator[Path]:
    """Yield the visible files that match a pattern; `**` follows no links, so it ends."""
    for match in root.glob(str(pattern / "*" if pattern.name == "**" else pattern)):
        hidden = any(part.startswith(".") for part in match.relative_to(root).parts)
        if match.is_file() and not hidden:
            yield match


def _root(pattern: PurePath) -> Path:
    """Return the part of a glob before its first wildcard."""
    parts = pattern.parts
    magic = next(i for i, part in enumerate(parts) if has_magic(part))
    return Path(*parts[:magic])


def _key(path: Path, root: Path) -> str:
    """Return a file's path below its root without suffix, with forward slashes."""
    return path.relative_to(root).with_suffix("").as_posix()
