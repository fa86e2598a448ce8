"""Prove statements again: every span against the sources, every id against its words."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from pathlib import PurePosixPath

from detente.authority import Authority
from detente.errors import DetenteError
from detente.model import Actor, Article, Evidence, Statement, slug, statement_id
from detente.read import read_inputs

__all__ = ["sources", "verify_statements"]

_MOST_ALIKE = 100
"""More records of equal words than one place in an article gives; those left out count too."""


def sources(articles: Iterable[Article]) -> dict[str, str | None]:
    """Read the articles again and return their texts by key: None where the source is gone.

    The text of a source that is there, but no longer holds the article, is empty.
    """
    read: dict[str, dict[str, str]] = {}
    texts: dict[str, str | None] = {}
    for article in articles:
        if not os.path.isfile(article.path):  # noqa: PTH113 - a path may be no path here
            texts[article.key] = None
            continue
        if article.path not in read:
            read[article.path] = _texts(article.path)
        texts[article.key] = read[article.path].get(PurePosixPath(article.key).name, "")
    return texts


def verify_statements(
    articles: Iterable[Article],
    statements: Iterable[Statement],
    authority: Authority | None,
    texts: Mapping[str, str | None],
) -> Iterator[str]:
    """Yield a sentence for everything about articles and statements that does not hold.

    `texts` are the sources as they are now; where one is gone, the text in the build stands
    for it. Without the `authority` of the build, nobody knows how its actors are called.
    """
    by_key = {article.key: article for article in articles}
    for key, article in sorted(by_key.items()):
        yield from _article(article, texts[key])
    seen: set[str] = set()
    ids = _Ids()
    for statement in statements:
        where = f"Statement {statement.id} in {statement.article}"
        if statement.id in seen:
            yield f"{where}: another one has its id."
        seen.add(statement.id)
        if statement.article not in by_key:
            yield f"{where}: there is no such article."
            continue
        article, text = by_key[statement.article], texts[statement.article]
        wrong = _unproved(statement, article.text if text is None else text)
        wrong = wrong or _misnamed(statement, article, authority, ids)
        if wrong:
            yield f"{where}: {wrong}."


def _article(article: Article, source: str | None) -> Iterator[str]:
    """Yield what does not hold about one article."""
    if source is not None and source != article.text:
        yield f"The text of `{article.path}` is not the one that was read ({article.key})."
    end = 0
    for passage in article.passages:
        if not end <= passage.span.start <= passage.span.end <= len(article.text):
            yield f"The passages of `{article.key}` are not parts of its text, one after another."
            return
        end = passage.span.end


def _unproved(statement: Statement, text: str) -> str | None:
    """Say which span is not the words of the article."""
    for evidence in _all_evidence(statement):
        exact = evidence.end - evidence.start == len(evidence.text)
        if not exact or evidence.span.of(text) != evidence.text:
            return f"characters {evidence.start}–{evidence.end} are not `{evidence.text}`"
    return None


def _misnamed(
    statement: Statement, article: Article, authority: Authority | None, ids: _Ids
) -> str | None:
    """Say what has not the name that it must have: the statement, or one of its actors."""
    if not ids.hold(statement, article):
        return "its id is not that of its words"
    for actor in _all_actors(statement):
        if not _is_named(actor, article, authority):
            return f"`{actor.id}` is not how `{actor.name}` is known"
    return None


class _Ids:
    """The ids that the words of statements may have; each is made once, and only when asked for."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str, str], tuple[set[str], Iterator[str]]] = {}

    def hold(self, statement: Statement, article: Article) -> bool:
        """Tell whether a statement's id is that of its words, by any of their ordinals."""
        words = statement.actor_mention.text if statement.actor_mention else ""
        key = article.key, words, statement.text
        if key not in self._made:
            self._made[key] = set(), _ids_of(article, words, statement.text)
        made, others = self._made[key]
        while statement.id not in made:
            another = next(others, None)
            if another is None:
                return False
            made.add(another)
        return True


def _ids_of(article: Article, mention: str, content: str) -> Iterator[str]:
    """Yield the ids of equal words, as many as the article has places for them.

    There are no more of these than of the longest of the words.
    """
    most = _MOST_ALIKE
    for ordinal in count(1):
        if ordinal == _MOST_ALIKE and content:
            most *= article.text.count(max(content.split(), key=len, default=content))
        if ordinal > most:
            return
        yield statement_id(article.iri_name, mention, content, ordinal)


def _is_named(actor: Actor, article: Article, authority: Authority | None) -> bool:
    """Tell whether an actor is one of the authority, or a stranger of this article."""
    if actor.id.startswith("x-"):
        return actor.id == f"x-{article.sha256[:8]}-{slug(actor.name)}"
    if authority is None or actor.id == "unspecified":
        return True
    known = authority.tables.actors.get(actor.id)
    return known is not None and known.actor == actor


def _all_evidence(statement: Statement) -> Iterator[Evidence]:
    """Yield every piece of evidence of a statement."""
    yield from statement.content
    for evidence in (statement.actor_mention, statement.cue, statement.when.phrase):
        if evidence:
            yield evidence


def _all_actors(statement: Statement) -> Iterator[Actor]:
    """Yield every actor that a statement names."""
    yield from (statement.actor, *statement.joint_with, *statement.targets, *statement.about)
    for actor in (statement.on_behalf_of, statement.according_to):
        if actor:
            yield actor


def _texts(path: str) -> dict[str, str]:
    """Return the texts of the articles in a file, each by its key there."""
    try:
        return {article.key: article.text for article in read_inputs([path]).articles}
    except DetenteError:
        return {}
