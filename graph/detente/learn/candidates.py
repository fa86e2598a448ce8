"""Turn linked stretches into candidates of the extraction grammar."""

from __future__ import annotations

from collections.abc import Collection

from detente.annotate import Parse
from detente.extract import Cue
from detente.extract.candidate import Candidate
from detente.extract.passage_context import PassageContext
from detente.extract.phrases import actors, runs
from detente.grammar.modality import modality
from detente.grammar.negation import is_negated_verb
from detente.grammar.noun_phrases import head_of
from detente.learn.link import Linked
from detente.learn.tags import Stretch
from detente.model import Kind, Tier

__all__ = ["RULE", "candidate_of"]

RULE = "learned.crf"
_TABLES = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective"}


def candidate_of(passage: PassageContext, linked: Linked) -> Candidate | None:
    """Return the candidate of an attribution, or None where its content holds no word."""
    parse = passage.parse
    content = _content(parse, linked)
    if not content:
        return None
    anchor = head_of(parse, linked.cue.tokens)
    sense = _sense(passage, anchor)
    source = linked.source
    return Candidate(
        rule=RULE,
        kind=_kind(parse, content, sense, source),
        anchor=anchor,
        cue=tuple(linked.cue.tokens),
        actors=actors(parse, head_of(parse, source.tokens)) if source else (),
        content=content,
        sense=sense.id if sense else "",
        negated=is_negated_verb(parse, anchor),
        modality=modality(parse, anchor),
        agentless=source is None,
    )


def _content(parse: Parse, linked: Linked) -> frozenset[int]:
    """Return the words of a content without `that` and outer marks, as the rules have them."""
    tokens = runs(parse, (t for piece in linked.content for t in piece.tokens))
    return frozenset(tokens[1:] if tokens and parse.lower[tokens[0]] == "that" else tokens)


def _sense(passage: PassageContext, anchor: int) -> Cue | None:
    """Return the first sense of a cue that the tables trust, whatever its complement."""
    senses = passage.cues.of(
        _TABLES.get(passage.parse.pos[anchor], ""), passage.parse.lemma[anchor]
    )
    return next((sense for sense in senses if sense.tier is Tier.HIGH), None)


def _kind(
    parse: Parse, content: Collection[int], sense: Cue | None, source: Stretch | None
) -> Kind:
    """Tell what sort a candidate is: an attitude, unless quoted or told by a trusted cue."""
    words = [t for t in content if parse.pos[t] not in {"PUNCT", "SPACE"}]
    if 2 * sum(parse.quote[t] >= 0 for t in words) > len(words):
        return sense.kind if sense else Kind.STATEMENT
    return sense.kind if sense and source else Kind.INTENT
