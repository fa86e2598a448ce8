"""A build's folder: drafted out of sight, then put in place so that a crash never tears it.

A build is drafted in `.detente-draft`. When it is whole it becomes `.detente-next` by one rename;
from then on its files are moved over the old ones, `build.json` last. Who reads meanwhile, or after
a crash, finds each part where it is (`place`); the next build finishes the moves first. A lock,
freed by the operating system when its holder dies, keeps a second build out.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from detente.corpus.guard import check_folder, check_room
from detente.corpus.manifest import Manifest, digest, manifest_of, read_manifest
from detente.corpus.place import MANIFEST, NEXT, OURS, inside
from detente.errors import BuildError

__all__ = ["drafted"]

_DRAFT, _TRASH, _LOCK = f"{OURS}draft", f"{OURS}trash", f"{OURS}lock"


@contextmanager
def drafted(folder: Path) -> Iterator[Path]:
    """Give a draft folder to write a build into; put it in place when the block ends well.

    Raises:
        BuildError: the folder cannot be written or holds what is no build, the disk is full, or
            a build is running.
    """
    check_folder(folder)
    with _writing(folder), _locked(folder):
        _settle(folder)
        draft = inside(folder, _DRAFT)
        _remove(draft)
        draft.mkdir()
        try:
            yield draft
            check_room(draft, folder)
            draft.rename(folder / NEXT)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
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
    lock = FileLock(inside(folder, _LOCK))
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
    """Move a finished build's files into place, `build.json` last, and clear what is left over.

    What the old build alone had goes first: until `build.json` is moved, both are known.
    """
    ready = inside(folder, NEXT)
    if (ready / MANIFEST).is_file():
        check_room(ready, folder)
        new, old = read_manifest(folder), manifest_of(folder)
        if old:
            _clear_stale(folder, old, new)
        _move_store(ready, folder, new.store)
        for name in (*new.files, MANIFEST):
            _move(ready, folder, name)
    _remove(ready)
    _remove(folder / _TRASH)


def _move(ready: Path, folder: Path, name: str) -> None:
    """Move one file over the old one, unless an earlier attempt moved it already."""
    if (ready / name).exists():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (ready / name).replace(folder / name)


def _move_store(ready: Path, folder: Path, name: str) -> None:
    """Put the new store beside the old, or where a store of the same name was."""
    if (ready / name).is_dir():
        _remove(folder / name)
        (ready / name).rename(folder / name)


def _clear_stale(folder: Path, old: Manifest, new: Manifest) -> None:
    """Remove the store and the files that the old build wrote and the new one has not.

    Nothing is removed where one of them would be reached through a link.
    """
    store = inside(folder, old.store)
    stale = [(name, inside(folder, name)) for name in sorted(old.files.keys() - new.files.keys())]
    if old.store != new.store:
        _remove(store)
    for name, path in stale:
        if path.is_file() and digest(path) == old.files[name]:
            path.unlink()
        _prune(path.parent, folder)


def _prune(path: Path, folder: Path) -> None:
    """Remove folders below a build's that hold nothing any more."""
    while path != folder and path.is_dir() and not any(path.iterdir()):
        path.rmdir()
        path = path.parent


def _remove(folder: Path) -> None:
    """Remove a folder; half of one is never left under its name."""
    trash = folder.parent / _TRASH
    if trash.exists():
        shutil.rmtree(trash)
    if folder.is_dir() and not folder.is_symlink():
        os.replace(folder, trash)  # noqa: PTH105 - of a folder, atomically
        shutil.rmtree(trash)
