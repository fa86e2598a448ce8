"""Read the label of a speaker's turn: `MR. PESKOV:`, `Q`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from detente.annotate import Parse
from detente.authority import Authority
from detente.extract.asking import asked_clause
from detente.extract.known_actors import names_known
from detente.model import Role, Span

__all__ = ["Turn", "label_of"]

_LABEL = re.compile(r"\s*((?:[A-Z][\w.'’()-]*)(?: (?:of (?:the )?)?[A-Z(][\w.'’()-]*){0,8})\s?:\s")
_CAPITALS = re.compile(r"\s*[\"“]?((?:[A-Z][A-Z.'’-]+)(?: [A-Z.'’-]+){0,4}):\s")
_OFFICES = {
    "MR", "MS", "MRS", "DR", "PRESIDENT", "SECRETARY", "AMBASSADOR", "MINISTER", "CHANCELLOR",
    "OFFICIAL", "MODERATOR", "ADMIRAL", "GENERAL", "SENATOR", "GOVERNOR", "DIRECTOR", "CHAIR",
}  # fmt: skip
_PRONOUNS = {"he", "him", "his", "they", "them", "their", "this", "that", "it", "there"}
_SHORT = 8
_LONG = 80
_NO_NAMES = {
    "THEREFORE",
    "NOW",
    "WHEREAS",
    "FACT",
    "CLAIM",
    "HOAX",
    "MYTH",
    "TRUTH",
    "REALITY",
    "NOTE",
    "UPDATE",
    "EDITOR",
    "SUBJECT",
    "TO",
    "FROM",
    "RE",
    "DATE",
}
_QUESTION = re.compile(r"\s*(Q|QUESTION|Question)\b\s*[:.]?\s")


@dataclass(frozen=True, slots=True)
class Turn:
    """Who has the floor in a transcript.

    `asked` is the clause the last question asked about; `political` says that the question,
    or the one it goes on from, named a political actor; in a speech, that this passage or the
    one before does: it is `near`. `label` is what the passage begins with.
    """

    speaker: Span | None = None
    asks: bool = False
    answers: bool = False
    asked: tuple[Span, ...] = ()
    political: bool = False
    near: bool = False
    label: tuple[int, int, bool] | None = None

    def after(self, parse: Parse, authority: Authority) -> Turn:
        """Return who has the floor in a passage, given who had it in the passage before."""
        if parse.passage.role not in {Role.TURN, Role.PARAGRAPH}:
            return replace(self, label=None)
        label = label_of(parse)
        if label is None:
            speaks = self.speaker is not None and not self.asks
            here = speaks and names_known(parse, range(len(parse)), authority)
            named = here or (self.political if self.asked else self.near)
            return Turn(self.speaker, self.asks, asked=self.asked, political=named, near=here)
        first, last, asks = label
        if asks:
            back = len(parse) < _LONG and not _PRONOUNS.isdisjoint(parse.lower)
            goes_on = len(parse) < _SHORT or back
            named = names_known(parse, range(len(parse)), authority) or (self.political and goes_on)
            asked = parse.spans(asked_clause(parse))
            return Turn(asks=True, asked=asked, political=named, label=label)
        speaker = parse.span(first, last)
        here = names_known(parse, range(len(parse)), authority)
        named = self.political or here
        return replace(
            self,
            speaker=speaker,
            asks=False,
            answers=self.asks,
            political=named,
            near=here,
            label=label,
        )


def label_of(parse: Parse) -> tuple[int, int, bool] | None:
    """Return the first and last token of a turn's label and whether it asks, or None."""
    text = parse.text
    asks = _QUESTION.match(text)
    turn = parse.passage.role is Role.TURN
    match = asks or _CAPITALS.match(text) or (_LABEL.match(text) if turn else None)
    if match is None or match.group(1) in _NO_NAMES:
        return None
    excerpt = text.lstrip()[:1] in {'"', "“"}
    if not (asks or turn or excerpt or _OFFICES & set(re.findall(r"\w+", match.group(1)))):
        return None  # "NAACP: …" in a list of quotations: the floor is nobody's
    offset = parse.passage.span.start
    words = [
        t
        for t in range(len(parse))
        if match.start(1) <= parse.start[t] - offset < match.end(1) and parse.words[t].strip()
    ]
    return (words[0], words[-1], asks is not None) if words else None
