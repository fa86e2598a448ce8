"""Speech verbs: somebody says, warns, demands, accuses."""

from __future__ import annotations

from collections.abc import Iterator

from detente.extract.candidate import Candidate, Rule
from detente.extract.passage_context import PassageContext
from detente.extract.speech_verbs import told

__all__ = ["RULES", "find"]

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


def find(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a candidate for each active speech verb that is no participle."""
    for match in passage.verbs:
        if match.passive or match.participle:
            continue
        if match.complement is None:
            rule = "speech.quote"
        else:
            rule = "speech.phrase" if match.complement.phrase else "speech.clause"
        found = told(passage, match, rule)
        if found is not None:
            yield found
