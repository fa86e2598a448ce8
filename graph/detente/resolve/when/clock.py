"""Find the date phrase that stands with a cue: "said *on Monday*", not "met *on Monday*"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from detente.annotate import Parsed
from detente.dates import Phrase, phrases
from detente.model import Found, Kind, Mode, Span
from detente.resolve.lexicon import nouns
from detente.resolve.scene import Scene
from detente.resolve.when.ties import crosses_noun, goals_of, hangs_above, hangs_on, is_tied

__all__ = ["Clock", "clocks_in", "last_before", "time_of"]

_DAYS = frozenset({"weekday", "today"})
_COARSE = frozenset({"decade", "month", "season", "span", "unit", "year"})
_NEAR = 3
_OPENING = 5


@dataclass(frozen=True, slots=True)
class Clock:
    """A date phrase and where it stands in the article."""

    phrase: Phrase
    span: Span

    @property
    def proof(self) -> Span:
        """The phrase with the words that set its limit: "*before* 2014"."""
        if not self.phrase.limit or self.phrase.opens is None:
            return self.span
        return Span(self.span.start - self.phrase.start + self.phrase.opens, self.span.end)


def time_of(scene: Scene, found: Found) -> Clock | None:
    """Return the date phrase of a cue: the extractor's, or one tied to the cue by syntax."""
    parsed = scene.passage(found.passage)
    cue = parsed.tokens(found.cue) if found.cue else []
    if not cue or found.cue is None:
        return None
    verb = next((token for token in cue if token.pos_ == "VERB"), cue[0])
    clocks = [
        clock
        for clock in clocks_in(parsed, verb.sent.start_char, verb.sent.text)
        if not _is_of_content(clock, parsed.tokens(clock.span), found)
    ]
    attached = (c for c in clocks if found.time is not None and c.span.overlaps(found.time))
    if first := next(attached, None):
        return first
    goals, deed = goals_of(verb, cue), found.kind == Kind.DEED
    document = scene.article.mode == Mode.DOCUMENT
    for clock in clocks:
        tokens, weekday = parsed.tokens(clock.span), clock.phrase.kind in _DAYS
        if document and clock.phrase.kind == "span":
            continue  # "over the past months" tells no day of a document's words
        if clock.phrase.lead == "since" or _is_of_another(scene, parsed, tokens, found):
            continue
        if not deed and _names_an_event(clock, tokens):
            continue
        part = next((part for part in found.content if part.overlaps(clock.span)), None)
        coarse = clock.phrase.kind in _COARSE and crosses_noun(tokens, goals, any_noun=document)
        tied = is_tied(tokens, goals) and not coarse
        tied = tied or hangs_above(tokens, verb, weekday=weekday)
        if part is None and (tied or _stands_by(tokens, cue, found, parsed)):
            return clock
        inside = part is not None and part.covers(found.cue)
        if inside and hangs_on(tokens, goals, deed=deed, weekday=weekday):
            return clock
    return None


def _is_of_another(scene: Scene, parsed: Parsed, tokens: list[Token], found: Found) -> bool:
    """Tell whether a phrase stands right behind the cue of another finding."""
    before = tokens[0].i - 1
    if before > 0 and parsed.doc[before].pos_ == "ADP":
        before -= 1
    if before < 0:
        return False
    here = parsed.span(before, before)
    return any(cue.overlaps(here) and cue != found.cue for cue in scene.cues)


def _names_an_event(clock: Clock, tokens: list[Token]) -> bool:
    """Tell whether a year belongs to an event's name: "the *2016* election"."""
    return clock.phrase.kind == "year" and tokens[-1].dep_ in {"nummod", "compound", "amod"}


def _is_of_content(clock: Clock, tokens: list[Token], found: Found) -> bool:
    """Tell whether a year behind "according to" dates what the source says, not its report."""
    if found.kind != Kind.ACCORDING_TO or clock.phrase.kind not in _COARSE:
        return False
    over = [token.head.head for token in tokens if token.dep_ == "pobj"]
    return not any(noun.lower_ in nouns()["utterance"] for noun in over)


def last_before(scene: Scene, found: Found) -> Clock | None:
    """Return the last date phrase before a cue in its passage."""
    parsed = scene.passage(found.passage)
    anchor = found.cue or found.content[0]
    text = parsed.doc.text[: anchor.start - parsed.passage.span.start]
    clocks = [c for c in clocks_in(parsed, 0, text) if c.phrase.kind not in {"elsewhere", "vague"}]
    return clocks[-1] if clocks else None


def clocks_in(parsed: Parsed, offset: int, text: str) -> Iterator[Clock]:
    """Yield the date phrases of a stretch of a passage."""
    start = parsed.passage.span.start + offset
    for phrase in phrases(text):
        span = Span(start + phrase.start, start + phrase.end)
        if parsed.tokens(span):
            yield Clock(phrase, span)


def _stands_by(tokens: list[Token], cue: list[Token], found: Found, parsed: Parsed) -> bool:
    """Tell whether a phrase stands right behind the cue, before the content, or first of all."""
    first, last = tokens[0], tokens[-1]
    if 0 <= first.i - cue[-1].i - 1 < _NEAR:
        return True
    start = parsed.span(first.i, last.i)
    ahead = cue[-1].i < first.i and start.end <= found.content[0].start
    if ahead and not any(t.pos_ == "VERB" for t in parsed.doc[cue[-1].i + 1 : first.i]):
        return True
    top = cue[0].dep_ in {"ROOT", "conj", "ccomp", "advcl", "aux", "auxpass"}
    return top and last.i < cue[0].i and first.i - cue[0].sent.start < _OPENING
