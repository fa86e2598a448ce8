"""Events: talks, calls and meetings that take place between parties."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Tree
from detente.extract.clause import group, is_finite, negated
from detente.extract.grammar import Draft, Rule
from detente.extract.page import Page
from detente.extract.phrases import actors, mention, trim
from detente.model import Kind

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "events.between",
        "Talks that take place or are held between parties: the parties are the doers.",
        "A telephone conversation took place between Putin and Trump.",
    ),
)
_MEETINGS = {
    "conversation", "call", "talk", "meeting", "negotiation", "consultation", "summit", "contact",
    "session", "round", "exchange",
}  # fmt: skip


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for each meeting told to take place between parties it names."""
    tree = page.tree
    for verb in range(len(tree)):
        if tree.lemma[verb] not in {"take", "hold"} or not is_finite(tree, verb):
            continue
        noun = _meeting(tree, verb)
        parties = _between(tree, verb) if noun is not None else None
        if noun is None or parties is None:
            continue
        yield Draft(
            rule="events.between",
            kind=Kind.DEED,
            anchor=verb,
            cue=group(tree, verb),
            actors=actors(tree, parties),
            content=trim(tree, range(mention(tree, noun)[0], tree.right[parties] + 1)),
            sense="hold.deed",
            negated=negated(tree, verb),
            phrase=True,
        )


def _meeting(tree: Tree, verb: int) -> int | None:
    """Return the meeting that takes place or is held, or None."""
    place = any(tree.lower[k] == "place" for k in tree.children(verb, "dobj"))
    own = tree.children(verb, "nsubj" if place else "nsubjpass")
    told = place or tree.lemma[verb] == "hold"
    return next((k for k in own if told and tree.lemma[k] in _MEETINGS), None)


def _between(tree: Tree, verb: int) -> int | None:
    """Return the head of the parties after `between`."""
    for token in range(verb + 1, min(tree.right[verb] + 1, len(tree))):
        if tree.lower[token] == "between":
            return next(iter(tree.children(token, "pobj")), None)
    return None
