"""Read an article once, before any statement: who is named, described, holds the floor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as Chunk

from detente.annotate import Parse, Parsed
from detente.authority import Authority
from detente.model import Article, Role
from detente.resolve.phrase import is_definite
from detente.resolve.reference import Mention, Reference
from detente.resolve.scene import Scene, references
from detente.resolve.who.names import NameHit, in_capitals, is_common, names_in
from detente.resolve.who.offices import day_of
from detente.resolve.who.people import People
from detente.resolve.who.titles import by_title
from detente.resolve.who.turns import floor_holders

__all__ = ["survey"]

_TITLES = frozenset({Role.HEADLINE, Role.SUBHEAD})


def survey(article: Article, parses: Sequence[Parse], authority: Authority) -> Scene:
    """Find the names and the descriptions by office of an article, and whom each means."""
    parsed = [Parsed.of(parse) for parse in parses]
    hits = {part.index: _names(article, part, authority) for part in parsed}
    people = People(article, authority)
    prose = (part for part in parsed if part.passage.role not in _TITLES)
    people.introduce(hit for part in prose for hit in hits[part.index] if not in_capitals(hit))
    hits = {part.index: people.surnames_in(part.doc, hits[part.index]) for part in parsed}
    scene = Scene(
        article=article,
        parsed=parsed,
        authority=authority,
        people=people,
        day=day_of(article),
        named={p.index: tuple(references(p, hits[p.index], people)) for p in parsed},
    )
    for part in parsed:
        described = list(_described(scene, part))
        together = [*scene.named[part.index], *described]
        scene.named[part.index] = tuple(sorted(together, key=lambda r: r.span))
    scene.floor.update(floor_holders(scene))
    return scene


def _names(article: Article, part: Parsed, authority: Authority) -> tuple[NameHit, ...]:
    """List the names in a passage, but for what the article elsewhere writes as plain words."""
    return tuple(h for h in names_in(part.doc, authority) if not is_common(h, article.text))


def _described(scene: Scene, part: Parsed) -> Iterator[Reference]:
    """Yield the descriptions by office in a passage: "the U.S. president"."""
    for chunk in scene.chunks(part.index):
        mention = Mention.of(part, part.span(chunk.start, _end_of(chunk)))
        if mention is None or not is_definite(mention) or mention.head.pos_ == "PRON":
            continue
        found = by_title(scene, mention)
        if found is not None:
            yield found


def _end_of(chunk: Chunk) -> int:
    """Return the last token of a chunk with the "of" phrase behind it: "president *of Russia*"."""
    for child in chunk.root.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i >= chunk.end:
            names = [t for t in child.subtree if t.dep_ in {"pobj", "conj"}]
            return max((name.i for name in names), default=chunk.end - 1)
    return chunk.end - 1
