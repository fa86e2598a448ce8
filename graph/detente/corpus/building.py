"""Build a corpus: read articles, find statements, write every file of a build."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from detente.authority import Authority
from detente.corpus.corpus import Corpus
from detente.corpus.describe import described
from detente.corpus.guard import check_output
from detente.corpus.manifest import Skipped, is_build
from detente.corpus.versions import versions
from detente.model import Article
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
    from detente.corpus.saving import save
    from detente.pipeline import DEFAULT_MODEL, kinds_with, run  # not before: spaCy is slow
    from detente.view import load_pyvis

    if output is not None:
        load_pyvis()  # a build without it would fail at its end, after all the reading
    kinds, model = kinds_with(include), model or DEFAULT_MODEL
    given = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    tables, learned = [Path(table) for table in authority], Path(tagger) if tagger else None
    if output is not None:
        check_output(output, (*given, *tables, *(file for file in (metadata, learned) if file)))
    authorities = Authority.load(*tables)
    articles, skipped, notes = _read(given, metadata, published, output)
    found = run(articles, authorities, model=model, kinds=kinds, tagger=learned, progress=progress)
    known = Knowledge(articles=articles, statements=found, authority=authorities, base=base)
    if output is None:
        return Corpus(known, skipped=skipped, notes=notes)
    left_out = [Skipped(path=path, reason=reason) for path, reason in skipped]
    manifest = described(known, left_out, sorted(kinds), versions(model, tables, learned))
    store = save(Path(output), known, manifest, tables)
    return Corpus(known, skipped=skipped, notes=notes, folder=Path(output), store=store)


def _read(
    inputs: Sequence[str | Path],
    metadata: str | Path | None,
    published: str | None,
    output: str | Path | None,
) -> tuple[list[Article], list[tuple[str, str]], Sequence[tuple[str, str]]]:
    """Read the inputs: the articles, what was skipped, what had to be guessed."""
    from detente.read import read_inputs

    table, folder = (Path(path) if path else None for path in (metadata, output))
    read = read_inputs(
        inputs, metadata=table, published=published, leave_out=folder, is_build=is_build
    )
    return *_apart(read.articles, read.skipped), read.notes


def _apart(
    articles: Sequence[Article], skipped: Sequence[tuple[str, str]]
) -> tuple[list[Article], list[tuple[str, str]]]:
    """Keep the first of articles that are the same or have one key; list the others as skipped."""
    same: dict[str, Article] = {}
    alike: dict[str, Article] = {}
    left_out = list(skipped)
    for article in articles:
        if first := same.get(article.iri_name):
            left_out.append((article.path, f"the same article as `{first.path}`"))
        elif first := alike.get(article.key):
            reason = f"its key `{article.key}` is that of an article in `{first.path}`"
            left_out.append((article.path, reason))
        else:
            same[article.iri_name] = alike[article.key] = article
    return list(alike.values()), left_out
