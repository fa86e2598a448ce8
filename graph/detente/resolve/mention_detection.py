"""Read an article once, before any statement: who is named, described, holds the floor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from detente.annotate import NounPhrase, Parse
from detente.authority import Authority
from detente.extract.cues import Cues
from detente.grammar.roles import role
from detente.model import Article, Role
from detente.resolve.actors.meeting import talkers
from detente.resolve.actors.names import NameHit, in_capitals, is_common, names_in
from detente.resolve.actors.offices import day_of
from detente.resolve.actors.people import People
from detente.resolve.actors.titles import by_title
from detente.resolve.actors.turns import floor_holders
from detente.resolve.context import DiscourseContext, DiscourseState
from detente.resolve.phrase import is_definite
from detente.resolve.reference import Mention, ResolvedMention

__all__ = ["detect_mentions"]

_TITLES = frozenset({Role.HEADLINE, Role.SUBHEAD})


def detect_mentions(
    article: Article, parses: Sequence[Parse], authority: Authority, cues: Cues
) -> DiscourseContext:
    """Find the names and the descriptions by office of an article, and whom each means.

    Then who holds the floor is known, and only then whose talk it reports: who speaks in a
    transcript talks to whoever asks.
    """
    context = DiscourseContext(
        article=article,
        parses=parses,
        authority=authority,
        cues=cues,
        day=day_of(article),
        named=MappingProxyType(_named(article, parses, authority)),
    )
    for parse in parses:
        together = [*context.named[parse.index], *_described(context, parse)]
        here = {parse.index: tuple(sorted(together, key=lambda r: r.span))}
        context = replace(context, named=MappingProxyType({**context.named, **here}))
    context = replace(context, floor=MappingProxyType(floor_holders(context)))
    state = DiscourseState(talk=talkers(context))
    return replace(context, so_far=state.with_sources([*context.floor.values()], speak=False))


def _named(
    article: Article, parses: Sequence[Parse], authority: Authority
) -> dict[int, tuple[ResolvedMention, ...]]:
    """Return the references by name in each passage."""
    hits = {parse.index: _names(article, parse, authority) for parse in parses}
    people = People(article, authority)
    prose = (parse for parse in parses if parse.passage.role not in _TITLES)
    people.introduce(hit for p in prose for hit in hits[p.index] if not in_capitals(hit))
    named = {}
    for parse in parses:
        here = people.surnames_in(parse, hits[parse.index])
        named[parse.index] = tuple(_references(parse, here, people))
    return named


def _references(parse: Parse, hits: Iterable[NameHit], people: People) -> Iterator[ResolvedMention]:
    """Turn the names of a passage, and its demonyms, into references."""
    for hit in hits:
        identity = people.identify(hit)
        if identity is not None:
            yield ResolvedMention(
                span=parse.span(hit.first, hit.last),
                passage=parse.index,
                token=hit.head,
                actors=(identity.actor,),
                reason=identity.reason,
                role=role(parse, hit.head),
                gender=identity.gender,
                adjective=hit.adjective,
                quoted=parse.quote[hit.head] >= 0,
            )


def _names(article: Article, part: Parse, authority: Authority) -> tuple[NameHit, ...]:
    """List the names in a passage, but for what the article elsewhere writes as plain words."""
    return tuple(h for h in names_in(part, authority) if not is_common(h, article.text))


def _described(context: DiscourseContext, parse: Parse) -> Iterator[ResolvedMention]:
    """Yield the descriptions by office in a passage: "the U.S. president"."""
    for phrase in parse.noun_phrases:
        mention = Mention.over(parse, phrase.first, _end_of(parse, phrase))
        if mention is None or not is_definite(mention) or parse.pos[mention.head] == "PRON":
            continue
        found = by_title(context, mention)
        if found is not None:
            yield found


def _end_of(parse: Parse, phrase: NounPhrase) -> int:
    """Return the last token of a phrase and the "of" phrase behind it: "president *of Russia*"."""
    for child in parse.children(phrase.root, "prep"):
        if parse.lower[child] == "of" and child > phrase.last:
            names = (t for t in parse.subtree(child) if parse.dep[t] in {"pobj", "conj"})
            return max(names, default=phrase.last)
    return phrase.last
