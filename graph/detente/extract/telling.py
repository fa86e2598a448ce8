"""Draft what speech verbs tell; the families of active and of passive verbs share it."""

from __future__ import annotations

from detente.extract.grammar import Draft
from detente.extract.page import Page
from detente.extract.verbs import Match, draft
from detente.grammar.animacy import is_agent
from detente.grammar.subjects import doer
from detente.model import Kind

__all__ = ["told"]

_POSSIBLE = {"could", "may", "might", "can", "should", "must"}


def told(page: Page, match: Match, rule: str) -> Draft | None:
    """Return the draft of a speech verb, or None where nobody is told to have said it."""
    if match.cue.kind not in {Kind.STATEMENT, Kind.QUESTION}:
        return None
    found = draft(page.parse, match, rule)
    if found is None or not found.phrase:
        return found
    said = found.actors or (found.agentless and _tells(page, found))  # not of "Thank you"
    return found if said and _is_told(page, match.verb) else None


def _tells(page: Page, found: Draft) -> bool:
    """Tell whether a phrase holds more than its verb and adverbs ("was announced *late*")."""
    return any(page.parse.pos[t] != "ADV" for t in found.content - set(found.cue))


def _is_told(page: Page, verb: int) -> bool:
    """Tell whether a verb phrase is told as said, and not by a thing or only as possible."""
    if any(page.parse.lower[k] in _POSSIBLE for k in page.parse.children(verb, "aux")):
        return False
    noun = doer(page.parse, verb)
    return noun is None or page.parse.pos[noun] == "NOUN" or is_agent(page.parse, noun)
