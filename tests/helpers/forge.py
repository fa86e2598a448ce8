"""Change what a build holds, as a fault or a forger would."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from detente.corpus import verify
from detente.corpus.files import write_sums
from detente.corpus.manifest import digests, read_manifest, write_manifest
from detente.corpus.place import MANIFEST
from detente.errors import DetenteError

__all__ = [
    "Change",
    "edit_line",
    "edit_manifest",
    "empty",
    "flip",
    "put",
    "sentences",
    "store_of",
    "write_anew",
]

Change = Callable[[Path], object]


def store_of(folder: Path) -> Path:
    """Return the store of a build."""
    return folder / read_manifest(folder).store


def flip(path: Path) -> None:
    """Change one bit in the middle of a file; an empty one gets a byte."""
    data = bytearray(path.read_bytes()) or bytearray(b"\0")
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def edit_manifest(change: Callable[[dict[str, object]], object]) -> Change:
    """Return what changes `build.json` as an object, and leaves its own hash."""

    def apply(folder: Path) -> None:
        record = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        change(record)
        text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
        (folder / MANIFEST).write_text(text, encoding="utf-8")

    return apply


def edit_line(name: str, **values: object) -> Change:
    """Return what sets values in the first line of a file of JSON lines."""

    def apply(folder: Path) -> None:
        first, *others = (folder / name).read_text(encoding="utf-8").splitlines()
        line = json.dumps(json.loads(first) | values, ensure_ascii=False, separators=(", ", ": "))
        (folder / name).write_text("\n".join([line, *others]) + "\n", encoding="utf-8")

    return apply


def write_anew(change: Change) -> Change:
    """Return what makes a change and then writes every hash of the build anew."""

    def apply(folder: Path) -> None:
        change(folder)
        manifest, store = read_manifest(folder), store_of(folder)
        if store.is_dir():
            (store / "SHA256SUMS").unlink(missing_ok=True)
            write_sums(store)
        files = digests(folder, leave_out=manifest.store)
        shown = {name: value for name, value in files.items() if name.partition("/")[0][0] != "."}
        shown.pop(MANIFEST)
        write_manifest(folder, replace(manifest, files=shown))

    return apply


def empty(folder: Path) -> None:
    """Remove all that a folder holds."""
    shutil.rmtree(folder)
    folder.mkdir()


def put(*path: str | int, value: object) -> Callable[[dict[str, object]], object]:
    """Return what sets one value deep in an object."""

    def change(record: dict[str, object]) -> None:
        at: object = record
        for step in path[:-1]:
            at = at[step]  # type: ignore[index]
        at[path[-1]] = value  # type: ignore[index]

    return change


def sentences(folder: Path) -> tuple[str, ...]:
    """Return what does not hold, be it that the build cannot even be read."""
    try:
        found = verify(folder).failures
    except DetenteError as error:
        found = (error.message,)
    assert all("\n" not in sentence and sentence.endswith(".") for sentence in found)
    return found
