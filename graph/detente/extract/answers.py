"""Cut a turn of a transcript into sentences, and tell which of them answer the question."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import lru_cache

from detente.annotate import Tree
from detente.assets import ontology
from detente.extract.clause import is_finite
from detente.extract.known import names_known
from detente.extract.page import Page

__all__ = ["answer", "is_bare", "is_joined", "sentences"]

_SHORT = 5
_LONGEST = 5  # words of the longest opening
_BARE = {"PRON", "AUX", "INTJ", "PART", "ADV", "DET"}
_NOD = 2
_OPENING = 7
_JOINED = 18
_STAGE = {"laughter", "applause", "laughs", "laugh", "crosstalk", "inaudible", "cross", "la"}
_YES = {"yes", "no", "yeah", "yep", "nope", "absolutely", "certainly", "correct"}


@lru_cache(maxsize=2)
def _openings(kind: str) -> frozenset[str]:
    """Read the words with which remarks on the talk itself begin, or which only fill it."""
    with ontology("cues/openings.csv").open(encoding="utf-8", newline="") as table:
        return frozenset(r["words"] for r in csv.DictReader(table) if r["kind"] == kind)


def sentences(page: Page) -> Iterator[list[int]]:
    """Yield the words of each sentence after the speaker's label, no courtesies or questions."""
    tree = page.tree
    for words in _all(page):
        end = words[-1] + 1
        asks = end < len(tree) and tree.lower[end] == "?"
        if asks:
            continue
        if not _begins(tree, words, "courtesy"):
            yield words
        elif after := _after_colon(tree, words):
            yield after


def _after_colon(tree: Tree, words: list[int]) -> list[int]:
    """Return what follows an opening with a colon ("Let me be clear: …")."""
    colon = next(
        (t for t in range(words[0], words[0] + _OPENING) if t < len(tree) and tree.lower[t] == ":"),
        None,
    )
    return [t for t in words if t > colon] if colon is not None else []


def _all(page: Page) -> Iterator[list[int]]:
    """Yield the words of each sentence after the speaker's label."""
    tree, turn = page.tree, page.floor.turn
    begin = turn[1] + 2 if turn is not None else _past_heading(tree)
    for number, first in enumerate(tree.bounds[:-1]):
        inside = range(max(first, begin), tree.bounds[number + 1])
        stage = next((t for t in inside if _is_stage(tree, t)), len(tree))
        words = [t for t in inside if t < stage and tree.pos[t] not in {"PUNCT", "SPACE"}]
        while words and (fill := _begins(tree, words, "filler")):
            words = words[fill:]
        if words:
            yield words


def _past_heading(tree: Tree) -> int:
    """Return where a passage begins past a heading in bold that runs into it."""
    if tree.words[0].strip():
        return 0
    ends = (t for t in range(1, len(tree) - 1) if tree.lower[t] == ":")
    return next((t + 2 for t in ends if not tree.words[t + 1].strip()), 0)


def _is_stage(tree: Tree, token: int) -> bool:
    """Tell whether a bracket opens on what the hall does ("(Laughter.)")."""
    inside = tree.lower[token + 1] if token + 1 < len(tree) else ""
    return tree.lower[token] == "(" and inside in _STAGE


def _begins(tree: Tree, words: list[int], kind: str) -> int:
    """Return with how many words of a kind of opening a sentence begins."""
    lower = [tree.lower[t] for t in words[:_LONGEST]]
    sizes = range(len(lower), 0, -1)
    return next((n for n in sizes if " ".join(lower[:n]) in _openings(kind)), 0)


def answer(page: Page) -> list[int]:
    """Return the words with which a turn answers a question on a political actor, if it does.

    Short sentences go together with the next one, as do those that repeat their beginning.
    """
    tree = page.tree
    if not page.floor.answers or page.floor.turn is None:
        return []
    first: list[int] = []
    for words in _all(page):
        if first and len(first) > _SHORT and not _repeats(tree, first, words):
            break
        if not first and len(words) <= _NOD and not _says(tree, words):
            continue
        if _begins(tree, words, "courtesy") or tree.lower[min(words[-1] + 1, len(tree) - 1)] == "?":
            return []
        first += words
    named = page.floor.political or names_known(tree, first)
    bare = is_bare(tree, first) and not page.floor.asked
    return first if named and first and not bare and _says(tree, first) else []


def _repeats(tree: Tree, first: list[int], words: list[int]) -> bool:
    """Tell whether a sentence begins as the one before, or is only a scrap."""
    start = next(t for t in first if tree.sentence[t] == tree.sentence[first[-1]])
    pairs = (
        [tree.lower[t] for t in (at, at + 1, at + 2) if t < len(tree)] for at in (start, words[0])
    )
    before, after = pairs
    scrap = len(words) <= _SHORT + 1 and not _says(tree, words)
    return before == after or scrap


def _says(tree: Tree, words: list[int]) -> bool:
    """Tell whether words hold a finite verb or begin with a yes or no."""
    verbs = (t for t in words if tree.pos[t] in {"VERB", "AUX"})
    return tree.lower[words[0]] in _YES or any(
        is_finite(tree, t) or tree.tag[t] == "MD" for t in verbs
    )


def is_joined(tree: Tree, words: list[int]) -> bool:
    """Tell whether an answer is made of several short sentences."""
    return (
        bool(words)
        and len(words) <= _JOINED
        and tree.sentence[words[0]] != tree.sentence[words[-1]]
    )


def is_bare(tree: Tree, words: list[int]) -> bool:
    """Tell whether an answer only affirms or denies (`Yeah, I would`)."""
    return bool(words) and all(
        tree.pos[t] in _BARE or tree.lower[t] in _YES or tree.lemma[t] in {"do", "be", "have"}
        for t in words
    )
