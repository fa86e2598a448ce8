"""Open a build: read its articles and statements back, and change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from detente.authority import Authority
from detente.corpus.corpus import Corpus
from detente.corpus.manifest import Manifest, read_manifest
from detente.corpus.place import AUTHORITY, TEXTS, part
from detente.errors import BuildError
from detente.model import Article
from detente.records import article_from, read_articles, read_statements
from detente.store import Knowledge, shortcuts

__all__ = ["kept_tables", "open_corpus"]

_TRIES = 5


def open_corpus(folder: str | Path = "output") -> Corpus:
    """Open the build in a folder.

    Raises:
        BuildError: there is no build, or it is damaged.
    """
    folder = Path(folder)
    for _ in range(_TRIES):
        manifest = read_manifest(folder)
        try:
            corpus = _open(folder, manifest)
        except BuildError:
            if read_manifest(folder) == manifest:
                raise
        else:
            if read_manifest(folder) == manifest:
                return corpus
    message = f"The build in `{folder}` is replaced faster than it can be read."
    raise BuildError(message, "Wait until nobody builds into this folder.")


def kept_tables(folder: Path, manifest: Manifest) -> list[Path]:
    """Return the tables that a user gave to the build."""
    return [
        part(folder, name) for name in sorted(manifest.files) if name.startswith(f"{AUTHORITY}/")
    ]


def _open(folder: Path, manifest: Manifest) -> Corpus:
    """Read a build; all of it is of this manifest if that is still there afterwards."""
    try:
        known = Knowledge(
            articles=list(_articles(folder, manifest)),
            statements=list(read_statements(part(folder, "statements.jsonl"))),
            authority=Authority.load(*kept_tables(folder, manifest)),
            base=manifest.base,
        )
        _check_types(known)
        skipped = [(entry["path"], entry["reason"]) for entry in manifest.skipped]
    except (OSError, ValueError) as error:
        message = f"The build in `{folder}` is damaged: {error}."
        raise BuildError(message, "Build again, into a new folder.") from error
    return Corpus(known, skipped=skipped, folder=folder, store=manifest.store)


def _check_types(known: Knowledge) -> None:
    """Raise when an event type is in no ontology: nothing could weigh or colour it."""
    strange = {statement.event_type for statement in known.statements} - shortcuts().keys()
    if strange:
        message = f"There is no event type `{min(strange)}`"
        raise ValueError(message)


def _articles(folder: Path, manifest: Manifest) -> Iterator[Article]:
    """Yield the articles of a build that were read."""
    for record in read_articles(part(folder, "articles.jsonl")):
        name = f"{TEXTS}/{record['key']}.txt"
        if name not in manifest.files:
            message = f"The build in `{folder}` has no text of the article `{record['key']}`."
            raise BuildError(message, "Build again, into a new folder.")
        with part(folder, name).open(encoding="utf-8", newline="") as file:
            yield article_from(record, file.read())
