"""Find the words of a content that speak for or against, and what negation makes of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from detente.annotate import Parse
from detente.grammar.subjects import subject
from detente.model import Actor, Form, Found
from detente.resolve.coding.valence_shifters import weight, word_of
from detente.resolve.context import DiscourseContext, Placed
from detente.resolve.lexicon import ContentWord, contexts

__all__ = ["Charged", "apart_from_cue", "charged_words", "is_aside", "is_silence"]

_SPEAKING = frozenset(
    {"comment", "say", "answer", "discuss", "confirm", "speak", "elaborate", "respond", "tell"}
)
_FIRST = frozenset({"i", "we"})
_THIRD = frozenset({"he", "she"})
_BLAME = frozenset({"accuse", "comment", "concede"})
_OWN = frozenset({"dobj", "attr", "acomp", "amod", "pobj", "prep", "advmod"})
_VERBATIM = frozenset({Form.DIRECT, Form.DOCUMENT})
_LIGHT = frozenset({"be", "make", "commit", "have", "take", "do"})


@dataclass(frozen=True, slots=True)
class Charged:
    """A word that speaks for or against; `weight` counts its negation.

    `aside` is a word of a clause or phrase that only describes or gives the occasion:
    "the services *which it had canceled*", "in response to *the invasion*".
    """

    parse: Parse
    token: int
    word: ContentWord
    weight: int
    aside: bool = False

    @property
    def text(self) -> str:
        """The word as written."""
        return self.parse.words[self.token]

    @property
    def is_noun(self) -> bool:
        """Whether the word is a common noun."""
        return self.parse.pos[self.token] == "NOUN"


def charged_words(
    placed: Sequence[Placed], actors: tuple[Actor, ...], form: Form
) -> Iterator[Charged]:
    """Yield the charged words among the tokens of a content.

    Negation turns praise into blame and takes blame away; what speakers say against
    themselves is no blame of another, though what they refuse or threaten counts.
    """
    content: dict[int, set[int]] = {}
    for parse, token in placed:
        content.setdefault(parse.index, set()).add(token)
    for parse, token in placed:
        word = word_of(parse, token)
        if word is None or _is_name(parse, token):
            continue
        heft = weight(parse, token, word)
        if heft < 0 and word.event_type in _BLAME and _is_own(parse, token, actors, form):
            continue
        yield Charged(parse, token, word, heft, aside=is_aside(parse, token, content[parse.index]))


def is_silence(context: DiscourseContext, found: Found, placed: Sequence[Placed]) -> bool:
    """Tell whether what was declined is to speak: "refused to comment"."""
    return any(
        parse.lemma[token] in _SPEAKING for parse, token in (*_cue_of(context, found), *placed)
    )


def apart_from_cue(context: DiscourseContext, found: Found, placed: list[Placed]) -> list[Placed]:
    """Return the tokens of a content that are not its cue's."""
    cue = _cue_of(context, found)
    return [word for word in placed if word not in cue]


def _cue_of(context: DiscourseContext, found: Found) -> set[Placed]:
    """Return the tokens of a cue."""
    parse = context.passage(found.passage)
    return {(parse, token) for token in context.cue(found)}


def is_aside(parse: Parse, token: int, content: Collection[int]) -> bool:
    """Tell whether a word lies in what hangs on another word of the content by the way."""
    while parse.head[token] != token and parse.head[token] in content:
        if _describes(parse, token) or _is_adjunct(parse, token):
            return True
        token = parse.head[token]
    return False


def _describes(parse: Parse, token: int) -> bool:
    """Tell whether a clause only describes; "the fact *that* …", "a plan *to* …" say more."""
    if parse.dep[token] == "acl":
        return parse.tag[token] in {"VBG", "VBN"}
    return parse.dep[token] in {"relcl", "advcl"}


def _is_adjunct(parse: Parse, token: int) -> bool:
    """Tell whether a phrase gives the occasion: "despite …", "in response to …"."""
    if parse.lower[token] not in contexts()["adjunct"] or parse.pos[parse.head[token]] == "AUX":
        return False
    occasion = parse.dep[token] == "pobj" and parse.lower[parse.head[token]] in {"in", "as"}
    return occasion or parse.pos[token] in {"ADP", "SCONJ"}


def _is_name(parse: Parse, token: int) -> bool:
    """Tell whether a word is part of a name, or a noun that only looks charged: "goods"."""
    return parse.pos[token] == "PROPN" or (
        parse.tag[token] == "NNS" and parse.lower[token] in {"goods", "forces"}
    )


def _is_own(parse: Parse, token: int, actors: tuple[Actor, ...], form: Form) -> bool:
    """Tell whether a word is said of the speakers themselves: "I misled", not "I condemn"."""
    head = token
    while (
        parse.pos[head] not in {"VERB", "AUX"}
        and parse.dep[head] in _OWN
        and parse.head[head] != head
    ):
        head = parse.head[head]
    if parse.pos[head] not in {"VERB", "AUX"} or parse.lemma[head] in contexts()["blame"]:
        return False
    if head != token and parse.lemma[head] not in _LIGHT:
        return False
    noun = subject(parse, head)
    if noun is None or parse.children(head, "agent"):
        return False
    quoted = form in _VERBATIM or parse.quote[noun] >= 0
    person = all(actor.kind == "person" for actor in actors)
    return parse.lower[noun] in _FIRST if quoted else person and parse.lower[noun] in _THIRD
