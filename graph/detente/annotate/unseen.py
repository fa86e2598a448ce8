"""Take out the characters that no reader sees, and put what was found back among them.

Soft hyphens and zero-width marks split names for a parser: "Pes\u00adkov". The article is read
without them; every span found is then that of the article as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from detente.model import Article, Evidence, Passage, Span, Statement, statement_id

__all__ = ["as_written", "seen"]

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen(Article):
    """An article without its unseen characters, under the names of the one that has them.

    `offsets` tell where each character of its text stands in that of `original`.
    """

    original: Article
    offsets: tuple[int, ...]

    @property
    def sha256(self) -> str:
        """The digest of the text that has them."""
        return self.original.sha256


def seen(article: Article) -> Article:
    """Return an article as its readers see it: itself, if it holds no unseen character."""
    if not _UNSEEN.search(article.text):
        return article
    offsets = tuple(i for i, char in enumerate(article.text) if not _UNSEEN.match(char))
    return _Seen(
        key=article.key,
        path=article.path,
        text=_UNSEEN.sub("", article.text),
        passages=tuple(
            Passage(Span(*(bisect_left(offsets, at) for at in (p.span.start, p.span.end))), p.role)
            for p in article.passages
        ),
        published=article.published,
        mode=article.mode,
        mode_reason=article.mode_reason,
        title=_UNSEEN.sub("", article.title),
        outlet=article.outlet,
        issuer=article.issuer,
        url=article.url,
        original=article,
        offsets=offsets,
    )


def as_written(article: Article, statements: Sequence[Statement]) -> list[Statement]:
    """Return what was found in an article as it is seen, proved by the article as it is."""
    if not isinstance(article, _Seen):
        return list(statements)
    ordinals: Counter[tuple[str, str]] = Counter()
    names: dict[str, str] = {}
    written = []
    for statement in (_proved(article, statement) for statement in statements):
        mention = statement.actor_mention.text if statement.actor_mention else ""
        key = mention, " ".join(statement.text.split())
        ordinals[key] += 1
        name = statement_id(article.original.iri_name, *key, ordinals[key])
        names[statement.id] = name
        written.append(replace(statement, id=name))
    return [replace(s, repeats=names[s.repeats]) if s.repeats else s for s in written]


def _proved(article: _Seen, statement: Statement) -> Statement:
    """Move the evidence of a statement to where it stands in the original."""
    mention, cue, phrase = statement.actor_mention, statement.cue, statement.when.phrase
    return replace(
        statement,
        actor_mention=mention and _moved(article, mention),
        cue=cue and _moved(article, cue),
        content=tuple(_moved(article, part) for part in statement.content),
        when=replace(statement.when, phrase=phrase and _moved(article, phrase)),
    )


def _moved(article: _Seen, evidence: Evidence) -> Evidence:
    """Take the characters of the original from the first seen one to the last."""
    first, last = article.offsets[evidence.start], article.offsets[evidence.end - 1]
    return Evidence.at(Span(first, last + 1), article.original.text)
