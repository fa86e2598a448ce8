"""Find whom a cue's words are spoken to: its object, a meeting's other party, who is answered."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.annotate import Parsed
from detente.model import Actor, Found, Kind, Span
from detente.resolve.lexicon import nouns
from detente.resolve.reference import Mention, Reference
from detente.resolve.scene import Scene
from detente.resolve.who.refer import refer

__all__ = ["addressed", "hearers"]

_AT = frozenset({"in", "at", "during", "by", "through", "via"})
_TO = frozenset({"with", "to", "before"})
_LINKS = frozenset({"prep", "pobj", "agent"})
_CLOSE = 2
_NOT_HEARERS = frozenset({"media", "place", "agreement", "occurrence", "unknown"})


def addressed(scene: Scene, found: Found) -> Iterator[Reference]:
    """Yield who is spoken to or acted on by the cue itself, unless it is an audience."""
    for span in found.addressees or tuple(_patient(scene, found)):
        parsed = next((p for p in scene.parsed if p.passage.span.overlaps(span)), None)
        mention = Mention.of(parsed, span) if parsed else None
        reference = refer(scene, mention) if mention else None
        if reference is not None and _is_known(reference) and not _is_of_a_medium(scene, span):
            yield reference


def hearers(scene: Scene, found: Found, speakers: tuple[Actor, ...]) -> Iterator[Reference]:
    """Yield who hears the words: at "a meeting with X", in "a letter to X", or who is answered."""
    if found.kind == Kind.DEED or found.cue is None:
        return
    parsed = scene.passage(found.passage)
    for token in parsed.tokens(found.cue):
        for noun in _occasions(token):
            for party in _parties(noun):
                yield from _heard(scene, parsed, party)
        if token.lemma_ in nouns()["answer"]:
            yield from _answered(scene, found, speakers)


def _is_of_a_medium(scene: Scene, span: Span) -> bool:
    """Tell whether somebody is called by a medium: "told Fox News' Megyn Kelly"."""
    return any(r.actor.kind == "media" for r in scene.everyone() if span.covers(r.span))


def _patient(scene: Scene, found: Found) -> Iterator[Span]:
    """Yield the subject of a passive cue: "*Trump* was accused of going soft"."""
    parsed = scene.passage(found.passage)
    for token in parsed.tokens(found.cue) if found.cue else ():
        for child in token.children:
            if child.dep_ == "nsubjpass" and child.lower_ != "it":
                yield parsed.span(child.left_edge.i, child.i)


def _occasions(cue: Token) -> Iterator[Token]:
    """Yield the nouns of occasions to speak that hang on a cue: "said *in a letter*"."""
    for token in cue.subtree:
        if token.lemma_.lower() in nouns()["occasion"] and token.head.lower_ in _AT:
            above = token.head
            while above != cue and above.dep_ in _LINKS | {"dobj"}:
                above = above.head
            if above == cue:
                yield token


def _parties(noun: Token) -> Iterator[Token]:
    """Yield the other party of an occasion: "a meeting with *X*", "in front of *X*"."""
    to = _TO | {"of"} if noun.lower_ == "front" else _TO
    for preposition in noun.children:
        for party in preposition.children:
            if party.lower_ == "front":
                yield from _parties(party)
            elif party.dep_ == "pobj" and preposition.lower_ in to:
                yield party


def _heard(scene: Scene, parsed: Parsed, party: Token) -> Iterator[Reference]:
    """Yield whom a party stands for, if it can hear and is known."""
    mention = Mention.of(parsed, parsed.span(party.left_edge.i, party.right_edge.i))
    reference = refer(scene, mention) if mention else None
    if reference is not None and _is_known(reference):
        yield reference


def _answered(scene: Scene, found: Found, speakers: tuple[Actor, ...]) -> Iterator[Reference]:
    """Yield the last other speaker near by, whom "he replied" answers."""
    for earlier in reversed(scene.spoken):
        if earlier.actor not in speakers and 0 <= found.passage - earlier.passage <= _CLOSE:
            if _is_known(earlier):
                yield earlier
            return


def _is_known(reference: Reference) -> bool:
    """Tell whether a reference is to somebody of the authority who can hear."""
    actor = reference.actor
    return actor.kind not in _NOT_HEARERS and not actor.id.startswith("x-")
