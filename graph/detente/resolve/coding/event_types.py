"""Type a plain remark by the words that carry its stance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from detente.annotate import Parse
from detente.grammar.subjects import subject
from detente.model import Actor
from detente.resolve.coding.valence import Charged
from detente.resolve.coding.valence_shifters import is_denied, is_future, is_negated, word_of
from detente.resolve.context import Placed

__all__ = ["kind_of_content", "talks"]

_PLAIN = "comment"
_TOP = 4
_PRAISE = 2
_SELF = frozenset({"i", "we", "it", "he", "she", "they", "side"})
_IF = frozenset({"if", "unless", "should"})
_OURS = frozenset({"my", "our"})
_FRIENDLY = frozenset({"agree", "support", "concede", "cooperate", "aid", "retreat", "consult"})
_HOSTILE = frozenset({"sanction", "mobilize", "coerce", "assault", "protest", "threaten"})
_TOLD = frozenset({"VBD", "VBN"})
_MATERIAL = frozenset(
    {"aid", "cooperate", "consult", "retreat", "sanction", "mobilize", "coerce", "assault"}
    | {"protest"}
)


def kind_of_content(
    words: Sequence[Charged], balance: int, actors: tuple[Actor, ...], *, own: bool
) -> tuple[str, str]:
    """Return the event type that the words on the heavier side speak for.

    A word counts the more, the nearer it stands to the top of the content. What speakers
    do themselves is a deed; what they say of others is praise or blame. `own` says that
    whatever the content tells is the actors' own.
    """
    if balance == 0 and not own:
        return _without_side(words)
    names = _names(actors)
    votes: Counter[str] = Counter()
    for item in words:
        if item.weight * balance > 0 or not item.word.weight or own:
            mine = own or _is_own(item.parse, item.token, names)
            kind = _of_actors(item) if mine else _of_others(item)
            if mine and not own and _is_praised(item):
                kind = "support"
            elif item.weight < 0 and _answers(item.parse, item.token, names):
                kind = "threaten"
            votes[kind] += _prominence(item.parse, item.token) * max(1, abs(item.weight))
    votes.pop(_PLAIN, None)
    if not own and all(item.weight < _PRAISE for item in words):
        votes.pop("support", None)
    if not votes:
        return _PLAIN, "neither cue nor content says more than that it was said"
    best = max(sorted(votes), key=lambda kind: votes[kind])
    told = ", ".join(f"`{item.text}`" for item in words)
    return best, f"the content's words speak for {best}: {told}"


def talks(placed: Sequence[Placed], actors: tuple[Actor, ...], *, own: bool) -> str | None:
    """Return the main verb of a content where it says that its actors met or spoke."""
    inside = set(placed)
    for parse, token in placed:
        below = parse.head[token] != token and (parse, parse.head[token]) in inside
        if parse.tag[token] in _TOLD and not below:
            word = word_of(parse, token)
            met = word is not None and word.event_type == "consult" and not is_negated(parse, token)
            mine = own or subject(parse, token) is None or _is_own(parse, token, _names(actors))
            return parse.words[token] if met and mine else None
    return None


def _without_side(words: Sequence[Charged]) -> tuple[str, str]:
    """Type a content that takes no side: a denial, or a plain remark."""
    for item in words:
        if item.word.weight < 0 and is_denied(item.parse, item.token):
            return "reject", f"`{item.text}` is denied"
    return _PLAIN, "the content takes no side"


def _answers(parse: Parse, token: int, names: frozenset[str]) -> bool:
    """Tell whether speakers say what they will do if something bad is done."""
    for over in parse.ancestors(token):
        if parse.dep[token] == "advcl" and any(parse.lower[k] in _IF for k in parse.kids[token]):
            return is_future(parse, over) and _is_own(parse, over, names)
        token = over
    return False


def _is_praised(item: Charged) -> bool:
    """Tell whether a deed is only spoken well of: "noted the *cooperation*"."""
    kind = item.word.event_type
    return item.is_noun and item.weight > 0 and kind in _FRIENDLY & _MATERIAL


def _of_others(item: Charged) -> str:
    """Return the type a word speaks for that is said of others: mostly praise or blame."""
    kind = item.word.event_type
    if kind in _MATERIAL or (kind == "agree" and item.is_noun):
        return _PLAIN
    if item.weight * item.word.weight < 0:
        return "accuse" if item.weight < 0 else _PLAIN
    return kind


def _of_actors(item: Charged) -> str:
    """Return the type of what speakers do, as negation and the future turn it."""
    parse, kind = item.parse, item.word.event_type
    if is_negated(parse, item.token) and (item.word.weight > 0 or kind in _FRIENDLY):
        return "reject"
    if is_future(parse, item.token):
        return "agree" if kind in _FRIENDLY else "threaten" if kind in _HOSTILE else kind
    return kind


def _is_own(parse: Parse, token: int, names: frozenset[str]) -> bool:
    """Tell whether the verb a word depends on has the speakers, or what is theirs, as subject."""
    while parse.pos[token] not in {"VERB", "AUX"} and parse.head[token] != token:
        token = parse.head[token]
    noun = subject(parse, token)
    if noun is None:
        return False
    ours = any(parse.lower[child] in _OURS for child in parse.kids[noun])
    return ours or parse.lower[noun] in _SELF | names


def _names(actors: tuple[Actor, ...]) -> frozenset[str]:
    """Return the words that name the actors or their states."""
    words = {word.lower() for actor in actors for word in actor.name.split()}
    return frozenset(words | {part for a in actors if a.side for part in a.side.split("-")})


def _prominence(parse: Parse, token: int) -> int:
    """Count more for the verb at the top of a content than for what hangs below."""
    below = sum(1 for _ in zip(range(_TOP), parse.ancestors(token), strict=False))
    return max(1, _TOP - below) + (parse.pos[token] == "VERB")
