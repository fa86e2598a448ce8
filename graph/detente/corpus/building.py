"""Build a corpus: read articles, find statements, write every file of a build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from detente.authority import Authority
from detente.corpus.corpus import Corpus
from detente.corpus.folder import drafted
from detente.corpus.manifest import Manifest, digests, write_manifest
from detente.corpus.versions import versions
from detente.model import Article
from detente.network import network
from detente.store import BASE, Knowledge

if TYPE_CHECKING:
    from detente.pipeline import Progress

__all__ = ["build"]


def build(  # noqa: PLR0913 - keyword options, one for each need
    inputs: str | Path | Iterable[str | Path],
    output: str | Path | None = None,
    *,
    metadata: str | Path | None = None,
    published: str | None = None,
    include: Iterable[str] = (),
    model: str | None = None,
    authority: Iterable[str | Path] = (),
    tagger: str | Path | None = None,
    base: str = BASE,
    progress: Progress | None = None,
) -> Corpus:
    """Read articles and return their statements as a corpus; a `DetenteError` leaves an old build.

    Args:
        inputs: files, folders or globs; `-` is standard input.
        output: the folder to write the build into; in memory when None.
        metadata: a CSV or JSONL table of what is known about the articles.
        published: the day all articles appeared, where nothing nearer says so.
        include: kinds of statement to keep beyond the usual ones, or `all`.
        model: an installed English spaCy pipeline; the small one when None.
        authority: tables of actors, names, offices or tenures to add.
        tagger: a file of `detente train`, to find what the rules overlook.
        base: the base of all IRIs.
        progress: called before each article.
    """
    from detente.pipeline import DEFAULT_MODEL, kinds_with, run  # not before: spaCy is slow
    from detente.view import load_pyvis

    if output is not None:
        load_pyvis()  # a build without it would fail at its end, after all the reading
    kinds, model = kinds_with(include), model or DEFAULT_MODEL
    tables, learned = [Path(table) for table in authority], Path(tagger) if tagger else None
    authorities = Authority.load(*tables)
    articles, skipped, notes = _read(inputs, metadata, published)
    found = run(articles, authorities, model=model, kinds=kinds, tagger=learned, progress=progress)
    known = Knowledge(articles=articles, statements=found, authority=authorities, base=base)
    if output is None:
        return Corpus(known, skipped=skipped, notes=notes)
    manifest = _manifest(known, skipped, sorted(kinds), versions(model, tables, learned))
    store = _save(Path(output), known, manifest, tables)
    return Corpus(known, skipped=skipped, notes=notes, folder=Path(output), store=store)


def _read(
    inputs: str | Path | Iterable[str | Path],
    metadata: str | Path | None,
    published: str | None,
) -> tuple[list[Article], list[tuple[str, str]], Sequence[tuple[str, str]]]:
    """Read the inputs: the articles, what was skipped, what had to be guessed."""
    from detente.read import read_inputs

    given = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    read = read_inputs(given, metadata=Path(metadata) if metadata else None, published=published)
    return *_without_copies(read.articles, read.skipped), read.notes


def _save(folder: Path, known: Knowledge, manifest: Manifest, tables: Sequence[Path]) -> str:
    """Write a build into its folder and return the name of its store."""
    from detente.corpus.write import keep_tables, write

    with drafted(folder) as draft:
        store = write(
            draft, known, [(entry["path"], entry["reason"]) for entry in manifest.skipped]
        )
        keep_tables(draft, tables)
        files = digests(draft, leave_out=store)
        write_manifest(draft, replace(manifest, files=files, store=store))
    return store


def _without_copies(
    articles: Sequence[Article], skipped: Sequence[tuple[str, str]]
) -> tuple[list[Article], list[tuple[str, str]]]:
    """Keep the first of articles that are the same, and list the others as skipped."""
    first: dict[str, Article] = {}
    left_out = list(skipped)
    for article in articles:
        original = first.setdefault(article.iri_name, article)
        if original is not article:
            left_out.append((article.path, f"the same article as `{original.path}`"))
    return list(first.values()), left_out


def _manifest(
    known: Knowledge,
    skipped: Iterable[tuple[str, str]],
    kinds: Iterable[str],
    used: Mapping[str, str],
) -> Manifest:
    """Describe a build whose files are not written yet."""
    return Manifest(
        inputs=tuple({"key": a.key, "path": a.path, "sha256": a.sha256} for a in known.articles),
        skipped=tuple({"path": path, "reason": reason} for path, reason in skipped),
        versions=used,
        kinds=tuple(kinds),
        base=known.base,
        counts=_counts(known),
        files={},
        store="",
    )


def _counts(known: Knowledge) -> dict[str, int]:
    """Count what a build holds: actors as nodes of the network, edges as targets of statements."""
    return {
        "articles": len(known.articles),
        "statements": len(known.statements),
        "actors": len(network(known.statements)),
        "edges": sum(len(statement.targets) for statement in known.statements),
    }
