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
)


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for each `according to` outside quotations."""
    tree = page.tree
    for word in range(len(tree) - 2):
        if tree.lower[word] != "according" or tree.lower[word + 1] != "to" or tree.quote[word] >= 0:
            continue
        noun = _source(tree, word + 1)
        if noun is None:
            continue
        names = actors(tree, noun)
        end = max(tree.right[noun], *names[-1])
        first, last = sentence(tree, word)
        if tree.lower[end] == ",":
            end -= 1
        content = {t for t in range(first, last + 1) if not word <= t <= end}
        yield Draft(
            rule="according.to",
            kind=Kind.ACCORDING_TO,
            anchor=word,
            cue=(word, word + 1),
            actors=names,
            content=trim(tree, content),
            sense="according-to",
            tier=Tier.HIGH,
        )


def _source(tree: Tree, to: int) -> int | None:
    """Return the head of the noun phrase after `to`."""
    for token in range(to + 1, min(to + 12, len(tree))):
        if tree.dep[token] in {"pobj", "dobj", "nsubj", "attr"} and tree.left[token] > to:
            return token
    return None
