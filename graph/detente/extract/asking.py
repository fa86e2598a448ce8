"""Put the question before a bare answer (`Asked if X, Biden said, "I do."`)."""

from __future__ import annotations

from dataclasses import replace

from detente.annotate import Tree
from detente.extract.complements import frames
from detente.extract.edges import clause_start
from detente.extract.grammar import Draft
from detente.extract.phrases import trim

__all__ = ["asked_clause", "with_question"]

_BARE = 3
_ADDRESS = 6
_ASKED = {"asked", "pressed", "questioned"}
_THOUGHTS = {"think", "believe", "expect", "say", "know"}


def with_question(tree: Tree, draft: Draft) -> Draft:
    """Add the asked clause to a record whose words are a bare answer in the same sentence."""
    words = [t for t in draft.content if tree.pos[t] not in {"PUNCT", "SPACE"}]
    if not draft.cue or len(words) > _BARE or not any(tree.quote[t] >= 0 for t in words):
        return draft
    first, _ = tree.sentence_of(draft.anchor)
    for token in range(first, draft.anchor):
        if tree.lower[token] in _ASKED and "wh" in (found := frames(tree, token)):
            head = found["wh"]
            clause = range(
                clause_start(tree, tree.left[head], tree.right[head]), tree.right[head] + 1
            )
            asked = trim(tree, (t for t in clause if t < min(draft.cue) and not _asks(tree, t)))
            return replace(draft, content=draft.content | asked)
    return draft


def _asks(tree: Tree, token: int) -> bool:
    """Tell whether a token only introduces the asked clause."""
    return tree.lower[token] in {"if", "whether"} and tree.dep[token] == "mark"


def asked_clause(tree: Tree) -> frozenset[int]:
    """Return the clause a question turn asks about: what one is asked to think, or all of it."""
    for number, first in enumerate(tree.bounds[:-1]):
        last = tree.bounds[number + 1] - 1
        if "?" not in tree.words[first : last + 1]:
            continue
        for token in range(first, last):
            inner = tree.children(token, "ccomp")
            if tree.lemma[token] in _THOUGHTS and inner and inner[0] > token:
                return trim(tree, _clause(tree, inner[0]))
        start = first + 1 if tree.lower[first] in {"q", "question"} else first
        mark = tree.words.index("?", first)
        return trim(tree, range(_past_you(tree, start, mark), mark))
    return frozenset()


def _past_you(tree: Tree, start: int, end: int) -> int:
    """Return where a question begins past its form of address and `would you`."""
    pairs = (t for t in range(start, end - 1) if tree.lower[t + 1] == "you")
    asked = next((t for t in pairs if tree.pos[t] == "AUX" and t - start <= _ADDRESS), None)
    return start if asked is None else asked + 2


def _clause(tree: Tree, head: int) -> range:
    """Return a clause without the forms of address set off at its end."""
    first, last = tree.left[head], tree.right[head]
    commas = [t for t in range(first, last) if tree.lower[t] == "," and last - t <= 3]
    return range(first, commas[0] if commas else last + 1)
