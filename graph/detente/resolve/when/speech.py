"""Read the tense of a cue and the sentence it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from detente.model import Found, Kind, Modality
from detente.resolve.lexicon import nouns
from detente.resolve.scene import Scene

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


def timing(scene: Scene, found: Found) -> Timing:
    """Return the tense of a finding's cue; plain when it has none."""
    parsed = scene.passage(found.passage)
    anchor = found.cue or found.content[0]
    tokens = parsed.tokens(anchor)
    if not tokens:
        return Timing((found.passage, 0))
    verb = next((token for token in reversed(tokens) if token.pos_ == "VERB"), tokens[0])
    sentence = (found.passage, parsed.sentence_of(tokens[0]))
    if found.cue is None or found.kind == Kind.ACCORDING_TO:
        return Timing(sentence, future=found.modality == Modality.FUTURE)
    finite = _governor(verb)
    words = tokens if finite == verb else [finite]
    return Timing(
        sentence=sentence,
        perfect=_is_perfect(finite, words),
        present=_is_present(finite),
        past=finite.tag_ == "VBD" or _is_past_passive(finite) or _is_bare(finite, "VBN"),
        future=found.modality == Modality.FUTURE,
        aside=_is_aside(verb) or _is_aside(finite),
        main=_is_main(finite),
        noun=verb.pos_ == "NOUN",
    )


def _governor(verb: Token) -> Token:
    """Return the verb that gives a cue its tense: "*said*, adding", "*voiced* their hope"."""
    while verb.pos_ == "NOUN" and verb.dep_ in _OBJECTS:
        verb = verb.head.head if verb.head.dep_ == "prep" else verb.head
    while verb.tag_ in {"VBG", "VB"} and verb.dep_ in _HANGS and not _auxiliaries(verb):
        verb = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return verb


def _auxiliaries(verb: Token) -> list[Token]:
    """Return the auxiliaries of a verb but "to"."""
    return [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.lower_ != "to"]


def _is_perfect(verb: Token, cue: list[Token]) -> bool:
    """Tell whether a verb is in the perfect: "has said", "have been saying"."""
    words = [*cue, *verb.children]
    return verb.tag_ in {"VBN", "VBG"} and any(
        word.lower_ in _HAVE and word.pos_ == "AUX" for word in words
    )


def _is_past_passive(verb: Token) -> bool:
    """Tell whether a verb is a plain passive or progressive of the past: "was told"."""
    return verb.tag_ in {"VBN", "VBG"} and any(
        word.lower_ in {"was", "were"} for word in _auxiliaries(verb)
    )


def _is_present(verb: Token) -> bool:
    """Tell whether a verb is in a present that tells no single occasion: "believes"."""
    now = verb.tag_ == "VBG" and any(t.lower_ in {"is", "are"} for t in _auxiliaries(verb))
    bare = _is_bare(verb, "VB")
    return now or bare or (verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ not in _TELLING)


def _is_bare(verb: Token, tag: str) -> bool:
    """Tell whether a sentence's own verb has a form that only an auxiliary could make so."""
    return verb.tag_ == tag and verb.dep_ == "ROOT" and not _auxiliaries(verb)


def _is_aside(verb: Token) -> bool:
    """Tell whether an adverb puts a verb at another time or at many, or "in an *earlier* talk"."""
    if any(child.dep_ == "advmod" and child.lower_ in _OTHER_TIMES for child in verb.children):
        return True
    kinds = {child.lower_ if child.dep_ == "aux" else child.dep_ for child in verb.children}
    if "would" in kinds and "neg" not in kinds:
        return True  # "would speak for hours"
    nouns_with = (n for p in verb.children if p.dep_ == "prep" for n in p.children)
    words = (word for noun in nouns_with for word in noun.children if word.dep_ == "amod")
    return any(word.lower_ in _OTHER for word in words)


def _is_main(verb: Token) -> bool:
    """Tell whether a verb is its sentence's own, or joined to it: "as was noted"."""
    while verb.head != verb and (verb.dep_ in _JOINED or _only_joins(verb)):
        verb = verb.head
    return verb.dep_ == "ROOT"


def _only_joins(verb: Token) -> bool:
    """Tell whether a clause goes on with the main one: "as I said", "a talk *in which* …"."""
    if verb.dep_ == "relcl":
        return verb.head.lower_ in nouns()["talk"]
    marks = [child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}]
    others = any(c.dep_ == "nsubj" and c.lower_ not in {"i", "we"} for c in verb.children)
    as_told = marks == ["as"] and not others
    return verb.dep_ == "advcl" and (as_told or any(t.tag_ == "WDT" for t in verb.subtree))
