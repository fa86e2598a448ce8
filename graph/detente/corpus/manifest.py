"""What `build.json` says: inputs, versions, counts, and the hash of every file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from detente.errors import BuildError

__all__ = [
    "MANIFEST",
    "Manifest",
    "digest",
    "digest_files",
    "digests",
    "read_manifest",
    "verify_files",
    "write_manifest",
]

MANIFEST = "build.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The content of `build.json`; it has no time stamp, so equal builds are equal bytes."""

    inputs: tuple[Mapping[str, str], ...]
    skipped: tuple[Mapping[str, str], ...]
    versions: Mapping[str, str]
    kinds: tuple[str, ...]
    base: str
    counts: Mapping[str, int]
    files: Mapping[str, str]
    store: str


def digest(path: Path) -> str:
    """Return the sha256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digests(folder: Path, *, leave_out: str) -> dict[str, str]:
    """Return the sha256 of every file in a folder but for one subfolder's, by its path."""
    return {
        path.relative_to(folder).as_posix(): digest(path)
        for path in folder.rglob("*")
        if path.is_file() and not path.is_relative_to(folder / leave_out)
    }


def digest_files(root: Path, paths: Iterable[Path]) -> str:
    """Return one sha256 over the names and contents of many files, whatever their order."""
    lines = sorted(f"{path.relative_to(root).as_posix()} {digest(path)}" for path in paths)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write `build.json`."""
    record = {
        "store": manifest.store,
        "base": manifest.base,
        "kinds": list(manifest.kinds),
        "versions": dict(manifest.versions),
        "counts": dict(manifest.counts),
        "inputs": [dict(entry) for entry in manifest.inputs],
        "skipped": [dict(entry) for entry in manifest.skipped],
        "files": dict(sorted(manifest.files.items())),
    }
    text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def read_manifest(folder: Path) -> Manifest:
    """Read `build.json`.

    Raises:
        BuildError: the folder holds no build, or `build.json` is not one.
    """
    path = folder / MANIFEST
    try:
        record = cast(dict[str, object], json.loads(path.read_text(encoding="utf-8")))
        return Manifest(
            inputs=tuple(cast(list[dict[str, str]], record["inputs"])),
            skipped=tuple(cast(list[dict[str, str]], record["skipped"])),
            versions=cast(dict[str, str], record["versions"]),
            kinds=tuple(cast(list[str], record["kinds"])),
            base=str(record["base"]),
            counts=cast(dict[str, int], record["counts"]),
            files=cast(dict[str, str], record["files"]),
            store=str(record["store"]),
        )
    except FileNotFoundError as error:
        message = f"There is no build in `{folder}`."
        raise BuildError(
            message, "Make one with `detente build PATH`, or name its folder with `-g`."
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"`{path}` is not the manifest of a build."
        raise BuildError(message, "Build again into this folder.") from error


def verify_files(folder: Path) -> Iterator[str]:
    """Yield a sentence for every file that is not the one `build.json` names."""
    manifest = read_manifest(folder)
    for name, expected in manifest.files.items():
        path = folder / name
        if not path.is_file():
            yield f"The file `{name}` of this build is missing."
        elif digest(path) != expected:
            yield f"The file `{name}` is not the one this build wrote."
    if not (folder / manifest.store).is_dir():
        yield f"The store `{manifest.store}` of this build is missing."
