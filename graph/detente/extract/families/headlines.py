"""Headlines: a name, a colon and its words; a verb that the parser takes for a name."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Parse
from detente.extract.candidate import Candidate, Rule
from detente.extract.cues import Cue, Cues
from detente.extract.passage_context import PassageContext
from detente.extract.phrases import trim
from detente.extract.turns import label_of
from detente.model import Kind, Mode, Role

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "headlines.colon",
        "A headline that gives a name, a colon and what it says.",
        "Peskov: No Summit Before Spring",
    ),
    Rule(
        "headlines.verb",
        "A verb in title case between its subject and what it reports.",
        "Ryabkov Rejects U.S. Proposal on Missiles",
    ),
)
_HEADLINES = {Role.HEADLINE, Role.SUBHEAD}
_LONGEST = 24  # words
_LONGEST_NAME = 7
_NAMED = {"PERSON", "ORG", "NORP", "GPE"}
_SOURCES = {"poll", "report", "study", "survey", "sources", "source", "analysts", "experts"}
_TAGS = {
    "watch", "look", "breaking", "revealed", "exclusive", "video", "opinion", "analysis", "latest",
    "bombshell", "fact", "live", "photos", "update", "transcript", "q&a",
}  # fmt: skip
_ASIDE = {"on", "to", "at", "in"}
_STOPS = {";", ":", "-", "--"}


def find(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a candidate for a headline in which somebody speaks."""
    parse = passage.parse
    if passage.mode is Mode.DOCUMENT or not _is_headline(parse) or label_of(parse) is not None:
        return
    after_colon = _after_colon(parse)
    if after_colon is not None:
        yield after_colon
        return
    after_verb = _after_verb(parse, passage.cues)
    if after_verb is not None:
        yield after_verb


def _is_headline(parse: Parse) -> bool:
    """Tell whether a passage is a headline, or a first line as short as one."""
    if parse.passage.role in _HEADLINES:
        return True
    return parse.index == 0 and len(parse) <= _LONGEST


def _after_colon(parse: Parse) -> Candidate | None:
    """Return the candidate of a headline in which a colon follows a name."""
    colon = next((t for t in range(len(parse)) if parse.lower[t] == ":"), 0)
    dashes = [t for t in range(colon) if parse.lower[t] in {"-", "--"}]
    label = range(dashes[-1] + 1 if dashes else 0, colon)
    name = _until(label, {t for t in label if parse.lower[t] in _ASIDE})
    if not name or not _is_speaker(parse, name):
        return None
    content = trim(parse, range(colon + 1, len(parse)))
    if not content or "?" in parse.words[colon:] or parse.tag[min(content)].startswith("W"):
        return None
    return _candidate("headlines.colon", name, (), content, None)


def _is_speaker(parse: Parse, name: range) -> bool:
    """Tell whether the words before a colon or a verb name somebody who speaks."""
    words = {parse.lower[t] for t in name}
    if len(name) > _LONGEST_NAME or words & _TAGS:
        return False
    if any(parse.pos[t] in {"VERB", "AUX"} and parse.tag[t] != "VBG" for t in name):
        return False
    named = any(parse.entity[t] in _NAMED or parse.pos[t] == "PROPN" for t in name)
    return named or bool(words & _SOURCES)


def _after_verb(parse: Parse, cues: Cues) -> Candidate | None:
    """Return the candidate of a headline whose verb the parser did not see."""
    for verb in range(1, len(parse) - 1):
        if parse.pos[verb] in {"VERB", "AUX"}:
            return None
        cue = _cue(cues, parse.lower[verb])
        if cue is None or parse.entity[verb] == "GPE" or not _is_speaker(parse, range(verb)):
            continue
        rest = range(verb + 1, len(parse))
        content = trim(parse, _until(rest, {t for t in rest if parse.lower[t] in _STOPS}))
        if content and parse.pos[verb + 1] not in {"ADP", "PUNCT"}:
            return _candidate("headlines.verb", range(verb), (verb,), content, cue)
    return None


def _cue(cues: Cues, form: str) -> Cue | None:
    """Return the sense of a verb in the third person that takes a clause or an object."""
    for lemma in (form[:-1], form[:-2], form[:-3] + "y"):
        for cue in cues.of("verb", lemma) if form.endswith("s") else ():
            if not cue.particle and cue.kind is not Kind.DEED and {"clause", "np"} & {*cue.frames}:
                return cue
    return None


def _until(words: range, stops: set[int]) -> range:
    """Return the words before the first of these."""
    return range(words.start, min(stops, default=words.stop))


def _candidate(
    rule: str, name: range, cue: tuple[int, ...], content: frozenset[int], sense: Cue | None
) -> Candidate:
    """Make the candidate of a headline."""
    return Candidate(
        rule=rule,
        kind=sense.kind if sense else Kind.STATEMENT,
        anchor=cue[0] if cue else name[-1],
        cue=cue,
        actors=(tuple(name),),
        content=content,
        sense=sense.id if sense else "say.clause",
    )
