"""Weigh the place an actor has in a content: is the statement aimed at it?

The weights follow the definition of a target in docs/explanation/codebook.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.annotate import Parsed
from detente.model import Span
from detente.resolve.lexicon import content_words, nouns
from detente.resolve.reference import Reference
from detente.resolve.syntax import role

__all__ = ["FULL", "HALF", "NONE", "PLACE", "depth", "is_apart", "owns_an_object", "place_weight"]

FULL, HALF, PLACE, NONE = 3, 2, 1, 0

_STRONG = frozenset({"subject", "object", "agent", "possessor", "attribute", "dative", "root"})
_TOUCHED = frozenset(
    {"with", "between", "to", "toward", "towards", "by", "on", "upon", "against", "at", "for"}
    | {"among", "about", "than"}
)
_MUTUAL = frozenset({"between", "with", "against"})
_ACTING = frozenset({"subject", "possessor", "agent", "prep:of"})
_PLACED = frozenset(
    {"in", "at", "across", "inside", "into", "within", "near", "outside", "over", "around", "along"}
)
_CIRCUMSTANCE = frozenset(
    ["after", "before", "when", "while", "until", "during", "following", "amid", "under"]
)
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "pcomp"})


def place_weight(parsed: Parsed, reference: Reference, content: Span, titled: set[int]) -> int:
    """Return FULL when the place makes a target, HALF or PLACE when only for want of another.

    `titled` are the tokens of persons' names and descriptions: the "Russian" of "Russian
    President Vladimir Putin" tells who he is, it is no target beside him.
    """
    token = parsed.doc[reference.token]
    if _is_title(token, titled) or any(map(_accompanies, _within(parsed, token, content))):
        return NONE
    if _is_circumstance(parsed, token, content):
        return HALF if role(token) in _STRONG else NONE
    if any(is_low(parsed, token, content) for is_low in (_is_victim, _is_cause, _is_buried)):
        return min(HALF, _role_weight(token, reference))
    return _role_weight(token, reference)


def _role_weight(token: Token, reference: Reference) -> int:
    """Weigh the grammatical role alone; "*Israeli*-Palestinian" has that of its second half."""
    token = _second_half(token)
    part = role(token)
    qualifies = reference.actor.kind == "state" and _is_hyphened(token)
    if qualifies or _is_suffered(token) or (part in _ACTING and _is_ours(token)):
        return NONE
    if part in _STRONG:
        return FULL
    if part == "modifier":
        return _modifier_weight(token, reference)
    return _preposition_weight(token, reference, part.removeprefix("prep:"))


def _second_half(token: Token) -> Token:
    """Return the name that a name is hyphened to: the "Palestinian" of "Israeli-Palestinian"."""
    tail = token.doc[token.i + 1 : token.i + 3]
    joined = len(tail) == 2 and tail[0].text in {"-", "–"} and tail[1].text[:1].isupper()
    return token.head if joined and token.head == tail[1] else token


def _is_suffered(token: Token) -> bool:
    """Tell whether a possessor does nothing: "*Navalny's* poisoning", "*Putin's* Russia"."""
    noun = token.head
    return token.dep_ == "poss" and (noun.lower_ in nouns()["suffered"] or noun.pos_ == "PROPN")


def _is_ours(token: Token) -> bool:
    """Tell whether a name is on the speaker's side: "our *Allies* are ready"."""
    return any(child.lower_ == "our" for child in token.children)


def _preposition_weight(token: Token, reference: Reference, preposition: str) -> int:
    """Weigh what stands behind a preposition: touched, a place, or where somebody is posted."""
    placed = preposition in _PLACED
    passing = reference.actor.kind == "organisation" and preposition not in _MUTUAL
    if passing or (placed and reference.actor.kind != "state"):
        return HALF
    posted = _is_posted(token)
    if placed and not posted:
        return NONE if _is_capital(token, reference) else PLACE
    sent = preposition == "from" and token.head.head.pos_ == "NOUN"  # "a letter from Moscow"
    return FULL if posted or sent or preposition in _TOUCHED else HALF


def _is_posted(token: Token) -> bool:
    """Tell whether a place is where somebody is posted: "its envoy in *Washington*"."""
    head = token.head.head
    return any(word.lower_ in nouns()["posted"] for word in (head, *head.children))


def _is_capital(token: Token, reference: Reference) -> bool:
    """Tell whether a state is called by its capital: "in Moscow" is a place."""
    return reference.actor.kind == "state" and token.text not in reference.actor.name


def _modifier_weight(token: Token, reference: Reference) -> int:
    """Weigh "Russian" before a noun: full for a state's adjective, none for other names."""
    if token.head.lower_ in nouns()["domain"]:
        return NONE
    if token.head.lower_ in nouns()["estate"]:
        return PLACE
    if token.head.pos_ == "PROPN" and reference.adjective:
        return NONE
    if reference.adjective or reference.actor.kind == "state":
        return FULL if reference.adjective or "." in token.text else HALF
    return HALF if reference.actor.kind in {"body", "person"} else NONE


def _is_hyphened(token: Token) -> bool:
    """Tell whether a name only qualifies a participle: "a *Soviet*-designed agent"."""
    tail = token.doc[token.i + 1 : token.i + 3]
    return len(tail) > 1 and tail[0].text == "-" and tail[1].tag_ in {"VBN", "VBD", "VBG", "JJ"}


def is_apart(parsed: Parsed, token: Token, content: Span) -> bool:
    """Tell whether a token stands in a clause below the content's: "a bid to join *it*"."""
    chain = list(_within(parsed, token, content))
    return any(ancestor.dep_ in _CLAUSES | {"acl"} for ancestor in chain[:-1])


def owns_an_object(token: Token) -> bool:
    """Tell whether a token owns what another does something to: "Yates saw *Flynn's* file"."""
    return token.dep_ == "poss" and role(token.head) not in {"subject", "agent"}


def _is_title(token: Token, titled: set[int]) -> bool:
    """Tell whether a token belongs to the title or the owner of a named person."""
    while token.dep_ in {"compound", "amod", "nmod", "poss", "nummod"}:
        token = token.head
        beside = (child.i for child in token.children if child.dep_ == "appos")
        if token.i in titled or not titled.isdisjoint(beside):
            return True
    return False


def _is_circumstance(parsed: Parsed, token: Token, content: Span) -> bool:
    """Tell whether a token lies in a relative clause or a circumstance of the content."""
    for ancestor in list(_within(parsed, token, content))[:-1]:
        if ancestor.dep_ == "relcl" and not any(c.tag_ == "TO" for c in ancestor.children):
            return True
        if ancestor.dep_ == "prep" and ancestor.lower_ in _CIRCUMSTANCE:
            return True
        if ancestor.dep_ == "advcl" and any(
            child.lower_ in _CIRCUMSTANCE for child in ancestor.children if child.i < ancestor.i
        ):
            return True
    return False


def _accompanies(token: Token) -> bool:
    """Tell whether a token is, or does, what goes on meanwhile: "with *X* taking notes"."""
    busy = any(child.dep_ == "acl" and child.tag_ == "VBG" for child in token.children)
    doing = busy or token.dep_ == "pcomp"
    return doing and token.head.lower_ == "with"


def _is_cause(parsed: Parsed, token: Token, content: Span) -> bool:
    """Tell whether a token stands in what a deed is done over: "summoned it *over* a raid"."""
    return any(ancestor.lower_ == "over" for ancestor in _within(parsed, token, content))


def _is_buried(parsed: Parsed, token: Token, content: Span) -> bool:
    """Tell whether a token describes a noun below a noun: "obstacles to *U.S.* beef"."""
    above = list(_within(parsed, token.head, content))
    if token.dep_ not in {"amod", "compound", "nmod", "poss"} or len(above) < 3:
        return False
    return above[0].dep_ == "pobj" and above[2].pos_ in {"NOUN", "PROPN"}


def _is_victim(parsed: Parsed, token: Token, content: Span) -> bool:
    """Tell whether a blow of another falls on a token: "Russia's war on *Ukraine*"."""
    table = content_words()
    for ancestor in _within(parsed, token, content):
        word = table.get(ancestor.lemma_.lower())
        if ancestor == token or word is None or word.weight >= 0:
            continue
        doers = [c for c in ancestor.children if c.dep_ in {"nsubj", "poss", "agent"}]
        if doers and not any(token.i in {t.i for t in doer.subtree} for doer in doers):
            return True
    return False


def depth(parsed: Parsed, token: Token, content: Span) -> int:
    """Count the clauses that lie between a token and the top of the content."""
    chain = list(_within(parsed, token, content))
    return sum(1 for ancestor in chain[:-1] if ancestor.dep_ in _CLAUSES)


def _within(parsed: Parsed, token: Token, content: Span) -> Iterator[Token]:
    """Yield a token and its heads as long as they lie in the content."""
    start = parsed.passage.span.start
    while content.start <= start + token.idx < content.end:
        yield token
        if token.head == token:
            return
        token = token.head
