"""What `build.json` says: inputs, versions, counts, and the hash of every file."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypedDict

from detente.corpus.place import MANIFEST, inside, is_plain, part
from detente.errors import BuildError
from detente.records import decoded

__all__ = [
    "Input",
    "Manifest",
    "Skipped",
    "digest",
    "digest_files",
    "digests",
    "is_build",
    "manifest_at",
    "manifest_of",
    "read_manifest",
    "sealed",
    "write_manifest",
    "written",
]


class Input(TypedDict):
    """An article that was read; `sha256` is that of its text."""

    key: str
    path: str
    sha256: str


class Skipped(TypedDict):
    """An input that was not read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The content of `build.json`; it has no time stamp, so equal builds are equal bytes.

    `sha256` is the hash of all the rest of it.
    """

    store: str
    base: str
    kinds: tuple[str, ...]
    versions: Mapping[str, str]
    counts: Mapping[str, int]
    inputs: tuple[Input, ...]
    skipped: tuple[Skipped, ...]
    files: Mapping[str, str]
    sha256: str = ""


def digest(path: Path) -> str:
    """Return the sha256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digests(folder: Path, *, leave_out: str = "") -> dict[str, str]:
    """Return the sha256 of every file in a folder but for one subfolder's, by its path."""
    return {
        path.relative_to(folder).as_posix(): digest(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not (leave_out and path.is_relative_to(folder / leave_out))
    }


def digest_files(root: Path, paths: Iterable[Path]) -> str:
    """Return one sha256 over the names and contents of many files, whatever their order."""
    lines = sorted(f"{path.relative_to(root).as_posix()} {digest(path)}" for path in paths)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write `build.json`, sealed with its own hash."""
    (folder / MANIFEST).write_bytes(written(sealed(manifest)))


def sealed(manifest: Manifest) -> Manifest:
    """Return a manifest with the hash of what it says."""
    bare = replace(manifest, sha256="")
    return replace(bare, sha256=hashlib.sha256(written(bare)).hexdigest())


def written(manifest: Manifest) -> bytes:
    """Return a manifest as the bytes of `build.json`."""
    record = {
        "store": manifest.store,
        "base": manifest.base,
        "kinds": list(manifest.kinds),
        "versions": dict(manifest.versions),
        "counts": dict(manifest.counts),
        "inputs": [dict(entry) for entry in manifest.inputs],
        "skipped": [dict(entry) for entry in manifest.skipped],
        "files": dict(sorted(manifest.files.items())),
        "sha256": manifest.sha256,
    }
    return (json.dumps(record, indent=1, ensure_ascii=False) + "\n").encode()


def read_manifest(folder: Path) -> Manifest:
    """Read `build.json`, of an unfinished build where there is one.

    Raises:
        BuildError: the folder holds no build, or `build.json` is not one.
    """
    try:
        return manifest_at(part(folder, MANIFEST))
    except FileNotFoundError as error:
        message = f"There is no build in `{folder}`."
        raise BuildError(
            message, "Make one with `detente build PATH`, or name its folder with `-g`."
        ) from error
    except OSError as error:
        message = f"The build in `{folder}` cannot be read: {error.strerror}."
        raise BuildError(message, "Check its permissions, or build again elsewhere.") from error


def is_build(folder: Path) -> bool:
    """Tell whether a folder holds a build, finished or not."""
    try:
        read_manifest(folder)
    except BuildError:
        return False
    return True


def manifest_of(folder: Path) -> Manifest | None:
    """Return what the build in its place says of itself, whatever waits to be moved."""
    path = inside(folder, MANIFEST)
    return manifest_at(path) if path.is_file() else None


def manifest_at(path: Path) -> Manifest:
    """Read a `build.json`.

    Raises:
        BuildError: it is no manifest of a build.
        OSError: it cannot be read.
    """
    manifest = decoded(path.read_bytes(), Manifest, f"`{path}`")
    strange = [name for name in manifest.files if not is_plain(name)]
    if not re.fullmatch(r"store-\w+", manifest.store, re.ASCII):
        strange.append(manifest.store)
    if strange:
        message = f"`{path}` names `{strange[0]}`, which is no file of a build."
        raise BuildError(message, "Do not trust this folder; build again, into a new one.")
    return manifest
