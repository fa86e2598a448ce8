"""Hold the files of a build, and those of its store, against the hashes written with them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from detente.corpus.manifest import digest, digests, manifest_of, read_manifest
from detente.corpus.place import MANIFEST, part
from detente.errors import BuildError

__all__ = ["verify_files", "write_sums"]

_SUMS = "SHA256SUMS"


def write_sums(store: Path) -> None:
    """Write down the hash of each file of a store, as `sha256sum` does.

    The hashes are not in `build.json`: the engine does not write the same bytes twice.
    """
    sums = "".join(f"{value}  {name}\n" for name, value in digests(store).items())
    (store / _SUMS).write_text(sums, encoding="utf-8", newline="\n")


def verify_files(folder: Path) -> Iterator[str]:
    """Yield a sentence for every file that is not as the build wrote it, or not the build's.

    Hidden files are nobody's.

    Raises:
        BuildError: there is no build in the folder.
    """
    manifest, placed = read_manifest(folder), manifest_of(folder)
    yield from _differences(folder, manifest.files)
    mine = {MANIFEST, *manifest.files, *(placed.files if placed else ())}
    stores = {manifest.store, placed.store if placed else manifest.store}
    for name in sorted(_names(folder) - mine):
        if name.partition("/")[0] not in stores:
            yield f"The file `{name}` is none of this build's."
    yield from _verify_store(folder, manifest.store)


def _verify_store(folder: Path, name: str) -> Iterator[str]:
    """Yield a sentence for every file of the store that is not as it was written."""
    try:
        store = part(folder, name)
    except BuildError as error:
        yield error.message
        return
    if not store.is_dir():
        yield f"The store `{name}` of this build is missing."
        return
    sums = _read_sums(store)
    if sums is None:
        yield f"The store `{name}` does not say in {_SUMS} what its files were."
        return
    yield from _differences(store, sums, f"{name}/")
    for strange in sorted(_names(store) - sums.keys() - {_SUMS}):
        yield f"The file `{name}/{strange}` is none of this build's."


def _read_sums(store: Path) -> Mapping[str, str] | None:
    """Read the hashes of a store's files; None where they cannot be read."""
    try:
        lines = part(store, _SUMS).read_text(encoding="utf-8").splitlines()
        return {name: value for value, name in (line.split("  ", 1) for line in lines)}
    except (BuildError, OSError, ValueError):
        return None


def _differences(folder: Path, expected: Mapping[str, str], label: str = "") -> Iterator[str]:
    """Yield a sentence for each file that is missing, or not the one of that hash."""
    for name, value in expected.items():
        try:
            path = part(folder, name)
            if not path.is_file():
                yield f"The file `{label}{name}` of this build is missing."
            elif digest(path) != value:
                yield f"The file `{label}{name}` is not the one this build wrote."
        except BuildError as error:
            yield error.message
        except (OSError, ValueError) as error:
            yield f"The file `{label}{name}` cannot be read: {error}."


def _names(folder: Path) -> set[str]:
    """Return the visible files below a folder, by their path; a link is a file."""
    found: set[str] = set()
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if Path(parent, name).is_symlink()]
        for name in (*files, *links):
            if not name.startswith("."):
                found.add(Path(parent, name).relative_to(folder).as_posix())
    return found
