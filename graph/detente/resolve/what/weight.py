"""Weigh a word of a content where it stands: negated, withheld, relieved, or only a topic."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.resolve.lexicon import ContentWord, content_words, contexts, pairs

__all__ = ["is_denied", "is_future", "is_negated", "weight", "word_of"]

_NEGATORS = frozenset({"no", "not", "n't", "n’t", "never", "neither", "nor", "cannot", "hardly"})
_NOBODY = frozenset({"nothing", "nobody", "none"})
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


def word_of(token: Token) -> ContentWord | None:
    """Look up a word, with a word that hangs on it where the two say more: "stand with".

    A comparison has a row of its own: "greater" is not "great".
    """
    pos = _OPEN.get(token.pos_)
    if pos is None:
        return None
    table, lemma, lower = content_words(), token.lemma_.lower(), token.lower_
    if lemma in _second(token.head) and token.dep_ not in _SUBJECTS:
        return None  # its head counts for both
    for other in _second(token):
        if any(c.lemma_.lower() == other and c.dep_ not in _SUBJECTS for c in token.children):
            return table[f"{lemma} {other}"]
    compared = token.tag_ in _COMPARED
    keys = () if compared else (f"{lemma}/{pos}", lemma)
    return next((table[key] for key in (*keys, f"{lower}/{pos}", lower) if key in table), None)


def _second(token: Token) -> tuple[str, ...]:
    """Return the words that say more when they hang on a word."""
    return pairs().get(token.lemma_.lower(), ())


def weight(token: Token, word: ContentWord) -> int:
    """Return what a word weighs where it stands; to relieve of something bad is good."""
    if word.weight == 0 or (_is(token, "relief") and any(map(_is_bad, _objects(token)))):
        return 0
    lifts = [head for head in _governors(token) if _is(head, "relief")]
    if word.weight < 0 and lifts:
        return -1 if any(map(is_negated, lifts)) else 1
    if _is_topic(token) or _yields(token, word):
        return 0
    return _blame(token, word) if word.weight < 0 else _praise(token, word)


def _blame(token: Token, word: ContentWord) -> int:
    """Weigh a word against somebody, unless it is said not to be, or colours what is lifted."""
    head = token.head if token.dep_ in _MODIFIERS else token
    lifted = any(_is(governor, "relief") for governor in _governors(head))
    denied = is_denied(token) or any(map(_has_negator, _line(token)))
    return 0 if lifted or denied else word.weight


def _praise(token: Token, word: ContentWord) -> int:
    """Weigh a word for somebody: to support something bad is bad, and so is no support."""
    if any(_is_bad(child) and not _is_topic(child) for child in _objects(token)):
        return -word.weight
    if any(map(_is_bad, _governors(token))):
        return 0
    if is_negated(token) or _is_ruled_out(token):
        return 0 if _is(token, "accord") else -word.weight
    return word.weight


def is_negated(token: Token) -> bool:
    """Tell whether a word, or what it depends on, is negated or withheld: "stop backing"."""
    line = list(_line(token))
    if any(_is(head, "withhold") for head in line[1:]) or any(map(_has_negator, line)):
        return True
    subjects = (child for head in line for child in head.children if child.dep_ == "nsubj")
    return any(c.lower_ == "no" for subject in subjects for c in subject.children)


def _is_ruled_out(token: Token) -> bool:
    """Tell whether what a word describes is said not to be: "*good* relations are impossible"."""
    subject = token.head if token.dep_ in _MODIFIERS else token
    if subject.dep_ != "nsubj":
        return False
    said = (child for child in subject.head.children if child.dep_ == "acomp")
    return any(_is(child, "withhold") for child in said)


def is_future(token: Token) -> bool:
    """Tell whether a word tells of what will be: "will send", "is ready to send"."""
    return any(
        child.lower_ in _WILL or child.lemma_.lower() in _WILL
        for head in _line(token)
        for child in (head, *head.children)
        if child.pos_ in {"AUX", "ADJ", "VERB"}
    )


def is_denied(token: Token) -> bool:
    """Tell whether something bad is said not to be: "no threat", "nothing is wrong"."""
    if _has_negator(token) or token.head.lower_ in _NOBODY:
        return True
    if token.dep_ not in {"acomp", "attr", "oprd"}:
        return False
    nobody = any(child.lower_ in _NOBODY for child in token.head.children)
    return nobody or _has_negator(token.head)


def _has_negator(token: Token) -> bool:
    """Tell whether a word is negated itself, or has no object: "reached *no* agreement"."""
    if token.lower_ in _NOBODY:
        return True
    if token.dep_ in {"pobj", "pcomp"} and token.head.lower_ == "without":
        return True
    objects = [child for child in token.children if child.dep_ == "dobj"]
    if any(o.lower_ == "nothing" or any(c.lower_ == "no" for c in o.children) for o in objects):
        return True
    return any(map(_negates, token.children))


def _negates(token: Token) -> bool:
    """Tell whether a word negates what it hangs on; "not only" and "or not" do not."""
    if token.lower_ not in _NEGATORS:
        return False
    after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    before = token.nbor(-1).lower_ if token.i else ""
    return after not in {"only", "just"} and before != "or"


def _is_topic(token: Token) -> bool:
    """Tell whether a noun is only named: an attack at nobody's door, "our allies"."""
    if token.pos_ not in {"NOUN", "ADJ"}:
        return False
    if _is(token, "event"):
        return not _is_owned(token)
    return _is(token, "party") and not (
        token.dep_ in _PREDICATED or (token.dep_ == "pobj" and token.head.lower_ == "as")
    )


def _yields(token: Token, word: ContentWord) -> bool:
    """Tell whether a word only colours its head, or is coloured: "*great* threat"."""
    if token.dep_ in _MODIFIERS and word.weight > 0:
        head = word_of(token.head)
        if head is not None and head.weight != 0 and not _is_topic(token.head):
            return True
    if token.pos_ != "NOUN" or word.weight < 0:
        return False
    colours = [word_of(child) for child in token.children if child.dep_ in _MODIFIERS]
    return any(colour is not None and colour.weight < 0 for colour in colours)


def _line(token: Token) -> Iterator[Token]:
    """Yield a word and the words it depends on, up to the head of its clause."""
    yield token
    for _ in range(_UP):
        if token.head == token or (token.dep_ in _EDGES and token.head.lower_ not in _NOBODY):
            return
        token = token.head
        yield token


def _is(token: Token, sense: str) -> bool:
    """Tell whether a word has a sense of the table of contexts."""
    return token.lemma_.lower() in contexts()[sense]


def _is_bad(token: Token) -> bool:
    """Tell whether a word is a noun or verb that speaks against somebody."""
    word = word_of(token) if token.pos_ in {"NOUN", "VERB"} else None
    return word is not None and word.weight < 0 and word.event_type != "request"


def _governors(token: Token) -> Iterator[Token]:
    """Yield the word whose object a noun is, over a preposition or a conjunct."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    if token.dep_ in {"pobj", "pcomp"}:
        yield token.head.head
    elif token.dep_ in _OBJECTS:
        yield token.head


def _objects(token: Token) -> Iterator[Token]:
    """Yield the objects of a word, its own and those of its prepositions."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ not in _TOWARDS:
            continue
        yield from (c for c in (child, *child.children) if token in _governors(c))


def _is_owned(token: Token) -> bool:
    """Tell whether an event is laid at a door: "Russia's war", "the Russian attack"."""
    return any(
        child.dep_ == "poss" or child.ent_type_ in _DOORS or child.lower_ == "by"
        for child in token.children
    )
