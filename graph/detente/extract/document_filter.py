"""Keep of an official document's sentences what an actor says or does in them."""

from __future__ import annotations

from detente.annotate import Parse
from detente.extract.answers import answer, is_bare, is_joined
from detente.extract.candidate import Candidate
from detente.extract.document_clauses import is_third, names_actor
from detente.extract.passage_context import PassageContext
from detente.grammar.animacy import is_agent
from detente.grammar.verbs import is_finite
from detente.model import Kind, Modality

__all__ = ["is_official"]

_PEOPLE = {"i", "we", "you"}
_WH = {"what", "who", "how", "why", "where", "when", "which", "whether"}
_BARE = {"VB", "VBP"}
_TRYING = {"try", "seek", "attempt", "continue", "choose", "prefer"}
_SELF = {"itself", "himself", "herself", "themselves", "ourselves", "myself"}
_INNER = {"advcl", "acl", "relcl", "ccomp", "conj"}
_SHORT = 2
_SENTENCE = 5


def is_official(passage: PassageContext, candidate: Candidate) -> bool:
    """Tell whether a candidate of a document counts.

    Left out are things that cannot speak, infinitives of purpose, deeds told in passing,
    what is only asked, and what a speaker in a transcript says of no political actor.
    """
    if candidate.rule.startswith(("document.", "script.")):
        return True
    if not passage.speaks and not _is_of_parties(passage.parse, candidate):
        return False
    if any(is_left_out(passage.parse, candidate) for is_left_out in _LEFT_OUT):
        return False
    replied = answer(passage)
    doubt = candidate.kind is Kind.BELIEF and candidate.negated
    in_answer = candidate.anchor in replied and (doubt or is_joined(passage.parse, replied))
    return not in_answer and _is_on_topic(passage, candidate)


def _heads(parse: Parse, candidate: Candidate) -> list[int]:
    """Return the head of each actor."""
    return [next((t for t in m if parse.head[t] not in m), m[0]) for m in candidate.actors]


def _is_of_thing(parse: Parse, candidate: Candidate) -> bool:
    """Tell whether only things that cannot speak are the actors."""
    heads = _heads(parse, candidate)
    return bool(heads and candidate.cue) and not any(is_agent(parse, head) for head in heads)


def _is_to_come(parse: Parse, candidate: Candidate) -> bool:
    """Tell whether a candidate is readiness, in a document a commitment, or a saying to come."""
    ready = candidate.rule == "attitudes.adjective" and candidate.kind is Kind.INTENT
    asks = parse.lower[-1] == "?"
    if candidate.sense == "continue.inf":
        return True  # what it continues is said in the document's own voice
    possible = candidate.modality is Modality.HYPOTHETICAL
    if possible and any(parse.lower[head] == "it" for head in _heads(parse, candidate)):
        return True
    return (ready and not asks) or (candidate.waits and candidate.modality is not Modality.ASSERTED)


def _is_on_topic(passage: PassageContext, candidate: Candidate) -> bool:
    """Tell whether what a person in a talk says or thinks is on a political actor."""
    parse = passage.parse
    person = next((parse.lower[head] for head in _heads(parse, candidate)), "")
    if passage.turn.asks:
        return person not in _PEOPLE and candidate.kind not in {Kind.DEED, Kind.BELIEF}
    talks = passage.turn.speaker is not None and passage.turn.asked
    loose = talks or candidate.kind in {Kind.BELIEF, Kind.INTENT}
    if passage.turn.speaker is not None and not talks and passage.turn.political:
        return person != "you"
    if person not in _PEOPLE or not loose or candidate.kind is Kind.DECLINED:
        return True
    if talks and person == "you":
        return False
    long = len(candidate.content) > _SENTENCE
    stands = (is_third(parse, t) or (long and parse.lower[t] == "this") for t in candidate.content)
    if passage.turn.speaker is None:
        return names_actor(parse, candidate.content) or any(stands)
    return passage.names_known(candidate.content) or (passage.turn.political and any(stands))


def _is_of_parties(parse: Parse, candidate: Candidate) -> bool:
    """Tell whether somebody told by name says or does something about a political actor."""
    finite = is_finite(parse, candidate.anchor) and bool(candidate.actors)
    return finite and names_actor(parse, candidate.content)


def _is_purpose(parse: Parse, candidate: Candidate) -> bool:
    """Tell whether a saying is only an infinitive: what something is for, or helps to."""
    verb = candidate.anchor
    if not candidate.cue or candidate.kind is Kind.DEED or _has_modal(parse, verb):
        return False
    if parse.tag[verb] == "VBG":
        return parse.dep[verb] == "pcomp"
    over = parse.head[verb]
    first = any(parse.lower[head] in _PEOPLE for head in _heads(parse, candidate))
    vain = candidate.kind is Kind.BELIEF or parse.pos[over] == "ADJ" or parse.lemma[over] in _TRYING
    raised = parse.dep[verb] == "xcomp" and vain and not (first and parse.lemma[over] != "try")
    return parse.tag[verb] == "VB" and (raised or parse.dep[verb] in _INNER)


def _has_modal(parse: Parse, verb: int) -> bool:
    """Tell whether a verb, or the one it is joined to, stands with a modal or `do`."""
    if any(parse.tag[k] in {"MD", "VBP", "VBD", "VBZ"} for k in parse.children(verb, "aux")):
        return True
    beside = parse.dep[verb] == "conj" and parse.head[verb] < verb
    return beside and (is_finite(parse, parse.head[verb]) or _has_modal(parse, parse.head[verb]))


def _is_bare_noun(parse: Parse, candidate: Candidate) -> bool:
    """Tell whether a noun of saying only names what was said, without a that-clause."""
    first = min(candidate.content, default=0)
    return candidate.rule.startswith("nouns.") and parse.lower[first - 1] != "that"


def _is_in_passing(parse: Parse, candidate: Candidate) -> bool:
    """Tell whether a deed lies before the time told of, or in a clause of time or condition."""
    verb = candidate.anchor
    if candidate.kind is Kind.DECLINED:
        return parse.dep[verb] == "relcl"
    if candidate.kind is not Kind.DEED:
        return False
    before = any(parse.lower[k] == "had" for k in parse.children(verb, "aux"))
    return before or (parse.dep[verb] == "advcl" and bool(parse.children(verb, "mark", "advmod")))


def _is_fragment(parse: Parse, candidate: Candidate) -> bool:
    """Tell whether a content is too short to say something, or only asks what it would be."""
    words = [t for t in sorted(candidate.content) if parse.pos[t] not in {"PUNCT", "SPACE"}]
    if not words or candidate.kind is Kind.DEED:
        return False
    asks = candidate.kind is Kind.BELIEF and parse.lower[words[0]] in _WH
    asks = asks or parse.lower[words[0]] in _SELF  # "Russia finds *itself* isolated"
    own = [t for t in words if t not in candidate.cue]
    quoted = any(parse.quote[t] >= 0 for t in words)
    bare = candidate.kind is not Kind.DECLINED and is_bare(parse, own)
    return not quoted and (asks or bare or len(own) < _SHORT) and not candidate.waits


_LEFT_OUT = (_is_of_thing, _is_to_come, _is_bare_noun, _is_purpose, _is_in_passing, _is_fragment)
