"""Belief and intent: somebody believes, fears, wants, is sure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.annotate import Parse
from detente.extract.candidate import Candidate, Rule
from detente.extract.complements import complement, frames
from detente.extract.cues import Cue
from detente.extract.passage_context import PassageContext
from detente.extract.phrases import actors, trim
from detente.extract.verbs import Match, candidate_of, in_quotation
from detente.grammar.negation import is_negated_verb
from detente.grammar.subjects import doer
from detente.grammar.verbs import is_finite
from detente.model import Kind

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "attitudes.belief", "A verb of belief and its clause.", "Berlin fears that gas will stop."
    ),
    Rule("attitudes.intent", "A verb of wish or plan.", "Moscow wants to keep its base in Syria."),
    Rule(
        "attitudes.adjective",
        "An adjective of attitude with its clause or phrase.",
        "Washington is confident that the truce will hold.",
    ),
)
_LINKS = {"be", "remain", "become", "feel", "seem"}


def find(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a candidate for each verb or adjective of belief or intent with a complement."""
    for match in passage.verbs:
        kind = _kind(passage, match)
        if match.complement is None or kind not in {Kind.BELIEF, Kind.INTENT}:
            continue
        if _only_leads(passage, match):
            continue
        found = candidate_of(passage.parse, match, f"attitudes.{kind.value}")
        if found is not None and (found.actors or found.agentless):
            yield _of_intent(found) if kind is Kind.INTENT else found
    yield from _adjectives(passage)


def _of_intent(found: Candidate) -> Candidate:
    """Make the candidate of a wish or an attitude: its content is what it is for."""
    rest = found.content - set(found.cue)
    whole = found.phrase and bool(rest)
    return replace(found, kind=Kind.INTENT, content=rest if whole else found.content, phrase=False)


def _kind(passage: PassageContext, match: Match) -> Kind:
    """Return a verb's kind; backing somebody in a participle or an infinitive is an attitude."""
    if match.cue.domestic == Kind.INTENT.value and not is_finite(passage.parse, match.verb):
        return Kind.INTENT
    return match.cue.kind


def _only_leads(passage: PassageContext, match: Match) -> bool:
    """Tell whether a wish only leads up to saying ("I would like to note that …")."""
    inner = set(passage.parse.children(match.verb, "xcomp"))
    noun = doer(passage.parse, match.verb)
    first = noun is not None and passage.parse.lower[noun] in {"i", "we"}
    return first and any(m.verb in inner and m.cue.kind is Kind.STATEMENT for m in passage.verbs)


def _adjectives(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a candidate for each predicate adjective of the tables."""
    parse = passage.parse
    for word in range(len(parse)):
        senses = passage.cues.of("adjective", parse.lower[word])
        if not senses or in_quotation(parse, word):
            continue
        found = {**frames(parse, parse.head[word]), **frames(parse, word)}
        chosen = next(((c, f) for c in senses for f in c.frames if f in found), None)
        if chosen is not None:
            yield from _candidate_of(parse, word, chosen[0], chosen[1], found[chosen[1]])


def _candidate_of(parse: Parse, word: int, cue: Cue, frame: str, head: int) -> Iterator[Candidate]:
    """Make the candidate of an adjective whose verb links it to a holder."""
    linked = parse.dep[word] == "acomp" and parse.lemma[parse.head[word]] in _LINKS
    verb = parse.head[word] if linked else word
    own = parse.children(word, "nsubjpass", "nsubj")
    noun = doer(parse, verb) if linked else next(iter(own), None)
    if noun is None or not (linked or parse.children(word, "auxpass", "cop")):
        return
    if frame in {"clause", "inf"}:
        content = complement(parse, word, cue, frame, head).content
    else:
        content = trim(parse, range(min(verb, word), parse.right[head] + 1))
    yield Candidate(
        rule="attitudes.adjective",
        kind=cue.kind,
        anchor=word,
        cue=tuple(range(min(verb, word), word + 1)),
        actors=actors(parse, noun),
        content=content,
        sense=cue.id,
        tier=cue.tier,
        negated=is_negated_verb(parse, verb),
        phrase=frame not in {"clause", "inf"},
    )
