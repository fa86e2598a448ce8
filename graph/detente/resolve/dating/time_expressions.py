"""Find the date phrase that stands with a cue: "said *on Monday*", not "met *on Monday*"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.annotate import Parse
from detente.dates import Phrase, phrases
from detente.model import Found, Kind, Mode, Span
from detente.resolve.context import DiscourseContext
from detente.resolve.dating.temporal_attachment import (
    crosses_noun,
    goals_of,
    hangs_above,
    hangs_on,
    is_tied,
)
from detente.resolve.lexicon import nouns

__all__ = ["TimeExpression", "last_before", "main_verb", "time_expressions_in", "time_of"]

_DAYS = frozenset({"weekday", "today"})
_COARSE = frozenset({"decade", "month", "season", "span", "unit", "year"})
_NEAR = 3
_OPENING = 5


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date phrase, its tokens in its passage, and where it stands in the article."""

    phrase: Phrase
    tokens: range
    span: Span

    @property
    def proof(self) -> Span:
        """The phrase with the words that set its limit: "*before* 2014"."""
        if not self.phrase.limit or self.phrase.opens is None:
            return self.span
        return Span(self.span.start - self.phrase.start + self.phrase.opens, self.span.end)


def main_verb(parse: Parse, cue: range) -> int:
    """Return the first verb of a cue, or else its first word."""
    return next((token for token in cue if parse.pos[token] == "VERB"), cue[0])


def time_of(context: DiscourseContext, found: Found) -> TimeExpression | None:
    """Return the date phrase of a cue: the extractor's, or one tied to the cue by syntax."""
    parse = context.passage(found.passage)
    cue = context.cue(found)
    if not cue or found.cue is None:
        return None
    verb = main_verb(parse, cue)
    expressions = [
        expression
        for expression in time_expressions_in(parse, parse.sentence_of(verb))
        if not _is_of_content(parse, expression, found)
    ]
    attached = (c for c in expressions if found.time is not None and c.span.overlaps(found.time))
    if first := next(attached, None):
        return first
    goals, deed = goals_of(parse, verb, cue), found.kind == Kind.DEED
    document = context.article.mode == Mode.DOCUMENT
    for expression in expressions:
        tokens, weekday = expression.tokens, expression.phrase.kind in _DAYS
        if document and expression.phrase.kind == "span":
            continue  # "over the past months" tells no day of a document's words
        if expression.phrase.lead == "since" or _is_of_another(
            context.cue_spans, parse, tokens[0], found
        ):
            continue
        if not deed and _names_an_event(parse, expression):
            continue
        part = next((part for part in found.content if part.overlaps(expression.span)), None)
        coarse = expression.phrase.kind in _COARSE
        away = coarse and crosses_noun(parse, tokens, goals, any_noun=document)
        tied = is_tied(parse, tokens, goals) and not away
        tied = tied or hangs_above(parse, tokens, verb, weekday=weekday)
        if part is None and (tied or _stands_by(parse, expression, cue, found)):
            return expression
        inside = part is not None and part.covers(found.cue)
        if inside and hangs_on(parse, tokens, goals, deed=deed, weekday=weekday):
            return expression
    return None


def _is_of_another(cue_spans: tuple[Span, ...], parse: Parse, first: int, found: Found) -> bool:
    """Tell whether a phrase stands right behind the cue of another finding."""
    before = first - 1
    if before > 0 and parse.pos[before] == "ADP":
        before -= 1
    if before < 0:
        return False
    here = parse.span(before, before)
    return any(cue.overlaps(here) and cue != found.cue for cue in cue_spans)


def _names_an_event(parse: Parse, expression: TimeExpression) -> bool:
    """Tell whether a year belongs to an event's name: "the *2016* election"."""
    last = expression.tokens[-1]
    return expression.phrase.kind == "year" and parse.dep[last] in {"nummod", "compound", "amod"}


def _is_of_content(parse: Parse, expression: TimeExpression, found: Found) -> bool:
    """Tell whether a year behind "according to" dates what the source says, not its report."""
    if found.kind != Kind.ACCORDING_TO or expression.phrase.kind not in _COARSE:
        return False
    objects = (token for token in expression.tokens if parse.dep[token] == "pobj")
    over = (parse.head[parse.head[token]] for token in objects)
    return not any(parse.lower[noun] in nouns()["utterance"] for noun in over)


def last_before(context: DiscourseContext, found: Found) -> TimeExpression | None:
    """Return the last date phrase before a cue in its passage."""
    parse = context.passage(found.passage)
    anchor = found.cue or found.content[0]
    before = time_expressions_in(parse, range(parse.tokens(anchor).start))
    expressions = [c for c in before if c.phrase.kind not in {"elsewhere", "vague"}]
    return expressions[-1] if expressions else None


def time_expressions_in(parse: Parse, stretch: range) -> Iterator[TimeExpression]:
    """Yield the date phrases of a stretch of a passage."""
    if not stretch:
        return
    start = parse.start[stretch[0]]
    for phrase in phrases(parse.text_of(stretch[0], stretch[-1])):
        span = Span(start + phrase.start, start + phrase.end)
        if tokens := parse.tokens(span):
            yield TimeExpression(phrase, tokens, span)


def _stands_by(parse: Parse, expression: TimeExpression, cue: range, found: Found) -> bool:
    """Tell whether a phrase stands right behind the cue, before the content, or first of all."""
    first, last = expression.tokens[0], expression.tokens[-1]
    if 0 <= first - cue[-1] - 1 < _NEAR:
        return True
    start = parse.span(first, last)
    ahead = cue[-1] < first and start.end <= found.content[0].start
    if ahead and not any(parse.pos[t] == "VERB" for t in range(cue[-1] + 1, first)):
        return True
    top = parse.dep[cue[0]] in {"ROOT", "conj", "ccomp", "advcl", "aux", "auxpass"}
    return top and last < cue[0] and first - parse.sentence_of(cue[0]).start < _OPENING
