"""Candidate what speech verbs tell; the families of active and of passive verbs share it."""

from __future__ import annotations

from detente.extract.candidate import Candidate
from detente.extract.passage_context import PassageContext
from detente.extract.verbs import Match, candidate_of
from detente.grammar.animacy import is_agent
from detente.grammar.subjects import doer
from detente.model import Kind

__all__ = ["told"]

_POSSIBLE = {"could", "may", "might", "can", "should", "must"}


def told(passage: PassageContext, match: Match, rule: str) -> Candidate | None:
    """Return the candidate of a speech verb, or None where nobody is told to have said it."""
    if match.cue.kind not in {Kind.STATEMENT, Kind.QUESTION}:
        return None
    found = candidate_of(passage.parse, match, rule)
    if found is None or not found.phrase:
        return found
    said = found.actors or (found.agentless and _tells(passage, found))  # not of "Thank you"
    return found if said and _is_told(passage, match.verb) else None


def _tells(passage: PassageContext, found: Candidate) -> bool:
    """Tell whether a phrase holds more than its verb and adverbs ("was announced *late*")."""
    return any(passage.parse.pos[t] != "ADV" for t in found.content - set(found.cue))


def _is_told(passage: PassageContext, verb: int) -> bool:
    """Tell whether a verb phrase is told as said, and not by a thing or only as possible."""
    if any(passage.parse.lower[k] in _POSSIBLE for k in passage.parse.children(verb, "aux")):
        return False
    noun = doer(passage.parse, verb)
    return noun is None or passage.parse.pos[noun] == "NOUN" or is_agent(passage.parse, noun)
