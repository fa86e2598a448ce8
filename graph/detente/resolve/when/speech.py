"""Read the tense of a cue and the sentence it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.annotate import Parse
from detente.model import Found, Kind, Modality
from detente.resolve.context import DiscourseContext
from detente.resolve.lexicon import nouns

__all__ = ["Timing", "timing"]

_HAVE = frozenset({"have", "has", "had", "'ve", "'s", "’ve", "’s", "'d", "’d"})
_TELLING = frozenset({"say", "tell", "add", "write", "note", "report"})
_HANGS = frozenset({"advcl", "xcomp", "pcomp", "prep", "conj", "acl", "dobj", "pobj"})
_OBJECTS = frozenset({"dobj", "pobj"})
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
    finite = _governor(parse, verb)
    words = tokens if finite == verb else [finite]
    return Timing(
        sentence=sentence,
        perfect=_is_perfect(parse, finite, words),
        present=_is_present(parse, finite),
        past=_is_past(parse, finite),
        future=found.modality == Modality.FUTURE,
        aside=_is_aside(parse, verb) or _is_aside(parse, finite),
        main=_is_main(parse, finite),
        noun=parse.pos[verb] == "NOUN",
    )


def _governor(parse: Parse, verb: int) -> int:
    """Return the verb that gives a cue its tense: "*said*, adding", "*voiced* their hope"."""
    while parse.pos[verb] == "NOUN" and parse.dep[verb] in _OBJECTS:
        over = parse.head[verb]
        verb = parse.head[over] if parse.dep[over] == "prep" else over
    while _takes_tense(parse, verb):
        over = parse.head[verb]
        verb = parse.head[over] if parse.dep[verb] == "pcomp" else over
    return verb


def _takes_tense(parse: Parse, verb: int) -> bool:
    """Tell whether a verb has the tense of the one it hangs on."""
    bare = parse.tag[verb] in {"VBG", "VB"} and not _auxiliaries(parse, verb)
    return bare and parse.dep[verb] in _HANGS


def _auxiliaries(parse: Parse, verb: int) -> list[int]:
    """Return the auxiliaries of a verb but "to"."""
    return [c for c in parse.children(verb, "aux", "auxpass") if parse.lower[c] != "to"]


def _is_perfect(parse: Parse, verb: int, cue: Sequence[int]) -> bool:
    """Tell whether a verb is in the perfect: "has said", "have been saying"."""
    helpers = (word for word in (*cue, *parse.kids[verb]) if parse.pos[word] == "AUX")
    have = any(parse.lower[word] in _HAVE for word in helpers)
    return have and parse.tag[verb] in {"VBN", "VBG"}


def _is_past(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is in a plain past: "said", "was told"."""
    past = parse.tag[verb] == "VBD" or _is_past_passive(parse, verb)
    return past or _is_bare(parse, verb, "VBN")


def _is_past_passive(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is a plain passive or progressive of the past: "was told"."""
    was = any(parse.lower[word] in {"was", "were"} for word in _auxiliaries(parse, verb))
    return was and parse.tag[verb] in {"VBN", "VBG"}


def _is_present(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is in a present that tells no single occasion: "believes"."""
    now = any(parse.lower[t] in {"is", "are"} for t in _auxiliaries(parse, verb))
    if (now and parse.tag[verb] == "VBG") or _is_bare(parse, verb, "VB"):
        return True
    return parse.tag[verb] in {"VBZ", "VBP"} and parse.lemma[verb] not in _TELLING


def _is_bare(parse: Parse, verb: int, tag: str) -> bool:
    """Tell whether a sentence's own verb has a form that only an auxiliary could make so."""
    return parse.tag[verb] == tag and parse.dep[verb] == "ROOT" and not _auxiliaries(parse, verb)


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
