"""A date phrase as it is written, before it is resolved."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Phrase"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A date phrase: where it stands and what its words say.

    `start` and `end` are offsets into the text searched. The other fields hold what the
    words say, and are None or "" where they are silent. `which` is last, next, this or past;
    `shift` counts days from the anchor; `count` is the number in "two days ago" and "the
    second quarter"; `unit` what is counted, or the week or year that the day is placed in:
    "Monday last *week*"; `until` ends a range; `lead` is the preposition before the phrase,
    and `limit` the same where the date lies before or after the one named: "*since* 2014".
    The words that set the limit begin at `opens`. An `inclusive` limit may be the date itself:
    "before late 2014".
    """

    start: int
    end: int
    text: str
    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    shift: int = 0
    count: int | None = None
    unit: str = ""
    which: str = ""
    lead: str = ""
    limit: str = ""
    opens: int | None = None
    inclusive: bool = False
    until: Phrase | None = None
