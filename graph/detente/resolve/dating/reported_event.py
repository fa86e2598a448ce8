"""Find the talk or ceremony that a document reports, and the day it took place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from detente.annotate import Parse
from detente.dates import bounds, explain, is_day
from detente.extract.cues import Cues
from detente.model import Actor, Evidence, Found, Kind, Mode, Role, Span
from detente.resolve.context import DiscourseContext
from detente.resolve.dating.temporal_attachment import is_tied
from detente.resolve.dating.time_expressions import TimeExpression, time_expressions_in
from detente.resolve.lexicon import nouns

__all__ = ["ReportedEvent", "document_day", "is_party", "is_transcript", "reported_event"]

_OPENING = 4
_WEEK = timedelta(7)
_ABOUT = re.compile(r"\b(?:on|after|following|regarding)\b(?P<talk>.*)", re.IGNORECASE)
_PROSE = frozenset({Role.PARAGRAPH, Role.TURN})
_HAPPENS = frozenset({"speak", "talk", "gather", "welcome", "join", "participate"})
_KINDS = frozenset({"day", "today", "weekday", "range"})


@dataclass(frozen=True, slots=True)
class ReportedEvent:
    """What a document reports: its date, the words that tell it, who took part, and why."""

    edtf: str
    phrase: Evidence | None
    parties: frozenset[str]
    reason: str


def reported_event(context: DiscourseContext) -> ReportedEvent | None:
    """Return the occasion a document reports; None where it reports none.

    One of its first sentences says that people met, spoke or gathered on a day of the week
    before the document, or its title names a talk: then without another day it is the
    document's own. A transcript is an occasion itself; it reports another only if its title
    says so: "briefing *on the President's call with* …".
    """
    day = context.day
    if context.article.mode != Mode.DOCUMENT or day is None:
        return None
    if is_transcript(context):
        about = _ABOUT.search(context.article.title)
        if about is None or not _names_a_talk(about["talk"]):
            return None
        why = f"it belongs to the talk that is spoken of on {day}"
        return ReportedEvent(day.isoformat(), None, frozenset(), why)
    opening = list(islice(_sentences(context.parses), _OPENING))
    for parse, sentence in opening:
        dated = _dated(context.cues, parse, sentence, day)
        if dated is not None:
            expression, edtf = dated
            phrase = Evidence.at(expression.span, context.article.text)
            why = f"it belongs to the event of {edtf}, which the document opens with"
            return ReportedEvent(edtf, phrase, _parties(context, parse, sentence), why)
    if not opening or not _names_a_talk(context.article.title):
        return None
    why = f"it belongs to the talk that the document of {day} reports without another day"
    return ReportedEvent(day.isoformat(), None, _parties(context, *opening[0]), why)


def is_party(
    context: DiscourseContext, happened: ReportedEvent, actor: Actor, found: Found
) -> bool:
    """Tell whether who acts took part: by name, by side, without a name, or as "they".

    In a transcript only those count whom the title names.
    """
    titled = actor.kind == "person" and actor.name.split()[-1] in context.article.title
    if titled or is_transcript(context):
        return titled
    unnamed = actor.id.startswith("x-") or actor.kind in {"group", "unknown"}
    named = actor.id in happened.parties or actor.side in happened.parties
    parse = context.passage(found.passage)
    heads = (token for span in found.actors for token in parse.tokens(span))
    return named or unnamed or any(parse.pos[token] == "PRON" for token in heads)


def is_transcript(context: DiscourseContext) -> bool:
    """Tell whether an article gives what was said word by word: remarks, a briefing."""
    holders = {reference.actor for reference in context.floor.values()}
    return len(holders) > 1 or bool(_words(context.article.title) & nouns()["floor"])


def document_day(context: DiscourseContext, published: date, happened: ReportedEvent | None) -> str:
    """Return the day a document speaks on: that of its occasion, if it calls that "today"."""
    dated = happened is not None and happened.phrase is not None and is_day(happened.edtf)
    return (
        happened.edtf
        if happened and dated and _says_today(context.parses)
        else published.isoformat()
    )


def _says_today(parses: Sequence[Parse]) -> bool:
    """Tell whether the article's own text speaks of "today"."""
    return any(
        expression.phrase.kind == "today" and expression.phrase.text.lower() == "today"
        for part in parses
        for expression in time_expressions_in(part, range(len(part)))
    )


def _sentences(parses: Sequence[Parse]) -> Iterator[tuple[Parse, range]]:
    """Yield the sentences of the prose in order."""
    for parse in parses:
        if parse.passage.role in _PROSE:
            for sentence in parse.sentences():
                yield parse, sentence


def _dated(
    cues: Cues, parse: Parse, sentence: range, day: date
) -> tuple[TimeExpression, str] | None:
    """Return the date of a sentence that says that people met or spoke."""
    root = parse.root(sentence[0], sentence[-1])
    if not _happens(parse, root, cues):
        return None
    for expression in time_expressions_in(parse, sentence):
        edtf = explain(expression.phrase, day).edtf if expression.phrase.kind in _KINDS else None
        if edtf is None or not is_tied(parse, expression.tokens, {root}):
            continue
        first, last = bounds(edtf)
        if day - _WEEK <= first and last <= day:
            return expression, edtf
    return None


def _happens(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether a verb says that people came together: "met", "took place"."""
    senses = cues.of("verb", parse.lemma[verb])
    deeds = any(one.kind == Kind.DEED and one.event_type == "consult" for one in senses)
    took = parse.lemma[verb] == "take"
    place = took and any(parse.lower[child] == "place" for child in parse.kids[verb])
    return parse.tag[verb] in {"VBD", "VBN"} and (deeds or place or parse.lemma[verb] in _HAPPENS)


def _names_a_talk(title: str) -> bool:
    """Tell whether a title names a talk: "Readout of the President's *Call* with …"."""
    return bool(_words(title) & (nouns()["talk"] | nouns()["report"]))


def _words(title: str) -> set[str]:
    """Return the words of a title in lower case."""
    return set(re.findall(r"\w+", title.lower()))


def _parties(context: DiscourseContext, parse: Parse, sentence: range) -> frozenset[str]:
    """Return whom the headline and the sentence name, and the sides they are on."""
    spans = [parse.span(sentence[0], sentence[-1])]
    spans += [p.passage.span for p in context.parses if p.passage.role == Role.HEADLINE]
    named = [r.actor for r in context.everyone() if _lies_in(r.span, spans)]
    return frozenset(name for actor in named for name in (actor.id, actor.side) if name)


def _lies_in(span: Span, spans: list[Span]) -> bool:
    """Tell whether a stretch lies in one of several."""
    return any(one.covers(span) for one in spans)
