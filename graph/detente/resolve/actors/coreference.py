"""Find what a pronoun stands for: the most salient earlier actor that agrees with it.

Salience follows Lappin and Leass (1994) in its simplest form: it falls with every sentence
between, and a subject or speaker outweighs an object, a possessor or a modifier.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.grammar.roles import role
from detente.model import Role, Span
from detente.resolve.context import DiscourseContext
from detente.resolve.lexicon import Pronoun
from detente.resolve.reference import Mention, ResolvedMention

__all__ = ["antecedent", "coordinated", "salience"]

_WEIGHTS = {"subject": 0.9, "agent": 0.6, "object": 0.2, "possessor": 0.1, "modifier": -0.3}
_SPEAKER = 1.0
_HEARD = 0.1  # in a quotation, whoever spoke before it is hardly nearer than others
_QUOTED = -0.9
_APART = -1.5
_WINDOW = 4
_CROWD = -2.0  # "they" of far back is people at large
_THINGS = frozenset({"state", "body", "organisation", "armed-group", "media", "group"})
_CROWDS = frozenset({"group", "armed-group"})


def antecedent(
    context: DiscourseContext,
    mention: Mention,
    word: Pronoun,
    apart_from: frozenset[str] = frozenset(),
) -> ResolvedMention | None:
    """Return the most salient reference before a pronoun that agrees with it.

    `apart_from` are ids of actors it cannot be: in "I told *him*" he is not the speaker.
    """
    candidates = [
        (salience(context, mention, candidate), candidate.span.start, candidate)
        for candidate in _candidates(context, mention)
        if _agrees(candidate, word) and not apart_from & {a.id for a in candidate.actors}
    ]
    if not candidates:
        return None
    weight, _, best = max(candidates, key=lambda scored: scored[:2])
    return None if word.number == "plural" and weight < _CROWD else best


def salience(context: DiscourseContext, mention: Mention, candidate: ResolvedMention) -> float:
    """Weigh an earlier reference: how near it is, what part it plays."""
    parse = context.passage(candidate.passage)
    weight = _WEIGHTS.get(candidate.role, 0.0)
    quoted = mention.parse.quote[mention.head] >= 0
    subject = role(mention.parse, mention.head) == "subject"
    if subject and any(_same(candidate, speaker) for speaker in context.so_far.spoken[-3:]):
        weight += _HEARD if quoted else _SPEAKER
    if candidate.quoted and not quoted:
        weight += _QUOTED
    if parse.passage.role not in {Role.PARAGRAPH, Role.TURN}:
        weight += _APART
    here = mention.parse.sentence[mention.head]
    there = parse.sentence[candidate.token]
    if candidate.passage == mention.parse.index:
        return weight - (here - there)
    last = len(parse.bounds) - 2
    return weight - (here + 1 + last - there) - 0.5 * (mention.parse.index - candidate.passage - 1)


def coordinated(context: DiscourseContext, reference: ResolvedMention) -> ResolvedMention:
    """Widen a reference to everyone it is joined with: "Kerry and Lavrov"."""
    joined = context.passage(reference.passage).conjuncts(reference.token)
    others = [r for r in context.named.get(reference.passage, ()) if r.token in joined]
    if not others:
        return reference
    actors = tuple(dict.fromkeys([*reference.actors, *(a for r in others for a in r.actors)]))
    ends = [reference.span.end, *(r.span.end for r in others)]
    span = Span(min(reference.span.start, *(r.span.start for r in others)), max(ends))
    return replace(reference, actors=actors, plural=True, span=span)


def _candidates(context: DiscourseContext, mention: Mention) -> Iterator[ResolvedMention]:
    """Yield the references in reach: by name, and the speakers however they were named."""
    parse = mention.parse
    oldest = parse.index - _WINDOW
    for reference in context.before(parse.index, mention.span.start):
        if reference.passage < oldest:
            break
        yield reference
        widened = coordinated(context, reference)
        if widened is not reference:
            yield widened
    for reference in context.so_far.spoken:
        if reference.passage >= oldest and reference.span.end <= mention.span.start:
            yield reference


def _agrees(candidate: ResolvedMention, word: Pronoun) -> bool:
    """Tell whether gender, number and kind of a reference fit a pronoun."""
    kinds = {actor.kind for actor in candidate.actors}
    if word.number == "plural":
        return _many(candidate, kinds)
    if len(candidate.actors) > 1 or candidate.plural:
        return False
    if word.gender == "n":
        return kinds <= _THINGS and not candidate.adjective
    if word.gender in {"m", "f"}:
        person = kinds <= {"person", "unknown"}
        return person and candidate.gender in {"", word.gender}
    return True


def _many(candidate: ResolvedMention, kinds: set[str]) -> bool:
    """Tell whether a reference can be "they": several, a crowd, or a state's people."""
    return len(candidate.actors) > 1 or candidate.plural or bool(kinds & (_CROWDS | _THINGS))


def _same(candidate: ResolvedMention, speaker: ResolvedMention) -> bool:
    """Tell whether a reference is the mention of a speaker."""
    return candidate.passage == speaker.passage and candidate.span.overlaps(speaker.span)
