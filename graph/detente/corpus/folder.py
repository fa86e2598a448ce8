"""A build's folder: drafted out of sight, then put in place so that a crash never tears it.

A build is drafted in `.draft`. When it is whole it becomes `.next` by one rename; from then
on its files are moved over the old ones, `build.json` last, and whoever comes next finishes
the moves if this process died among them. A lock, freed by the operating system when its
holder dies, keeps a second build out.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from detente.corpus.manifest import MANIFEST, Manifest, read_manifest
from detente.errors import BuildError

__all__ = ["AUTHORITY", "TEXTS", "drafted", "settle"]

AUTHORITY = "authority"
"""The folder of a build that keeps the user's own tables."""
TEXTS = "texts"
"""The folder of a build that keeps the articles' texts."""

_DRAFT, _NEXT, _TRASH, _LOCK = ".draft", ".next", ".trash", ".lock"


@contextmanager
def drafted(folder: Path) -> Iterator[Path]:
    """Give a draft folder to write a build into; put it in place when the block ends well.

    Raises:
        BuildError: the folder cannot be written, the disk is full, or a build is running.
    """
    with _writing(folder), _locked(folder):
        _settle(folder)
        draft = folder / _DRAFT
        _remove(draft)
        draft.mkdir()
        try:
            yield draft
            draft.rename(folder / _NEXT)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        _settle(folder)


def settle(folder: Path) -> None:
    """Finish putting a whole build in place if the process that made it died meanwhile."""
    if not (folder / _NEXT).is_dir():
        return
    with _writing(folder), _locked(folder):
        _settle(folder)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Turn what the operating system says about a folder into one sentence."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"Cannot write the build into `{folder}`: {reason}."
        raise BuildError(message, "Choose another folder with -o; nothing was changed.") from error


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, or say that another build holds it."""
    lock = FileLock(folder / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        message = f"Another build is writing into `{folder}`."
        raise BuildError(message, "Wait for it, or choose another folder with -o.") from error
    try:
        yield
    finally:
        lock.release()


def _settle(folder: Path) -> None:
    """Move a finished build's files into place, `build.json` last, and clear what is left over."""
    ready = folder / _NEXT
    if (ready / MANIFEST).is_file():
        manifest = read_manifest(ready)
        _move_store(ready, folder, manifest.store)
        for name in manifest.files:
            _move(ready, folder, name)
        _move(ready, folder, MANIFEST)
    if ready.is_dir():
        _remove(ready)
        _clear_stale(folder, read_manifest(folder))
    _remove(folder / _TRASH)


def _move(ready: Path, folder: Path, name: str) -> None:
    """Move one file over the old one, unless an earlier attempt moved it already."""
    if (ready / name).exists():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (ready / name).replace(folder / name)


def _move_store(ready: Path, folder: Path, name: str) -> None:
    """Put the new store beside the old; a store of that name there has the same content."""
    if (ready / name).is_dir() and not (folder / name).exists():
        (ready / name).rename(folder / name)


def _clear_stale(folder: Path, manifest: Manifest) -> None:
    """Remove stores, article texts and tables that `build.json` does not name."""
    for store in folder.glob("store-*"):
        if store.name != manifest.store:
            _remove(store)
    for part in (folder / TEXTS, folder / AUTHORITY):
        for path in sorted([part, *part.rglob("*")], reverse=True):
            if path.is_file() and path.relative_to(folder).as_posix() not in manifest.files:
                path.unlink()
            elif path.is_dir() and not any(path.iterdir()):
                path.rmdir()


def _remove(folder: Path) -> None:
    """Remove a folder; half of one is never left under its name."""
    trash = folder.parent / _TRASH
    if trash.exists():
        shutil.rmtree(trash)
    if folder.exists():
        os.replace(folder, trash)  # noqa: PTH105 - of a folder, atomically
        shutil.rmtree(trash)
