"""Find the date phrase that stands with a cue: "said *on Monday*", not "met *on Monday*"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from detente.annotate import Parsed
from detente.dates import Phrase, phrases
from detente.model import Found, Kind, Span
from detente.resolve.lexicon import contexts, nouns
from detente.resolve.scene import Scene

__all__ = [
    "Clock",
    "clocks_in",
    "follows_event",
    "is_tied",
    "last_before",
    "tells_other_time",
    "time_of",
    "venues",
]

_LINKS = frozenset(
    {"prep", "pobj", "dobj", "npadvmod", "advmod", "compound", "nummod"}
    | {"amod", "nmod", "pcomp", "det", "appos", "dative", "agent"}
)
_ABOUT = frozenset({"about", "against", "by", "for", "from", "of", "on", "over", "to"})
_DAYS = frozenset({"weekday", "today"})
_NEAR = 3
_OPENING = 5
_PAST_TIMES = frozenset({"year", "decade", "ago", "month", "season", "unit", "span"})


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
    clocks = list(clocks_in(parsed, verb.sent.start_char, verb.sent.text))
    attached = (c for c in clocks if found.time is not None and c.span.overlaps(found.time))
    if first := next(attached, None):
        return first
    goals = _goals(verb, cue)
    for clock in clocks:
        tokens = parsed.tokens(clock.span)
        if clock.phrase.lead == "since" or _is_of_another(scene, parsed, tokens, found):
            continue
        if found.kind != Kind.DEED and _names_an_event(clock, tokens):
            continue
        part = next((part for part in found.content if part.overlaps(clock.span)), None)
        tied = is_tied(tokens, goals) or _hangs_above(clock, tokens, verb)
        if part is None and (tied or _stands_by(tokens, cue, found, parsed)):
            return clock
        inside = part is not None and part.covers(found.cue)
        if inside and _hangs_on(clock, tokens, goals, deed=found.kind == Kind.DEED):
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


def _hangs_on(clock: Clock, tokens: list[Token], goals: set[int], *, deed: bool) -> bool:
    """Tell whether a phrase within the content depends on the cue, or on a deed's object.

    A weekday behind a noun that is no event is the verb's: "raised the *matter* on Friday".
    """
    near = clock.phrase.kind in _DAYS
    inside = {token.i for token in tokens}
    head = next((t for t in tokens if t.head.i not in inside), tokens[-1])
    while head.dep_ in {"pobj", "nummod", "compound", "amod"} and head.head != head:
        head = head.head
    noun = head.head
    if deed and head.dep_ == "prep" and noun.dep_ == "dobj" and noun.head.i in goals:
        return True
    if noun.lower_ in nouns()["talk"] | nouns()["utterance"] and noun.dep_ == "pobj":
        return is_tied([noun], goals)  # "denied it in a *meeting* in May"
    if near and (noun.pos_ == "PROPN" or (noun.dep_ == "dobj" and not _happens(noun))):
        return is_tied([noun], goals)  # "put *pressure* on *China* on Friday"
    return head.i in goals or noun.i in goals


def _happens(noun: Token) -> bool:
    """Tell whether a noun names what happens at a time of its own."""
    events = contexts()["event"].union(*(nouns()[s] for s in ("talk", "utterance", "venue")))
    return noun.lemma_ in events or noun.lower_ in events


def last_before(scene: Scene, found: Found) -> Clock | None:
    """Return the last date phrase before a cue in its passage."""
    parsed = scene.passage(found.passage)
    anchor = found.cue or found.content[0]
    text = parsed.doc.text[: anchor.start - parsed.passage.span.start]
    clocks = [c for c in clocks_in(parsed, 0, text) if c.phrase.kind not in {"elsewhere", "vague"}]
    return clocks[-1] if clocks else None


def venues(scene: Scene, found: Found, *, known: bool = False) -> frozenset[str]:
    """Return the nouns of the gatherings a cue stands with: "told the *forum*".

    Talks, a meeting and a summit are one: "talks". `known` asks for "the forum" alone.
    """
    parsed = scene.passage(found.passage)
    cue = parsed.tokens(found.cue) if found.cue else []
    if not cue:
        return frozenset()
    verb = next((token for token in cue if token.pos_ == "VERB"), cue[0])
    goals = _goals(verb, cue)
    inside = {token.i for part in found.content for token in parsed.tokens(part)}
    speakers = {token.i for mention in found.actors for token in parsed.tokens(mention)}
    return frozenset(
        "talks" if token.lower_ in nouns()["talk"] else token.lower_
        for token in verb.sent
        if token.lower_ in nouns()["venue"] | nouns()["talk"]
        and token.i not in inside
        and (token.i in speakers or is_tied([token], goals))
        and (not known or any(child.lower_ == "the" for child in token.children))
    )


def tells_other_time(scene: Scene, found: Found) -> bool:
    """Tell whether a cue's clause names a time, outside of the content, that is not its own."""
    parsed = scene.passage(found.passage)
    cue = parsed.tokens(found.cue) if found.cue else []
    if not cue:
        return False
    verb = next((token for token in cue if token.pos_ == "VERB"), cue[0])
    for clock in clocks_in(parsed, verb.sent.start_char, verb.sent.text):
        if any(part.overlaps(clock.span) for part in found.content):
            continue
        tokens = parsed.tokens(clock.span)
        opens = _is_fronted(tokens) and clock.phrase.kind in _PAST_TIMES
        past = clock.phrase.kind in _PAST_TIMES and _depends_on(tokens, _goals(verb, cue))
        if opens or past or (clock.phrase.kind == "vague" and is_tied(tokens, {verb.i})):
            return True
    return False


def _is_fronted(tokens: list[Token]) -> bool:
    """Tell whether a phrase stands before the subject of its sentence."""
    root = tokens[0].sent.root
    subject = next((t for t in root.children if t.dep_ in {"nsubj", "nsubjpass"}), root)
    return tokens[-1].i < min(subject.left_edge.i, root.i)


def _depends_on(tokens: list[Token], goals: set[int]) -> bool:
    """Tell whether a phrase, with its preposition, depends on a goal itself."""
    inside = {token.i for token in tokens}
    head = next((t for t in tokens if t.head.i not in inside), tokens[-1])
    head = head.head if head.dep_ == "pobj" else head
    return head.head.i in goals


def follows_event(scene: Scene, found: Found) -> bool:
    """Tell whether a cue is placed after an event: "told reporters *after the signing*"."""
    parsed = scene.passage(found.passage)
    cue = parsed.tokens(found.cue) if found.cue else []
    return any(
        child.lower_ == "after" and child.dep_ == "prep"
        for token in cue
        for child in token.children
    )


def clocks_in(parsed: Parsed, offset: int, text: str) -> Iterator[Clock]:
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


def _hangs_above(clock: Clock, tokens: list[Token], verb: Token) -> bool:
    """Tell whether a phrase stands with the verb that a clause with "after" or "as" hangs on."""
    if verb.dep_ != "advcl":
        return False
    together = any(child.lower_ in {"as", "when"} for child in verb.children)
    if (
        together
        and clock.phrase.kind in _DAYS
        and verb.head.tag_ == "VBD"
        and is_tied(tokens, {verb.head.i})
    ):
        return True
    inside = {token.i for token in tokens}
    head = next((t for t in tokens if t.head.i not in inside), tokens[-1])
    while head.dep_ in {"pobj", "nummod", "compound", "amod"}:
        head = head.head
    opens = tokens[0].i - verb.sent.start < _NEAR
    near = 0 < tokens[0].i - verb.head.i <= _NEAR
    return verb.head.i in {head.i, head.head.i} and (opens or near)


def is_tied(tokens: list[Token], goals: set[int]) -> bool:
    """Tell whether a phrase depends on one of the goals by prepositions and nouns alone.

    What was said "in an interview *taped* on Friday" was said on Friday.
    """
    inside = {token.i for token in tokens}
    head = next((t for t in tokens if t.head.i not in inside), tokens[-1])
    while head.i not in goals:
        if head.head == head or not (_was_made(head) or _is_whose(head) or head.dep_ in _LINKS):
            return False
        if head.dep_ == "pobj" and head.head.lower_ in _ABOUT and _is_utterance(head):
            return False  # "stood by his *comment* of Monday"
        head = head.head
    return True


def _is_utterance(noun: Token) -> bool:
    """Tell whether a noun names words that have a time of their own."""
    return noun.lower_ in nouns()["utterance"]


def _is_whose(token: Token) -> bool:
    """Tell whether a day owns what was said or where: "in *Tuesday's* debate"."""
    senses = ("talk", "utterance", "venue")
    return token.dep_ == "poss" and any(token.head.lower_ in nouns()[s] for s in senses)


def _was_made(verb: Token) -> bool:
    """Tell whether a participle tells how words were made: "an interview, *taped* Friday"."""
    made = verb.dep_ == "acl" and _is_utterance(verb.head)
    return made or (verb.dep_ == "advcl" and verb.tag_ == "VBN")


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
