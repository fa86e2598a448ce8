"""A date phrase: where it stands in a text and what its words say."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Phrase"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A stretch of text that names a time, read but not yet resolved.

    `kind` is one of day, month, year, decade, season, weekday, today, ago, unit, weekend,
    span, range, anniversary, eve, elsewhere (relative to another date in the text) and
    vague. The other fields hold what the words say and are None or "" where they are
    silent. `which` is last, next, this or past; `shift` counts days from the anchor;
    `count` is the number in "two days ago"; `until` ends a range; `lead` is the
    preposition before the phrase.
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
    until: Phrase | None = None
