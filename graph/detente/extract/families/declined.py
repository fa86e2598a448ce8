"""Declined: somebody refuses to say or to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.candidate import Candidate, Rule
from detente.extract.passage_context import PassageContext
from detente.extract.verbs import candidate_of
from detente.model import Kind

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "declined.say", "A refusal to say something.", "Peskov declined to say if Putin would go."
    ),
    Rule("declined.act", "A refusal to act.", "Putin refused to recall the ambassador."),
)


def find(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a candidate for each refusal; of a refusal to say, the clause is the content."""
    inner = {match.verb: match for match in passage.verbs}
    for match in list(inner.values()):
        if match.cue.kind is not Kind.DECLINED or match.complement is None:
            continue
        found = candidate_of(passage.parse, match, "declined.act")
        if found is None:
            continue
        said = next(
            (inner[k] for k in passage.parse.children(match.verb, "xcomp") if k in inner), None
        )
        if said is None or said.complement is None or said.complement.phrase:
            phrase = found.content | set(found.cue)
            yield replace(
                found, content=frozenset(range(min(phrase), max(phrase) + 1)), phrase=True
            )
            continue
        cue = tuple(range(min(found.cue), said.verb + 1))
        yield replace(found, rule="declined.say", cue=cue, content=said.complement.content)
