"""According to somebody, as somebody says."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Tree
from detente.extract.grammar import Draft, Rule
from detente.extract.page import Page
from detente.extract.phrases import actors, trim
from detente.extract.sentences import sentence
from detente.model import Kind, Tier

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "according.to",
        "`According to` a source; the rest of its clause is the content.",
        "According to the ministry, the jet never left Russian airspace.",
    ),
    Rule(
        "according.in",
        "`In` a poll; the rest of its clause is the content.",
        "In a poll taken in May, the party led by ten points.",
    ),
)
_POLLS = {"poll", "survey"}


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for each `according to`, and each `in` a poll, outside quotations."""
    tree = page.tree
    for word in range(len(tree) - 2):
        if tree.quote[word] >= 0:
            continue
        if tree.lower[word] == "according" and tree.lower[word + 1] == "to":
            noun = _source(tree, word + 1)
            if noun is not None:
                yield _draft(tree, "according.to", (word, word + 1), noun)
        elif tree.lower[word] == "in" and _opens_or_ends_clause(tree, word):
            polls = [k for k in tree.children(word, "pobj") if tree.lower[k] in _POLLS]
            if polls:
                yield _draft(tree, "according.in", (word,), polls[0])


def _opens_or_ends_clause(tree: Tree, word: int) -> bool:
    """Tell whether a preposition begins its sentence or hangs on a verb."""
    return word == tree.sentence_of(word)[0] or tree.pos[tree.head[word]] in {"VERB", "AUX"}


def _draft(tree: Tree, rule: str, cue: tuple[int, ...], noun: int) -> Draft:
    """Make the draft of a source and the rest of its clause."""
    names = actors(tree, noun)
    end = max(tree.right[noun], *names[-1])
    if tree.lower[end] == ",":
        end -= 1
    first, last = sentence(tree, cue[0])
    if rule == "according.in" and cue[0] > first:
        first, last = tree.left[tree.head[cue[0]]], cue[0]
    return Draft(
        rule=rule,
        kind=Kind.ACCORDING_TO,
        anchor=cue[0],
        cue=cue,
        actors=names,
        content=trim(tree, (t for t in range(first, last + 1) if not cue[0] <= t <= end)),
        sense="according-to",
        tier=Tier.HIGH if rule == "according.to" else Tier.NORMAL,
    )


def _source(tree: Tree, to: int) -> int | None:
    """Return the head of the noun phrase after `to`."""
    for token in range(to + 1, min(to + 12, len(tree))):
        if tree.dep[token] in {"pobj", "dobj", "nsubj", "attr"} and tree.left[token] > to:
            return token
    return None
