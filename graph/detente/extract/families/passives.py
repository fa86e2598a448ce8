"""Passives and participles: it is said, somebody is accused; …, saying."""

from __future__ import annotations

from collections.abc import Iterator

from detente.extract.candidate import Candidate, Rule
from detente.extract.passage_context import PassageContext
from detente.extract.speech_verbs import told

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "passives.agent",
        "A passive with its agent.",
        "The tycoon was accused by prosecutors of laundering money.",
    ),
    Rule(
        "passives.agentless",
        "A passive that keeps its agent back: the record has no actor.",
        "It was noted that the exchange would continue.",
    ),
    Rule(
        "passives.participle",
        "A participle that reports, with the subject of the clause it hangs on.",
        '"The treaty is dead," Ryabkov said, adding that Washington had killed it.',
    ),
)


def find(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a candidate for each passive or participle of a speech verb."""
    for match in passage.verbs:
        if match.passive:
            agent = passage.parse.children(match.verb, "agent")
            rule = "passives.agent" if agent else "passives.agentless"
        elif match.participle:
            rule = "passives.participle"
        else:
            continue
        found = told(passage, match, rule)
        if found is not None:
            yield found
