"""Save a build: write it out of sight, then put it in place."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from detente.corpus.files import write_sums
from detente.corpus.folder import drafted
from detente.corpus.manifest import Manifest, digests, write_manifest
from detente.corpus.place import AUTHORITY
from detente.corpus.write import write
from detente.store import Knowledge, Store

__all__ = ["save"]


def save(folder: Path, known: Knowledge, manifest: Manifest, tables: Sequence[Path]) -> str:
    """Write a build into its folder and return the name of its store.

    `manifest` says all but what the files are; `tables` are the user's own, to open it with.

    Raises:
        BuildError: the folder cannot be written, or a build is running.
    """
    with drafted(folder) as draft:
        store = write(draft, known, manifest.skipped)
        _keep(draft, tables)
        write_manifest(draft, replace(manifest, files=digests(draft), store=store))
        Store.create(draft / store, known)
        write_sums(draft / store)
    return store


def _keep(folder: Path, tables: Sequence[Path]) -> None:
    """Keep copies of a user's tables."""
    for number, table in enumerate(tables, start=1):
        (folder / AUTHORITY).mkdir(exist_ok=True)
        shutil.copyfile(table, folder / AUTHORITY / f"{number:02}-{table.name}")
