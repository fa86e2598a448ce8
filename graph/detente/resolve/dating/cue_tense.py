"""Read the tense of a cue and the sentence it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from detente.annotate import Parse
from detente.grammar.tense import finite_verb, is_past, is_perfect, is_present
from detente.model import Found, Kind, Modality
from detente.resolve.context import DiscourseContext
from detente.resolve.lexicon import nouns

__all__ = ["Timing", "timing"]

_JOINED = frozenset({"conj", "parataxis", "xcomp", "pcomp", "prep"})
_OTHER_TIMES = frozenset(
    {"always", "before", "earlier", "ever", "frequently", "initially", "later", "long", "never"}
    | {"occasionally", "often", "once", "originally", "previously", "regularly", "repeatedly"}
    | {"routinely", "sometimes", "subsequently", "typically", "usually"}
)
_OTHER = frozenset({"earlier", "later", "other", "past", "previous", "recent", "separate"})


@dataclass(frozen=True, slots=True)
class Timing:
    """The tense of a cue, plain past apart; `sentence` is its passage and place there.

    `aside` marks a cue that is told to lie at another time, or at many ("often said", "in
    a later tweet"), `main` one whose clause is the sentence's own, and `noun` one that is
    a noun ("his call for").
    """

    sentence: tuple[int, int]
    perfect: bool = False
    present: bool = False
    future: bool = False
    past: bool = False
    aside: bool = False
    main: bool = False
    noun: bool = False


def timing(context: DiscourseContext, found: Found) -> Timing:
    """Return the tense of a finding's cue; plain when it has none."""
    parse = context.passage(found.passage)
    anchor = found.cue or found.content[0]
    tokens = parse.tokens(anchor)
    if not tokens:
        return Timing((found.passage, 0))
    verb = next((token for token in reversed(tokens) if parse.pos[token] == "VERB"), tokens[0])
    sentence = (found.passage, parse.sentence[tokens[0]])
    if found.cue is None or found.kind == Kind.ACCORDING_TO:
        return Timing(sentence, future=found.modality == Modality.FUTURE)
    finite = finite_verb(parse, verb)
    return Timing(
        sentence=sentence,
        perfect=is_perfect(parse, finite),
        present=is_present(parse, finite),
        past=is_past(parse, finite),
        future=found.modality == Modality.FUTURE,
        aside=_is_aside(parse, verb) or _is_aside(parse, finite),
        main=_is_main(parse, finite),
        noun=parse.pos[verb] == "NOUN",
    )


def _is_aside(parse: Parse, verb: int) -> bool:
    """Tell whether an adverb puts a verb at another time or at many, or "in an *earlier* talk"."""
    if any(parse.lower[child] in _OTHER_TIMES for child in parse.children(verb, "advmod")):
        return True
    would = any(parse.lower[child] == "would" for child in parse.children(verb, "aux"))
    if would and not parse.children(verb, "neg"):
        return True  # "would speak for hours"
    nouns_with = (n for p in parse.children(verb, "prep") for n in parse.kids[p])
    words = (word for noun in nouns_with for word in parse.children(noun, "amod"))
    return any(parse.lower[word] in _OTHER for word in words)


def _is_main(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is its sentence's own, or joined to it: "as was noted"."""
    while parse.head[verb] != verb and (parse.dep[verb] in _JOINED or _only_joins(parse, verb)):
        verb = parse.head[verb]
    return parse.dep[verb] == "ROOT"


def _only_joins(parse: Parse, verb: int) -> bool:
    """Tell whether a clause goes on with the main one: "as I said", "a talk *in which* …"."""
    if parse.dep[verb] == "relcl":
        return parse.lower[parse.head[verb]] in nouns()["talk"]
    marks = [parse.lower[child] for child in parse.children(verb, "mark", "advmod")]
    others = any(
        parse.dep[c] == "nsubj" and parse.lower[c] not in {"i", "we"} for c in parse.kids[verb]
    )
    as_told = marks == ["as"] and not others
    return parse.dep[verb] == "advcl" and (
        as_told or any(parse.tag[t] == "WDT" for t in parse.subtree(verb))
    )
