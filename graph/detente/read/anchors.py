"""Find what ties an article to the calendar: dated events beside weekdays, anniversaries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from detente.authority import Authority, Occurrence
from detente.dates import Phrase, bounds, is_day, phrases

__all__ = ["Window", "anchors", "has_reported", "sentences"]

_SENTENCES = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Jr|Sr|Sen|Rep|Gov|Gen|Jan|Feb|Aug|Sept|Oct|Nov|Dec|St|No)\."
    r"|[.](?=\S|\s+[a-z0-9])|[^.!?])+[.!?]?[”\"’']*"
)
_WEEK = timedelta(6)
_COMING = re.compile(
    r"\b(?:will|shall|(?:is|are|be)(?: \w+)? (?:set|due|scheduled|expected|slated|poised|about)"
    r"|(?:is|are) to|plans? to|prepar\w+ (?:to|for)|ahead of|before|upcoming|on the eve of)\b",
    re.IGNORECASE,
)
_SAID = (
    r"(?:said|told|announced|warned|declared|reported|confirmed|denied|accused|called|urged"
    r"|described|demanded|rejected|agreed|signed|ordered|\w{3,}ed)"
)
_REPORTED_BEFORE = re.compile(rf"\b{_SAID}(?: [\w.’'-]+){{0,6}},? (?:late |early )?(?:on )?\Z")
_REPORTED_AFTER = re.compile(rf",? (?:\w+ly )?{_SAID}\b")
_TAKES_OFFICE = re.compile(
    r"\b(?:becom(?:e|es|ing)|became|sworn in as|inaugurated as|tak(?:e|es|ing) office as"
    r"|took office as|take over as|took over as) (?:the )?(?:\d+(?:st|nd|rd|th) )?(?P<title>.+?)"
    r"(?: (?:late |early )?(?:on )?)\Z"
)
_HEAD_NOUN = re.compile(r"(?:the|its|their|Russia's|Moscow's) (\w+)")
_NEAR = 30
_NAME = re.compile(r"(?:[A-Z][\w’'-]*\.? ?){1,4}")
_AFTER_EVENT = re.compile(r"[’']?s?,? (?:(?:late|early) )?(?:on )?(?:next |this )?")


@dataclass(frozen=True, slots=True)
class Window:
    """The days on which an article can have appeared by one piece of evidence."""

    first: date
    last: date
    reason: str


def sentences(words: str) -> Iterator[str]:
    """Yield the sentences of a passage, white space folded."""
    for match in _SENTENCES.finditer(" ".join(words.split())):
        yield match.group().strip()


def anchors(told: Sequence[str], authority: Authority) -> Iterator[Window]:
    """Yield every window that a sentence opens."""
    events = authority.occurrences
    for sentence in told:
        found = phrases(sentence)
        weekdays = [phrase for phrase in found if phrase.kind == "weekday"]
        held = list(_held(sentence, events)) if weekdays else []
        for phrase in weekdays:
            yield from _office_taken(sentence, phrase, authority)
            yield from _event_beside(sentence, phrase, held)
        for phrase in found:
            if phrase.kind == "anniversary" and phrase.count and phrase.unit in {"year", ""}:
                event = _event_marked(sentence, phrase, told, events)
                yield from _anniversary(sentence, phrase, weekdays, event) if event else ()


def has_reported(sentence: str, phrase: Phrase) -> bool:
    """Tell whether a weekday is that of a report in the past tense, as in "said Monday"."""
    before, after = sentence[: phrase.start], sentence[phrase.end :]
    if _COMING.search(before[-60:]):
        return False
    return bool(_REPORTED_BEFORE.search(before) or _REPORTED_AFTER.match(after))


def _office_taken(sentence: str, phrase: Phrase, authority: Authority) -> Iterator[Window]:
    """Open a window by a person who takes an office on a weekday."""
    match = _TAKES_OFFICE.search(sentence[: phrase.start])
    if not match:
        return
    offices = {office.slug for office in authority.office_titled(match["title"])}
    people = {
        record.id
        for name in _NAME.finditer(sentence[: match.start()])
        for record in authority.named(name.group().strip())
    }
    for tenure in authority.tenures:
        if tenure.office in offices and tenure.holder in people:
            who = authority.actor(tenure.holder).name
            title = authority.offices[tenure.office].title
            what = f"{who} became {title} on {tenure.start}"
            yield from _window(sentence, phrase, tenure.start, what)


def _held(sentence: str, events: Sequence[Occurrence]) -> Iterator[tuple[int, str, str]]:
    """Yield the names of events in a sentence: where the name stands, it, and when it was."""
    for event in events:
        for name in _names(event):
            if (at := sentence.find(name)) >= 0:
                yield at, name, event.start


def _event_beside(
    sentence: str, phrase: Phrase, held: Sequence[tuple[int, str, str]]
) -> Iterator[Window]:
    """Open a window by a named event that stands right beside a weekday."""
    for at, name, edtf in held:
        between = sentence[at + len(name) : phrase.start]
        before = sentence[phrase.end : at]
        if (at < phrase.start and _AFTER_EVENT.fullmatch(between)) or before in {"'s ", "’s "}:
            first, last = bounds(edtf)
            days = [first + timedelta(n) for n in range(min((last - first).days, 6) + 1)]
            fitting = [day for day in days if day.weekday() == phrase.weekday]
            if len(fitting) == 1:
                yield from _window(sentence, phrase, fitting[0], f"“{name}” was on {fitting[0]}")


def _window(sentence: str, phrase: Phrase, day: date, what: str) -> Iterator[Window]:
    """Open the week before or after an event, if its weekday is the one named."""
    if day.weekday() != phrase.weekday:
        return
    if _COMING.search(sentence[: phrase.start]):
        yield Window(day - _WEEK, day, f"{what}, and the text awaits it on {phrase.text}.")
    else:
        yield Window(day, day + _WEEK, f"{what}, and the text reports it on {phrase.text}.")


def _anniversary(
    sentence: str, phrase: Phrase, weekdays: Sequence[Phrase], event: tuple[str, date]
) -> Iterator[Window]:
    """Open a window by an anniversary that something said on a weekday, or today, marks."""
    name, first = event
    day = _years_later(first, phrase.count or 0)
    what = f"“{name}” was on {first}, and {day} is “{phrase.text}” it"
    reported = [weekday for weekday in weekdays if has_reported(sentence, weekday)]
    if not weekdays and re.search(r"\btoday\b", sentence, re.IGNORECASE):
        yield Window(day, day, f"{what}, which the text calls today.")
    elif any(weekday.weekday == day.weekday() for weekday in reported):
        yield Window(day, day + _WEEK, f"{what}, a {day:%A} as the text says.")


def _years_later(day: date, years: int) -> date:
    """Return the same day some years later; 1 March for 29 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _event_marked(
    sentence: str, phrase: Phrase, told: Sequence[str], events: Sequence[Occurrence]
) -> tuple[str, date] | None:
    """Return the one event an anniversary is of, with the day it began.

    The words after "anniversary of" or "years since" name it, or name it by a noun of one
    of its names ("the takeover") when the sentence, or else the text, names it in full.
    """
    after = sentence[phrase.end :].lstrip()
    noun = _HEAD_NOUN.match(after)
    for places in ([sentence], told):
        found = {}
        for event in events:
            names = _names(event)
            named = [name for name in names if any(name in place for place in places)]
            direct = any(0 <= after.find(name) < _NEAR for name in names)
            if direct or (named and noun and any(noun[1] in name.split() for name in names)):
                found[event.actor.id] = (max(named, key=len, default=event.actor.name), event.start)
        if len(found) == 1:
            ((name, start),) = found.values()
            return (name, bounds(start)[0]) if is_day(start) else None
    return None


def _names(event: Occurrence) -> list[str]:
    """Return the names of an event that are telling enough."""
    return [name for name in (event.actor.name, *event.names) if len(name.split()) > 1]
