"""Read an article once, before any statement: who is named, described, holds the floor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.annotate import NounPhrase, Parse
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
    hits = {part.index: _names(article, part, authority) for part in parses}
    people = People(article, authority)
    prose = (part for part in parses if part.passage.role not in _TITLES)
    people.introduce(hit for part in prose for hit in hits[part.index] if not in_capitals(hit))
    hits = {part.index: people.surnames_in(part, hits[part.index]) for part in parses}
    scene = Scene(
        article=article,
        parses=parses,
        authority=authority,
        people=people,
        day=day_of(article),
        named={p.index: tuple(references(p, hits[p.index], people)) for p in parses},
    )
    for part in parses:
        described = list(_described(scene, part))
        together = [*scene.named[part.index], *described]
        scene.named[part.index] = tuple(sorted(together, key=lambda r: r.span))
    scene.floor.update(floor_holders(scene))
    return scene


def _names(article: Article, part: Parse, authority: Authority) -> tuple[NameHit, ...]:
    """List the names in a passage, but for what the article elsewhere writes as plain words."""
    return tuple(h for h in names_in(part, authority) if not is_common(h, article.text))


def _described(scene: Scene, parse: Parse) -> Iterator[Reference]:
    """Yield the descriptions by office in a passage: "the U.S. president"."""
    for phrase in parse.noun_phrases:
        mention = Mention.over(parse, phrase.first, _end_of(parse, phrase))
        if mention is None or not is_definite(mention) or parse.pos[mention.head] == "PRON":
            continue
        found = by_title(scene, mention)
        if found is not None:
            yield found


def _end_of(parse: Parse, phrase: NounPhrase) -> int:
    """Return the last token of a phrase and the "of" phrase behind it: "president *of Russia*"."""
    for child in parse.children(phrase.root, "prep"):
        if parse.lower[child] == "of" and child > phrase.last:
            names = (t for t in parse.subtree(child) if parse.dep[t] in {"pobj", "conj"})
            return max(names, default=phrase.last)
    return phrase.last
