"""Weigh a word of a content where it stands: negated, withheld, relieved, or only a topic."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Parse
from detente.grammar.negation import NEGATIVE_PRONOUNS, has_negator
from detente.resolve.lexicon import ContentWord, content_words, contexts, pairs

__all__ = ["is_denied", "is_future", "is_negated", "weight", "word_of"]

_WILL = frozenset({"will", "'ll", "’ll", "ready", "willing", "prepared", "plan", "intend"})
_COMPARED = frozenset({"JJR", "JJS", "RBR", "RBS"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "xcomp"})
_TOWARDS = frozenset({"for", "of", "to", "on", "in"})
_PREDICATED = frozenset({"attr", "oprd", "appos", "acomp", "ROOT"})
_MODIFIERS = frozenset({"amod", "advmod", "compound", "nmod"})
_DOORS = frozenset({"NORP", "GPE"})
_OPEN = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj"} | dict.fromkeys(
    ("ADV", "ADP", "INTJ", "SCONJ"), ""
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_EDGES = frozenset({"nsubj", "relcl", "advcl", "conj"})
_UP = 3


def word_of(parse: Parse, token: int) -> ContentWord | None:
    """Look up a word, with a word that hangs on it where the two say more: "stand with".

    A comparison has a row of its own: "greater" is not "great".
    """
    pos = _OPEN.get(parse.pos[token])
    if pos is None:
        return None
    table, lemma, lower = content_words(), parse.lemma[token], parse.lower[token]
    if lemma in _second(parse, parse.head[token]) and parse.dep[token] not in _SUBJECTS:
        return None  # its head counts for both
    for other in _second(parse, token):
        beside = (c for c in parse.kids[token] if parse.dep[c] not in _SUBJECTS)
        if any(parse.lemma[c] == other for c in beside):
            return table[f"{lemma} {other}"]
    compared = parse.tag[token] in _COMPARED
    keys = () if compared else (f"{lemma}/{pos}", lemma)
    return next((table[key] for key in (*keys, f"{lower}/{pos}", lower) if key in table), None)


def _second(parse: Parse, token: int) -> tuple[str, ...]:
    """Return the words that say more when they hang on a word."""
    return pairs().get(parse.lemma[token], ())


def weight(parse: Parse, token: int, word: ContentWord) -> int:
    """Return what a word weighs where it stands; to relieve of something bad is good."""
    relieves = _is(parse, token, "relief")
    if relieves and any(_is_bad(parse, one) for one in _objects(parse, token)):
        return 0
    if word.weight == 0:
        return 0
    lifts = [head for head in _governors(parse, token) if _is(parse, head, "relief")]
    if word.weight < 0 and lifts:
        return -1 if any(is_negated(parse, one) for one in lifts) else 1
    if _is_topic(parse, token) or _yields(parse, token, word):
        return 0
    return _blame(parse, token, word) if word.weight < 0 else _praise(parse, token, word)


def _blame(parse: Parse, token: int, word: ContentWord) -> int:
    """Weigh a word against somebody, unless it is said not to be, or colours what is lifted."""
    head = parse.head[token] if parse.dep[token] in _MODIFIERS else token
    lifted = any(_is(parse, governor, "relief") for governor in _governors(parse, head))
    denied = is_denied(parse, token) or any(has_negator(parse, one) for one in _line(parse, token))
    return 0 if lifted or denied else word.weight


def _praise(parse: Parse, token: int, word: ContentWord) -> int:
    """Weigh a word for somebody: to support something bad is bad, and so is no support."""
    bad = (child for child in _objects(parse, token) if _is_bad(parse, child))
    if any(not _is_topic(parse, child) for child in bad):
        return -word.weight
    if any(_is_bad(parse, one) for one in _governors(parse, token)):
        return 0
    if is_negated(parse, token) or _is_ruled_out(parse, token):
        return 0 if _is(parse, token, "accord") else -word.weight
    return word.weight


def is_negated(parse: Parse, token: int) -> bool:
    """Tell whether a word, or what it depends on, is negated or withheld: "stop backing"."""
    line = list(_line(parse, token))
    if any(_is(parse, head, "withhold") for head in line[1:]) or any(
        has_negator(parse, one) for one in line
    ):
        return True
    subjects = (child for head in line for child in parse.children(head, "nsubj"))
    return any(parse.lower[c] == "no" for subject in subjects for c in parse.kids[subject])


def _is_ruled_out(parse: Parse, token: int) -> bool:
    """Tell whether what a word describes is said not to be: "*good* relations are impossible"."""
    subject = parse.head[token] if parse.dep[token] in _MODIFIERS else token
    if parse.dep[subject] != "nsubj":
        return False
    said = parse.children(parse.head[subject], "acomp")
    return any(_is(parse, child, "withhold") for child in said)


def is_future(parse: Parse, token: int) -> bool:
    """Tell whether a word tells of what will be: "will send", "is ready to send"."""
    return any(
        parse.lower[child] in _WILL or parse.lemma[child] in _WILL
        for head in _line(parse, token)
        for child in (head, *parse.kids[head])
        if parse.pos[child] in {"AUX", "ADJ", "VERB"}
    )


def is_denied(parse: Parse, token: int) -> bool:
    """Tell whether something bad is said not to be: "no threat", "nothing is wrong"."""
    if has_negator(parse, token) or parse.lower[parse.head[token]] in NEGATIVE_PRONOUNS:
        return True
    if parse.dep[token] not in {"acomp", "attr", "oprd"}:
        return False
    nobody = any(parse.lower[child] in NEGATIVE_PRONOUNS for child in parse.kids[parse.head[token]])
    return nobody or has_negator(parse, parse.head[token])


def _is_topic(parse: Parse, token: int) -> bool:
    """Tell whether a noun is only named: an attack at nobody's door, "our allies"."""
    if parse.pos[token] not in {"NOUN", "ADJ"}:
        return False
    if _is(parse, token, "event"):
        return not _is_owned(parse, token)
    as_one = parse.dep[token] == "pobj" and parse.lower[parse.head[token]] == "as"
    return _is(parse, token, "party") and not (as_one or parse.dep[token] in _PREDICATED)


def _yields(parse: Parse, token: int, word: ContentWord) -> bool:
    """Tell whether a word only colours its head, or is coloured: "*great* threat"."""
    if parse.dep[token] in _MODIFIERS and word.weight > 0:
        head = word_of(parse, parse.head[token])
        if head is not None and head.weight != 0 and not _is_topic(parse, parse.head[token]):
            return True
    if parse.pos[token] != "NOUN" or word.weight < 0:
        return False
    colours = (word_of(parse, child) for child in parse.children(token, *_MODIFIERS))
    return any(colour is not None and colour.weight < 0 for colour in colours)


def _line(parse: Parse, token: int) -> Iterator[int]:
    """Yield a word and the words it depends on, up to the head of its clause."""
    yield token
    for _ in range(_UP):
        head = parse.head[token]
        at_edge = parse.dep[token] in _EDGES and parse.lower[head] not in NEGATIVE_PRONOUNS
        if head == token or at_edge:
            return
        token = head
        yield token


def _is(parse: Parse, token: int, sense: str) -> bool:
    """Tell whether a word has a sense of the table of contexts."""
    return parse.lemma[token] in contexts()[sense]


def _is_bad(parse: Parse, token: int) -> bool:
    """Tell whether a word is a noun or verb that speaks against somebody."""
    word = word_of(parse, token) if parse.pos[token] in {"NOUN", "VERB"} else None
    return word is not None and word.weight < 0 and word.event_type != "request"


def _governors(parse: Parse, token: int) -> Iterator[int]:
    """Yield the word whose object a noun is, over a preposition or a conjunct."""
    while parse.dep[token] == "conj" and parse.head[token] != token:
        token = parse.head[token]
    if parse.dep[token] in {"pobj", "pcomp"}:
        yield parse.head[parse.head[token]]
    elif parse.dep[token] in _OBJECTS:
        yield parse.head[token]


def _objects(parse: Parse, token: int) -> Iterator[int]:
    """Yield the objects of a word, its own and those of its prepositions."""
    for child in parse.kids[token]:
        if parse.dep[child] == "prep" and parse.lower[child] not in _TOWARDS:
            continue
        yield from (c for c in (child, *parse.kids[child]) if token in _governors(parse, c))


def _is_owned(parse: Parse, token: int) -> bool:
    """Tell whether an event is laid at a door: "Russia's war", "the Russian attack"."""
    return any(
        parse.dep[child] == "poss" or parse.entity[child] in _DOORS or parse.lower[child] == "by"
        for child in parse.kids[token]
    )
