"""Scripts: a speaker's label, a colon, and what the speaker says."""

from __future__ import annotations

from collections.abc import Iterator

from detente.extract.candidate import Candidate, Rule
from detente.extract.passage_context import PassageContext
from detente.extract.phrases import trim
from detente.model import Kind, Mode, Tier

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "script.turn",
        "A speaker's turn in an interview: the label is the speaker, the turn the content.",
        "MR. PESKOV: There are no such plans.",
    ),
    Rule("script.question", "A turn labelled as a question.", "Q: Will the president go?"),
)


def find(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a labelled turn: of news the whole turn, of documents only a question."""
    parse = passage.parse
    named = passage.turn.label
    if named is None or (passage.mode is Mode.DOCUMENT and not named[2]):
        return
    first, last, asks = named
    content = trim(parse, (t for t in range(last + 1, len(parse)) if parse.words[t].strip()))
    if content:
        yield Candidate(
            rule="script.question" if asks else "script.turn",
            kind=Kind.QUESTION if asks else Kind.STATEMENT,
            anchor=first,
            cue=(),
            actors=(tuple(range(first, last + 1)),),
            content=content,
            sense="say.clause",
            tier=Tier.HIGH,
        )
