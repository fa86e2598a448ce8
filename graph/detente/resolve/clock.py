"""Find the date phrase that stands with a cue: "said *on Monday*", not "met *on Monday*"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from detente.annotate import Parsed
from detente.dates import Phrase, phrases
from detente.model import Found, Kind, Role, Span
from detente.resolve.scene import Scene

__all__ = ["Clock", "event_day", "follows_event", "last_before", "says_today", "time_of"]

_LINKS = frozenset(
    {"prep", "pobj", "dobj", "npadvmod", "advmod", "compound", "nummod"}
    | {"amod", "nmod", "pcomp", "det", "appos", "dative", "agent"}
)
_NEAR = 3
_OPENING = 5


@dataclass(frozen=True, slots=True)
class Clock:
    """A date phrase and where it stands in the article."""

    phrase: Phrase
    span: Span


def time_of(scene: Scene, found: Found) -> Clock | None:
    """Return the date phrase of a cue: the extractor's, or one tied to the cue by syntax."""
    parsed = scene.passage(found.passage)
    cue = parsed.tokens(found.cue) if found.cue else []
    if not cue or found.cue is None:
        return None
    verb = next((token for token in cue if token.pos_ == "VERB"), cue[0])
    clocks = list(_clocks(parsed, verb.sent.start_char, verb.sent.text))
    if found.time is not None:
        return next((clock for clock in clocks if clock.span.overlaps(found.time)), None)
    goals = _goals(verb, cue)
    for clock in clocks:
        tokens = parsed.tokens(clock.span)
        if clock.phrase.lead == "since" or _is_of_another(scene, parsed, tokens, found):
            continue
        if found.kind != Kind.DEED and _names_an_event(clock, tokens):
            continue
        part = next((part for part in found.content if part.overlaps(clock.span)), None)
        tied = _is_tied(tokens, goals) or _hangs_above(tokens, verb)
        if part is None and (tied or _stands_by(tokens, cue, found, parsed)):
            return clock
        inside = part is not None and part.covers(found.cue)
        if inside and _hangs_on(tokens, goals, deed=found.kind == Kind.DEED):
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


def _hangs_on(tokens: list[Token], goals: set[int], *, deed: bool) -> bool:
    """Tell whether a phrase within the content depends on the cue, or on a deed's object."""
    inside = {token.i for token in tokens}
    head = next((t for t in tokens if t.head.i not in inside), tokens[-1])
    while head.dep_ in {"pobj", "nummod", "compound", "amod"} and head.head != head:
        head = head.head
    noun = head.head
    if deed and head.dep_ == "prep" and noun.dep_ == "dobj" and noun.head.i in goals:
        return True
    return head.i in goals or noun.i in goals


def last_before(scene: Scene, found: Found) -> Clock | None:
    """Return the last date phrase before a cue in its passage."""
    parsed = scene.passage(found.passage)
    anchor = found.cue or found.content[0]
    text = parsed.doc.text[: anchor.start - parsed.passage.span.start]
    clocks = [c for c in _clocks(parsed, 0, text) if c.phrase.kind not in {"elsewhere", "vague"}]
    return clocks[-1] if clocks else None


def says_today(scene: Scene) -> bool:
    """Tell whether the article's own text speaks of "today"."""
    return any(
        clock.phrase.kind == "today" and clock.phrase.text.lower() == "today"
        for parsed in scene.parsed
        for clock in _clocks(parsed, 0, parsed.doc.text)
    )


def event_day(scene: Scene) -> Clock | None:
    """Return the first day with which a sentence of the article opens: "On January 11, …"."""
    for parsed in scene.parsed:
        if parsed.passage.role not in {Role.PARAGRAPH, Role.TURN}:
            continue
        for sentence in parsed.doc.sents:
            for clock in _clocks(parsed, sentence.start_char, sentence.text):
                first = parsed.tokens(clock.span)[0].i
                opening = not any(t.pos_ == "VERB" for t in parsed.doc[sentence.start : first])
                if opening and clock.phrase.kind in {"day", "today"}:
                    return clock
    return None


def follows_event(scene: Scene, found: Found) -> bool:
    """Tell whether a cue is placed after an event: "told reporters *after the signing*"."""
    parsed = scene.passage(found.passage)
    cue = parsed.tokens(found.cue) if found.cue else []
    return any(
        child.lower_ == "after" and child.dep_ == "prep"
        for token in cue
        for child in token.children
    )


def _clocks(parsed: Parsed, offset: int, text: str) -> Iterator[Clock]:
    """Yield the date phrases of a stretch of a passage."""
    start = parsed.passage.span.start + offset
    for phrase in phrases(text):
        span = Span(start + phrase.start, start + phrase.end)
        if parsed.tokens(span):
            yield Clock(phrase, span)


def _goals(verb: Token, cue: list[Token]) -> set[int]:
    """Return the tokens a date may depend on: the cue, and what its clause hangs on."""
    goals = {verb.i, *(token.i for token in cue)}
    while verb.dep_ in {"conj", "pcomp", "prep"} or (verb.dep_ == "advcl" and verb.tag_ == "VBG"):
        verb = verb.head
        goals.add(verb.i)
    if verb.dep_ == "relcl":
        goals.add(verb.head.i)
    return goals


def _hangs_above(tokens: list[Token], verb: Token) -> bool:
    """Tell whether a phrase stands with the verb that a clause with "after" or "as" hangs on."""
    if verb.dep_ != "advcl":
        return False
    inside = {token.i for token in tokens}
    head = next((t for t in tokens if t.head.i not in inside), tokens[-1])
    while head.dep_ in {"pobj", "nummod", "compound", "amod"}:
        head = head.head
    opens = tokens[0].i - verb.sent.start < _NEAR
    near = 0 < tokens[0].i - verb.head.i <= _NEAR
    return verb.head.i in {head.i, head.head.i} and (opens or near)


def _is_tied(tokens: list[Token], goals: set[int]) -> bool:
    """Tell whether a phrase depends on one of the goals by prepositions and nouns alone."""
    inside = {token.i for token in tokens}
    head = next((t for t in tokens if t.head.i not in inside), tokens[-1])
    while head.i not in goals:
        if head.dep_ not in _LINKS or head.head == head:
            return False
        head = head.head
    return True


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
