"""Find whom a cue's words are spoken to: its object, a meeting's other party, who is answered."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Parse
from detente.model import Actor, Found, Kind, Span
from detente.resolve.actors.refer import refer
from detente.resolve.context import DiscourseContext, DiscourseState
from detente.resolve.lexicon import nouns
from detente.resolve.reference import Mention, ResolvedMention

__all__ = ["addressed", "hearers"]

_AT = frozenset({"in", "at", "during", "by", "through", "via"})
_TO = frozenset({"with", "to", "before"})
_LINKS = frozenset({"prep", "pobj", "agent"})
_CLOSE = 2
_NOT_HEARERS = frozenset({"media", "place", "agreement", "occurrence", "unknown"})


def addressed(context: DiscourseContext, found: Found) -> Iterator[ResolvedMention]:
    """Yield who is spoken to or acted on by the cue itself, unless it is an audience."""
    for span in found.addressees or tuple(_patient(context, found)):
        parse = next(context.parses_of(span), None)
        mention = Mention.of(parse, span) if parse else None
        reference = refer(context, mention) if mention else None
        if reference is not None and _is_known(reference) and not _is_of_a_medium(context, span):
            yield reference


def hearers(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...]
) -> Iterator[ResolvedMention]:
    """Yield who hears the words: at "a meeting with X", in "a letter to X", or who is answered."""
    if found.kind == Kind.DEED or found.cue is None:
        return
    parse = context.passage(found.passage)
    for token in parse.tokens(found.cue):
        for noun in _occasions(parse, token):
            for party in _parties(parse, noun):
                yield from _heard(context, parse, party)
        if parse.lemma[token] in nouns()["answer"]:
            yield from _answered(context.so_far, found, speakers)


def _is_of_a_medium(context: DiscourseContext, span: Span) -> bool:
    """Tell whether somebody is called by a medium: "told Fox News' Megyn Kelly"."""
    return any(r.actor.kind == "media" for r in context.everyone() if span.covers(r.span))


def _patient(context: DiscourseContext, found: Found) -> Iterator[Span]:
    """Yield the subject of a passive cue: "*Trump* was accused of going soft"."""
    parse = context.passage(found.passage)
    for token in context.cue(found):
        for child in parse.children(token, "nsubjpass"):
            if parse.lower[child] != "it":
                yield parse.span(parse.left[child], child)


def _occasions(parse: Parse, cue: int) -> Iterator[int]:
    """Yield the nouns of occasions to speak that hang on a cue: "said *in a letter*"."""
    for token in parse.subtree(cue):
        above = parse.head[token]
        if parse.lemma[token] in nouns()["occasion"] and parse.lower[above] in _AT:
            while above != cue and parse.dep[above] in _LINKS | {"dobj"}:
                above = parse.head[above]
            if above == cue:
                yield token


def _parties(parse: Parse, noun: int) -> Iterator[int]:
    """Yield the other party of an occasion: "a meeting with *X*", "in front of *X*"."""
    to = _TO | {"of"} if parse.lower[noun] == "front" else _TO
    for preposition in parse.kids[noun]:
        for party in parse.kids[preposition]:
            if parse.lower[party] == "front":
                yield from _parties(parse, party)
            elif parse.dep[party] == "pobj" and parse.lower[preposition] in to:
                yield party


def _heard(context: DiscourseContext, parse: Parse, party: int) -> Iterator[ResolvedMention]:
    """Yield whom a party stands for, if it can hear and is known."""
    mention = Mention.over(parse, parse.left[party], parse.right[party])
    reference = refer(context, mention) if mention else None
    if reference is not None and _is_known(reference):
        yield reference


def _answered(
    so_far: DiscourseState, found: Found, speakers: tuple[Actor, ...]
) -> Iterator[ResolvedMention]:
    """Yield the last other speaker near by, whom "he replied" answers."""
    for earlier in reversed(so_far.spoken):
        if earlier.actor not in speakers and 0 <= found.passage - earlier.passage <= _CLOSE:
            if _is_known(earlier):
                yield earlier
            return


def _is_known(reference: ResolvedMention) -> bool:
    """Tell whether a reference is to somebody of the authority who can hear."""
    actor = reference.actor
    return actor.kind not in _NOT_HEARERS and not actor.id.startswith("x-")
