"""Find the input files a user names: files, folders, globs."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path, PurePath

from detente.errors import InputError, UsageError

__all__ = ["STDIN", "File", "find_files"]

STDIN = "-"


@dataclass(frozen=True, slots=True, order=True)
class File:
    """An input file with the key of its (first) article; `named` if the user named it itself."""

    key: str
    path: Path
    named: bool


def find_files(inputs: Sequence[str | Path]) -> list[File]:
    """Return the files that inputs stand for, each once, sorted by key.

    Raises:
        InputError: an input does not exist or a glob matches nothing.
        UsageError: two files would have the same key.
    """
    found: dict[Path, File] = {}
    for file in sorted(file for item in inputs for file in _expand(str(item))):
        found.setdefault(file.path.resolve(), file)
    files = sorted(found.values())
    for one, other in pairwise(files):
        if one.key == other.key:
            message = f"Two inputs have the key `{one.key}`: `{one.path}` and `{other.path}`."
            raise UsageError(message, "Give the folder above both, or rename one of them.")
    return files


def _expand(item: str) -> Iterator[File]:
    """Yield the files of one input."""
    path = Path(item)
    if item == STDIN:
        yield File("stdin", path, named=True)
    elif path.is_dir():
        yield from _below(path, _walk(path), named=False)
    elif path.exists():
        yield File(_key(path, path.parent), path, named=True)
    elif glob.has_magic(item):
        matches = sorted(Path(match) for match in glob.glob(item, recursive=True))  # noqa: PTH207  a Path cannot glob an absolute pattern
        if not matches:
            raise InputError(f"No file matches `{item}`.", "Check the pattern.")
        yield from _below(_root(path), (match for match in matches if match.is_file()), named=True)
    else:
        raise InputError(f"There is no file or folder `{item}`.", "Check the path.")


def _below(root: Path, paths: Iterable[Path], *, named: bool) -> Iterator[File]:
    """Name files by their path below a root."""
    for path in paths:
        yield File(_key(path, root), path, named)


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the visible files below a folder; links to folders are not followed."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(parent, name)


def _root(pattern: PurePath) -> Path:
    """Return the part of a glob before its first wildcard."""
    parts = pattern.parts
    magic = next(i for i, part in enumerate(parts) if glob.has_magic(part))
    return Path(*parts[:magic])


def _key(path: Path, root: Path) -> str:
    """Return a file's path below its root without suffix, with forward slashes."""
    return path.relative_to(root).with_suffix("").as_posix()
