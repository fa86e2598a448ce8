"""Speech verbs: somebody says, warns, demands, accuses."""

from __future__ import annotations

from collections.abc import Iterator

from detente.extract.agents import is_agent
from detente.extract.clause import subject
from detente.extract.grammar import Draft, Rule
from detente.extract.page import Page
from detente.extract.verbs import draft
from detente.model import Kind

__all__ = ["RULES", "find"]

_POSSIBLE = {"could", "may", "might", "can", "should", "must"}
RULES = (
    Rule(
        "speech.clause", "A speech verb and its clause.", "Peskov said that the talks had failed."
    ),
    Rule(
        "speech.phrase",
        "A speech verb whose object carries the content: the verb phrase is the content.",
        "Washington blamed Moscow for the attack.",
    ),
    Rule("speech.quote", "A speech verb beside a quotation.", '"We are ready," Lavrov said.'),
)


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for each active speech verb."""
    for match in page.verbs:
        if match.cue.kind not in {Kind.STATEMENT, Kind.QUESTION}:
            continue
        if match.complement is None:
            rule = "speech.quote"
        else:
            rule = "speech.phrase" if match.complement.phrase else "speech.clause"
        found = draft(page.tree, match, rule)
        if found is None or (found.phrase and not _is_told(page, match.verb)):
            continue
        if found.phrase and not found.actors and not found.agentless:
            continue  # "Thank you": nobody is said to say it
        yield found


def _is_told(page: Page, verb: int) -> bool:
    """Tell whether a verb phrase is told as said, by somebody who can speak."""
    if any(page.tree.lower[k] in _POSSIBLE for k in page.tree.children(verb, "aux")):
        return False
    noun = subject(page.tree, verb)
    return noun is None or page.tree.pos[noun] == "NOUN" or is_agent(page.tree, noun)
