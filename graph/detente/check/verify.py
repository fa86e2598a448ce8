"""Prove a build again: every span against the sources, every file against `build.json`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from detente.errors import DetenteError
from detente.model import Article, Evidence, Statement
from detente.read import read_file

__all__ = ["Failure", "verify_spans"]


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that does not hold; `statement` is its id, if it is about one."""

    message: str
    statement: str | None = None


def verify_spans(articles: Iterable[Article], statements: Iterable[Statement]) -> Iterator[Failure]:
    """Yield every span that its source does not prove.

    A source is read again from its path; where there is no such file any more, the text
    kept in the build stands for it.
    """
    sources = {article.key: _source(article) for article in articles}
    for key, (article, text) in sorted(sources.items()):
        if text != article.text:
            yield Failure(f"The text of `{article.path}` is not the one that was read ({key}).")
    texts = {key: text for key, (_, text) in sources.items()}
    for statement in statements:
        yield from _failures(statement, texts)


def _failures(statement: Statement, texts: Mapping[str, str]) -> Iterator[Failure]:
    """Yield the spans of one statement that its text does not prove."""
    text = texts[statement.article]
    for evidence in _all_evidence(statement):
        if evidence.span.of(text) != evidence.text:
            yield Failure(
                f"Statement {statement.id} in {statement.article}: characters "
                f"{evidence.start}–{evidence.end} are not `{evidence.text}`.",
                statement.id,
            )
            return


def _all_evidence(statement: Statement) -> Iterator[Evidence]:
    """Yield every piece of evidence of a statement."""
    yield from statement.content
    for evidence in (statement.actor_mention, statement.cue, statement.when.phrase):
        if evidence:
            yield evidence


def _source(article: Article) -> tuple[Article, str]:
    """Return an article and the text of its source as it is now."""
    path = Path(article.path)
    if not path.is_file():
        return article, article.text
    number = int(article.key.rpartition("#")[2] or 1) if "#" in article.key else 1
    try:
        texts = [again.text for again in read_file(path)]
    except DetenteError:
        return article, ""
    return article, texts[number - 1] if number <= len(texts) else ""
