"""Find the date phrases of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from detente.dates.patterns import patterns
from detente.dates.phrase import Phrase
from detente.dates.words import MONTHS, SEASONS, SHIFTS, WEEKDAYS, number, prefix

__all__ = ["phrases"]

_LEAD = re.compile(
    r"\b(in|on|since|until|till|by|from|before|after|during|through|over|for|between|to|and|of|at)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s*(?:-|–|—|\bto\b|\buntil\b|\btill\b|\bthrough\b|\band\b)\s*", re.IGNORECASE)
_NAMES = re.compile(
    r"\b(?:USA|Russia|Black|Good|Super|Bloody|Ash|Palm|Easter|Cyber|Theresa|Mrs\.|Minister"
    r"|Fox News|CBS News) $"
)
_TITLE = re.compile(
    r"(?:This|Last) (?:Week|Month|Year)|To(?:day|night)|(?:Sun|Mon|Satur)day Morning"
)
_QUOTES = frozenset("“”\"‘’'")
_WHICH = {
    "this past": "last",
    "this coming": "next",
    "coming": "next",
    "outgoing": "this",
    "current": "this",
}
_ENDS = frozenset({"day", "month", "year", "weekday"})
_UNITS = {"centuries": "century"}


@lru_cache(maxsize=2**10)
def phrases(text: str) -> tuple[Phrase, ...]:
    """Return the date phrases of a text in order, none overlapping another.

    Of overlapping readings the longest holds, of equally long ones the first of the table;
    "from … to …" and "between … and …" are one phrase. No reading needs to know the day
    the text was written.
    """
    found: list[Phrase] = []
    for phrase in sorted(_readings(text), key=lambda one: (one.start - one.end, one.start)):
        if all(phrase.end <= other.start or other.end <= phrase.start for other in found):
            found.append(phrase)
    return tuple(_joined(text, sorted(found, key=lambda phrase: phrase.start)))


def _readings(text: str) -> Iterator[Phrase]:
    """Yield every match of every pattern that names a possible date."""
    for pattern in patterns():
        for match in pattern.regex.finditer(text):
            start, end = match.span("phrase" if "phrase" in pattern.regex.groupindex else 0)
            if _NAMES.search(text[max(0, start - 20) : start]) or _is_title(text, start, end):
                continue
            lead = _LEAD.search(text[max(0, start - 16) : start])
            phrase = Phrase(
                start=start,
                end=end,
                text=text[start:end],
                kind=pattern.kind,
                lead=lead[1].lower() if lead else "",
            )
            yield from _read(phrase, match.groupdict())


def _is_title(text: str, start: int, end: int) -> bool:
    """Tell whether words are a programme's title: on ABC's “This Week”."""
    titled = _TITLE.fullmatch(text, start, end) is not None
    quoted = text[start - 1 : start] in _QUOTES and text[end : end + 2].strip(" ,.")[:1] in _QUOTES
    return titled and start > 0 and quoted


def _read(phrase: Phrase, said: Mapping[str, str | None]) -> Iterator[Phrase]:
    """Yield the phrase filled with what its words say, if they name a possible date."""
    year, month, day = _calendar(said)
    if month and day and not _exists(year or 2000, month, day):
        return
    count, unit, which = said.get("count"), said.get("unit") or "", said.get("which") or ""
    filled = replace(
        phrase,
        year=year,
        month=month,
        day=day,
        weekday=prefix(WEEKDAYS, said.get("weekday")),
        season=prefix(SEASONS, said.get("season")),
        shift=SHIFTS.get((said.get("relative") or "").lower(), 0),
        count=number(count) if count else None,
        unit=_UNITS.get(unit, unit),
        which=_WHICH.get(which.lower(), which.lower()),
    )
    yield _with_end(filled, said) if filled.kind == "range" else filled


def _with_end(phrase: Phrase, said: Mapping[str, str | None]) -> Phrase:
    """Give a range that one pattern matched its last day or year."""
    day, year = _int(said.get("lastday")), _int(said.get("lastyear"))
    kind = "day" if day else "year"
    return replace(phrase, until=replace(phrase, kind=kind, day=day, year=year or phrase.year))


def _calendar(said: Mapping[str, str | None]) -> tuple[int | None, int | None, int | None]:
    """Return the year, month and day that a match names."""
    year = _int(said.get("year")) or 10 * (_int(said.get("decade")) or 0) or None
    month = prefix(MONTHS, said.get("month")) or _int(said.get("monthnumber"))
    day = _int(said.get("day")) or _spelled(said.get("dayword"))
    year = year or _spelled(said.get("yearwords"))
    one, two = _int(said.get("one")) or 0, _int(said.get("two")) or 0
    if one > 12 or one == two:
        month, day = two or month, one or day
    elif two > 12:
        month, day = one, two
    return year, month, day


def _spelled(words: str | None) -> int | None:
    """Read a number written out: sixth, twenty-third, two thousand twenty-three."""
    parts = re.split(r"[\s-]+", words) if words else []
    known = [value for part in parts if (value := number(part)) is not None]
    if parts[1:2] == ["thousand"]:
        known[0] *= 1000
    return sum(known) or None


def _int(digits: str | None) -> int | None:
    """Read digits, if there are any."""
    return int(digits) if digits else None


def _exists(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _joined(text: str, found: list[Phrase]) -> Iterator[Phrase]:
    """Yield the phrases, the two ends of a range as one."""
    first: Phrase | None = None
    for phrase in found:
        if first and _TO.fullmatch(text, first.end, phrase.start) and first.kind == phrase.kind:
            yield _range(text, first, phrase)
            first = None
            continue
        if first:
            yield first
            first = None
        if phrase.lead in {"from", "between"} and phrase.kind in _ENDS:
            first = phrase
        else:
            yield phrase
    if first:
        yield first


def _range(text: str, first: Phrase, last: Phrase) -> Phrase:
    """Make one phrase of the two ends of a range; the first may borrow the last one's year."""
    return replace(
        first,
        kind="range",
        end=last.end,
        text=text[first.start : last.end],
        year=first.year or last.year,
        until=last,
    )
