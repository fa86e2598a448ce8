"""Articles in, statements out: annotate, extract, resolve, one article after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from detente.annotate import DEFAULT_MODEL, annotate, as_written, load_model, seen
from detente.authority import Authority
from detente.errors import BuildError, UsageError
from detente.extract import extract
from detente.extract.cues import load_cues
from detente.learn import Tagger
from detente.model import Article, Kind, Statement
from detente.resolve import resolve

__all__ = ["DEFAULT_KINDS", "DEFAULT_MODEL", "Progress", "kinds_with", "run"]

Progress = Callable[[int, int, str], None]
"""Called with the number of articles done, how many there are, and the next one's key."""

DEFAULT_KINDS = frozenset(
    {Kind.STATEMENT, Kind.ACCORDING_TO, Kind.BELIEF, Kind.DECLINED, Kind.DEED}
)
"""The kinds a graph holds unless more are asked for."""


def kinds_with(include: Iterable[str]) -> frozenset[Kind]:
    """Return the usual kinds and those named in `include`, where `all` names every kind.

    Raises:
        UsageError: there is no kind of that name.
    """
    names = {name.strip() for name in include}
    known = {kind.value for kind in Kind}
    for name in sorted(names - known - {"all"}):
        raise UsageError(f"There is no kind `{name}`.", f"Kinds: {', '.join(sorted(known))}, all.")
    return frozenset(Kind) if "all" in names else DEFAULT_KINDS | {Kind(name) for name in names}


def run(  # noqa: PLR0913 - keyword options, one for each need
    articles: Sequence[Article],
    authority: Authority,
    *,
    model: str = DEFAULT_MODEL,
    kinds: frozenset[Kind] = DEFAULT_KINDS,
    tagger: Path | None = None,
    progress: Progress | None = None,
) -> list[Statement]:
    """Return the statements of all articles, sorted by article key and position.

    Raises:
        BuildError: two different statements have the same id.
        DetenteError: the model or the tagger cannot be used.
    """
    nlp, cues = load_model(model), load_cues()
    more = Tagger.open(tagger, model).candidates if tagger else None
    statements: list[Statement] = []
    for done, article in enumerate(articles):
        if progress:
            progress(done, len(articles), article.key)
        read = seen(article)
        parses = annotate(read, nlp)
        found = extract(read, parses, authority, cues, more)
        resolved = resolve(read, parses, found, authority, cues)
        statements += _kept(as_written(read, resolved), kinds)
    statements.sort(key=lambda s: (s.article, s.span, s.id))
    _check_ids(statements)
    return statements


def _kept(statements: Sequence[Statement], kinds: frozenset[Kind]) -> list[Statement]:
    """Keep the wanted kinds, and no reference to a statement that is left out."""
    kept = [s for s in statements if s.kind in kinds]
    ids = {s.id for s in kept}
    return [s if s.repeats in ids else replace(s, repeats=None) for s in kept]


def _check_ids(statements: Sequence[Statement]) -> None:
    """Raise when an id names two statements."""
    by_id: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_id[statement.id].append(statement)
    for name, same in by_id.items():
        if len(same) > 1:
            keys = ", ".join(sorted({s.article for s in same}))
            message = f"{len(same)} statements have the id `{name}` (articles: {keys})."
            raise BuildError(message, "Is the same article given twice under two names?")
