"""Find who is understood as the subject of a verb or an adjective, and what a verb's object is.

A passive's subject is its object; the subject of an infinitive, a gerund or a participle is
found where control puts it: the object of what governs it, or else its subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Parse
from detente.grammar.verbs import is_passive

__all__ = ["bearer", "logical_object", "logical_subject"]

_SUBJECTS = ("nsubj", "csubj")
_VERBAL = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_OBJECT_CONTROL = frozenset({"of", "for", "from", "into", "to", "with", "as"})
_DEEPEST = 6


def logical_subject(parse: Parse, verb: int, depth: int = 0) -> int | None:
    """Return who does what a verb says, named or understood, or None."""
    if is_passive(parse, verb):
        return next(_by(parse, verb), None)
    own = parse.children(verb, *_SUBJECTS)
    if own:
        return own[0]
    return _understood(parse, verb, depth) if depth < _DEEPEST else None


def _by(parse: Parse, verb: int) -> Iterator[int]:
    """Yield who a passive is by, though the phrase hang on the last word before it."""
    for word in (verb, *(t for t in parse.subtree(verb) if t > verb)):
        inner = word != verb and parse.pos[word] in _VERBAL and is_passive(parse, word)
        for kid in () if inner else parse.kids[word]:
            if kid > verb and parse.lower[kid] == "by":
                yield from parse.children(kid, "pobj")


def _understood(parse: Parse, verb: int, depth: int) -> int | None:
    """Return the subject that a verb takes from the word it hangs on."""
    head, label = parse.head[verb], parse.dep[verb]
    if head == verb:
        return None
    if label in {"relcl", "acl"}:
        modifies = label == "relcl" or parse.tag[verb] == "VBG"
        return head if modifies else _doer_of_noun(parse, head, depth)
    if label == "pcomp":
        return _controller(parse, parse.head[head], parse.lower[head], depth)
    if label in {"xcomp", "ccomp"}:
        return _controller(parse, head, "to", depth)
    if label in {"conj", "advcl"} and parse.pos[head] in _VERBAL:
        doer = logical_subject(parse, head, depth + 1)
        return logical_object(parse, head) if doer is None else doer
    return None


def _controller(parse: Parse, head: int, preposition: str, depth: int) -> int | None:
    """Return who an infinitive or gerund is about: the governor's object, else its subject."""
    if parse.pos[head] in _NOMINAL:
        return _doer_of_noun(parse, head, depth)
    if parse.pos[head] == "ADJ":
        return bearer(parse, head, depth + 1)
    thing = logical_object(parse, head)
    if thing is not None and preposition in _OBJECT_CONTROL:
        return thing
    return logical_subject(parse, head, depth + 1)


def logical_object(parse: Parse, verb: int) -> int | None:
    """Return the object of a verb, in whatever voice."""
    if not is_passive(parse, verb):
        objects = parse.children(verb, "dobj") or parse.children(verb, "dative")
        return next((k for k in objects if parse.pos[k] != "ADP"), None)
    if parse.dep[verb] in {"acl", "amod"}:
        return parse.head[verb]
    return next(iter(parse.children(verb, "nsubjpass")), None)


def _doer_of_noun(parse: Parse, noun: int, depth: int) -> int | None:
    """Return whose a noun is, or who does it by a light verb ("Russia *made an effort* to")."""
    owners = parse.children(noun, "poss")
    if owners:
        return owners[0]
    verb = parse.head[noun]
    if parse.dep[noun] == "dobj" and parse.pos[verb] in _VERBAL and depth < _DEEPEST:
        return logical_subject(parse, verb, depth + 1)
    return None


def bearer(parse: Parse, word: int, depth: int = 0) -> int | None:
    """Return what an adjective is said of: "*Moscow* is guilty", "the guilty *side*"."""
    while parse.dep[word] == "conj" and parse.pos[parse.head[word]] == "ADJ":
        word = parse.head[word]
    head, label = parse.head[word], parse.dep[word]
    if label == "amod":
        return head
    if label in {"acomp", "attr", "ROOT", "ccomp", "conj"} and parse.pos[head] in _VERBAL:
        return logical_subject(parse, head, depth)
    if label in {"oprd", "advcl", "acomp"}:
        return logical_object(parse, head)
    own = parse.children(word, *_SUBJECTS)
    return own[0] if own else None
