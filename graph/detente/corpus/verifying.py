"""Prove a whole build again, as far as a build can be proved without making it anew."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.corpus.corpus import Corpus
from detente.corpus.describe import described
from detente.corpus.files import verify_files
from detente.corpus.manifest import Manifest, digests, read_manifest, sealed, written
from detente.corpus.opening import kept_tables, open_corpus
from detente.corpus.place import AUTHORITY, GRAPH, MANIFEST, NEXT, part
from detente.corpus.versions import own_tables, shipped, writers
from detente.errors import BuildError, DetenteError
from detente.model import Kind

__all__ = ["Verdict", "verify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What does not hold about a build, and what was left open; all holds without `failures`."""

    failures: tuple[str, ...]
    notes: tuple[str, ...] = ()
    articles: int = 0
    statements: int = 0


def verify(folder: str | Path = "output") -> Verdict:
    """Hold every part of a build against every other, and its spans against the sources.

    Raises:
        BuildError: there is no build, or it does not say what it is made of.
    """
    from detente.check.verify import sources, verify_statements  # readers are slow to import

    folder = Path(folder)
    manifest = read_manifest(folder)
    failures = [*_unfinished(folder), *_unsealed(folder, manifest)]
    broken = list(verify_files(folder))
    try:
        corpus = open_corpus(folder)
    except DetenteError as error:
        return Verdict(failures=(*failures, *broken, error.message))
    texts = sources(corpus.articles)
    authority = None if _others(manifest, shipped()) else corpus.known.authority
    wrong = [*_entries(folder, corpus, manifest)]
    wrong += verify_statements(corpus.articles, corpus.statements, authority, texts)
    if not broken:
        wrong += _store(folder, corpus)
    others = _others(manifest, writers())
    if not broken and not wrong and not others:
        wrong += _rewritten(corpus, manifest)
    return Verdict(
        failures=(*failures, *broken, *wrong),
        notes=tuple(_left_open(texts, others)),
        articles=len(corpus.articles),
        statements=len(corpus.statements),
    )


def _unfinished(folder: Path) -> Iterator[str]:
    """Say whether a build waits for its files to be moved."""
    if (folder / NEXT).exists():
        yield (
            f"The last build into `{folder}` was cut off before its files were in place: "
            "the next `detente build` into it ends that."
        )


def _unsealed(folder: Path, manifest: Manifest) -> Iterator[str]:
    """Say whether `build.json` is other than it was written."""
    if part(folder, MANIFEST).read_bytes() != written(sealed(manifest)):
        yield f"The file `{MANIFEST}` is not the one this build wrote."


def _entries(folder: Path, corpus: Corpus, manifest: Manifest) -> Iterator[str]:
    """Yield what `build.json` says that the articles and statements do not."""
    again = described(corpus.known, manifest.skipped, manifest.kinds, manifest.versions)
    tables = own_tables(kept_tables(folder, manifest))
    kinds = {statement.kind.value for statement in corpus.statements}
    agree = {
        "inputs": again.inputs == manifest.inputs,
        "counts": again.counts == manifest.counts,
        "kinds": kinds <= set(manifest.kinds) <= set(Kind),
        "versions": manifest.versions.get("own authority") == tables,
    }
    for name, holds in agree.items():
        if not holds:
            yield f"What `{MANIFEST}` says of `{name}` is not so."


def _store(folder: Path, corpus: Corpus) -> Iterator[str]:
    """Say whether the store holds another graph than the files."""
    try:
        if corpus.store.base != corpus.known.base:
            yield f"The store has the base `{corpus.store.base}`, not `{corpus.known.base}`."
        if not corpus.store.holds(part(folder, GRAPH)):
            yield f"The store does not hold what `{GRAPH}` says."
    except BuildError as error:
        yield error.message


def _rewritten(corpus: Corpus, manifest: Manifest) -> Iterator[str]:
    """Write the files once more and yield those that do not follow from the statements."""
    from detente.corpus.write import write

    with tempfile.TemporaryDirectory() as scratch:
        try:
            store = write(Path(scratch), corpus.known, manifest.skipped)
        except DetenteError as error:
            yield error.message
            return
        again = digests(Path(scratch))
    for name in sorted(again.keys() | manifest.files.keys()):
        if not name.startswith(f"{AUTHORITY}/") and again.get(name) != manifest.files.get(name):
            yield f"The file `{name}` does not follow from the statements."
    if store != manifest.store:
        yield f"The store `{manifest.store}` is not called after its graph."


def _others(manifest: Manifest, now: Mapping[str, str]) -> list[str]:
    """Return the names of what has another version now than when the build was made."""
    return [name for name, version in now.items() if manifest.versions.get(name) != version]


def _left_open(texts: Mapping[str, str | None], others: Sequence[str]) -> Iterator[str]:
    """Yield what was not held against anything."""
    gone = sum(text is None for text in texts.values())
    if gone:
        yield f"{gone} of {len(texts)} sources are not there: their texts in the build were read."
    if others:
        yield f"Written by other versions ({', '.join(others)}): not written again to compare."
