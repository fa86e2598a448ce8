"""Weigh the place an actor has in a content: is the statement aimed at it?

The weights follow the definition of a target in docs/explanation/codebook.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Parse
from detente.grammar.roles import joined, role
from detente.model import Span
from detente.resolve.lexicon import content_words, nouns
from detente.resolve.reference import ResolvedMention

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


def place_weight(parse: Parse, reference: ResolvedMention, content: Span, titled: set[int]) -> int:
    """Return FULL when the place makes a target, HALF or PLACE when only for want of another.

    `titled` are the tokens of persons' names and descriptions: the "Russian" of "Russian
    President Vladimir Putin" tells who he is, it is no target beside him.
    """
    token = reference.token
    if _is_title(parse, token, titled) or _is_meanwhile(parse, token, content):
        return NONE
    if _is_circumstance(parse, token, content):
        return HALF if role(parse, token) in _STRONG else NONE
    if any(is_low(parse, token, content) for is_low in (_is_victim, _is_cause, _is_buried)):
        return min(HALF, _role_weight(parse, token, reference))
    return _role_weight(parse, token, reference)


def _role_weight(parse: Parse, token: int, reference: ResolvedMention) -> int:
    """Weigh the grammatical role alone; "*Israeli*-Palestinian" has that of its second half."""
    token = _second_half(parse, token)
    part = role(parse, token)
    qualifies = reference.actor.kind == "state" and _is_hyphened(parse, token)
    if qualifies or _is_suffered(parse, token) or (part in _ACTING and _is_ours(parse, token)):
        return NONE
    if part in _STRONG:
        return FULL
    if part == "modifier":
        return _modifier_weight(parse, token, reference)
    return _preposition_weight(parse, token, reference, part.removeprefix("prep:"))


def _second_half(parse: Parse, token: int) -> int:
    """Return the name that a name is hyphened to: the "Palestinian" of "Israeli-Palestinian"."""
    mark, other = token + 1, token + 2
    if parse.head[token] != other or parse.words[mark] not in {"-", "–"}:
        return token
    return other if parse.words[other][:1].isupper() else token


def _is_suffered(parse: Parse, token: int) -> bool:
    """Tell whether a possessor does nothing: "*Navalny's* poisoning", "*Putin's* Russia"."""
    noun = parse.head[token]
    return parse.dep[token] == "poss" and (
        parse.lower[noun] in nouns()["suffered"] or parse.pos[noun] == "PROPN"
    )


def _is_ours(parse: Parse, token: int) -> bool:
    """Tell whether a name is on the speaker's side: "our *Allies* are ready"."""
    return any(parse.lower[child] == "our" for child in parse.kids[token])


def _preposition_weight(
    parse: Parse, token: int, reference: ResolvedMention, preposition: str
) -> int:
    """Weigh what stands behind a preposition: touched, a place, or where somebody is posted."""
    placed = preposition in _PLACED
    passing = reference.actor.kind == "organisation" and preposition not in _MUTUAL
    if passing or (placed and reference.actor.kind != "state"):
        return HALF
    posted = _is_posted(parse, token)
    if placed and not posted:
        return NONE if _is_capital(parse, token, reference) else PLACE
    sent = preposition == "from" and parse.pos[_above(parse, token)] == "NOUN"  # "a letter from X"
    return FULL if posted or sent or preposition in _TOUCHED else HALF


def _is_posted(parse: Parse, token: int) -> bool:
    """Tell whether a place is where somebody is posted: "its envoy in *Washington*"."""
    head = _above(parse, token)
    return any(parse.lower[word] in nouns()["posted"] for word in (head, *parse.kids[head]))


def _above(parse: Parse, token: int) -> int:
    """Return what the preposition before a word hangs on."""
    return parse.head[parse.head[token]]


def _is_capital(parse: Parse, token: int, reference: ResolvedMention) -> bool:
    """Tell whether a state is called by its capital: "in Moscow" is a place."""
    return reference.actor.kind == "state" and parse.words[token] not in reference.actor.name


def _modifier_weight(parse: Parse, token: int, reference: ResolvedMention) -> int:
    """Weigh "Russian" before its noun: full for a state's adjective, none for other names."""
    noun = parse.head[joined(parse, token)]
    if parse.lower[noun] in nouns()["domain"]:
        return NONE
    if parse.lower[noun] in nouns()["estate"]:
        return PLACE
    if parse.pos[noun] == "PROPN" and reference.adjective:
        return NONE
    if reference.adjective or reference.actor.kind == "state":
        return FULL if reference.adjective or "." in parse.words[token] else HALF
    return HALF if reference.actor.kind in {"body", "person"} else NONE


def _is_hyphened(parse: Parse, token: int) -> bool:
    """Tell whether a name only qualifies a participle: "a *Soviet*-designed agent"."""
    after = token + 2
    if after >= len(parse) or parse.words[token + 1] != "-":
        return False
    return parse.tag[after] in {"VBN", "VBD", "VBG", "JJ"}


def is_apart(parse: Parse, token: int, content: Span) -> bool:
    """Tell whether a token stands in a clause below the content's: "a bid to join *it*"."""
    chain = list(_within(parse, token, content))
    return any(parse.dep[ancestor] in _CLAUSES | {"acl"} for ancestor in chain[:-1])


def owns_an_object(parse: Parse, token: int) -> bool:
    """Tell whether a token owns what another does something to: "Yates saw *Flynn's* file"."""
    return parse.dep[token] == "poss" and role(parse, parse.head[token]) not in {"subject", "agent"}


def _is_title(parse: Parse, token: int, titled: set[int]) -> bool:
    """Tell whether a token belongs to the title or the owner of a named person."""
    while parse.dep[token] in {"compound", "amod", "nmod", "poss", "nummod"}:
        token = parse.head[token]
        beside = (child for child in parse.kids[token] if parse.dep[child] == "appos")
        if token in titled or not titled.isdisjoint(beside):
            return True
    return False


def _is_circumstance(parse: Parse, token: int, content: Span) -> bool:
    """Tell whether a token lies in a relative clause or a circumstance of the content."""
    for ancestor in list(_within(parse, token, content))[:-1]:
        if parse.dep[ancestor] == "relcl" and not any(
            parse.tag[c] == "TO" for c in parse.kids[ancestor]
        ):
            return True
        if parse.dep[ancestor] == "prep" and parse.lower[ancestor] in _CIRCUMSTANCE:
            return True
        if parse.dep[ancestor] == "advcl" and any(
            parse.lower[child] in _CIRCUMSTANCE
            for child in parse.kids[ancestor]
            if child < ancestor
        ):
            return True
    return False


def _is_meanwhile(parse: Parse, token: int, content: Span) -> bool:
    """Tell whether a token lies in what goes on meanwhile: "with *X* taking notes"."""
    return any(_accompanies(parse, one) for one in _within(parse, token, content))


def _accompanies(parse: Parse, token: int) -> bool:
    """Tell whether a token is, or does, what goes on meanwhile."""
    busy = any(parse.tag[child] == "VBG" for child in parse.children(token, "acl"))
    doing = busy or parse.dep[token] == "pcomp"
    return doing and parse.lower[parse.head[token]] == "with"


def _is_cause(parse: Parse, token: int, content: Span) -> bool:
    """Tell whether a token stands in what a deed is done over: "summoned it *over* a raid"."""
    return any(parse.lower[ancestor] == "over" for ancestor in _within(parse, token, content))


def _is_buried(parse: Parse, token: int, content: Span) -> bool:
    """Tell whether a token describes a noun below a noun: "obstacles to *U.S.* beef"."""
    above = list(_within(parse, parse.head[token], content))
    if parse.dep[token] not in {"amod", "compound", "nmod", "poss"} or len(above) < 3:
        return False
    return parse.dep[above[0]] == "pobj" and parse.pos[above[2]] in {"NOUN", "PROPN"}


def _is_victim(parse: Parse, token: int, content: Span) -> bool:
    """Tell whether a blow of another falls on a token: "Russia's war on *Ukraine*"."""
    table = content_words()
    for ancestor in _within(parse, token, content):
        word = table.get(parse.lemma[ancestor])
        if ancestor == token or word is None or word.weight >= 0:
            continue
        doers = parse.children(ancestor, "nsubj", "poss", "agent")
        if doers and not any(token in parse.subtree(doer) for doer in doers):
            return True
    return False


def depth(parse: Parse, token: int, content: Span) -> int:
    """Count the clauses that lie between a token and the top of the content."""
    chain = list(_within(parse, token, content))
    return sum(1 for ancestor in chain[:-1] if parse.dep[ancestor] in _CLAUSES)


def _within(parse: Parse, token: int, content: Span) -> Iterator[int]:
    """Yield a token and its heads as long as they lie in the content."""
    while content.start <= parse.start[token] < content.end:
        yield token
        if parse.head[token] == token:
            return
        token = parse.head[token]
