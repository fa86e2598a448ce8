"""Speech verbs: somebody says, warns, demands, accuses."""

from __future__ import annotations

from collections.abc import Iterator

from detente.extract.grammar import Draft, Rule
from detente.extract.page import Page
from detente.extract.telling import told

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


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for each active speech verb that is no participle."""
    for match in page.verbs:
        if match.passive or match.participle:
            continue
        if match.complement is None:
            rule = "speech.quote"
        else:
            rule = "speech.phrase" if match.complement.phrase else "speech.clause"
        found = told(page, match, rule)
        if found is not None:
            yield found
