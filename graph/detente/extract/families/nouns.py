"""Noun cues: somebody's claim that, demand for, warning of."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Tree
from detente.extract.cues import Cue
from detente.extract.grammar import Draft, Rule
from detente.extract.page import Page
from detente.extract.phrases import actors, trim
from detente.extract.verbs import in_quotation

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "nouns.owned",
        "A reporting noun with its owner (`Moscow's demand for …`, `a claim by …`).",
        "Nobody believed Putin's promise to withdraw the troops.",
    ),
    Rule(
        "nouns.equated",
        "A reporting noun equated with a clause.",
        "Moscow's argument is that the treaty is dead.",
    ),
    Rule(
        "nouns.carried",
        "A reporting noun that is the object of its owner's verb.",
        "Lavrov has no doubt that the talks will fail.",
    ),
)
_OWNERS = {"by", "from", "among", "of"}
_CARRIERS = {"have", "make", "issue", "give", "get", "deliver", "bring", "carry", "hold"}


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for each reporting noun that has both an owner and a content."""
    tree = page.tree
    for noun in range(len(tree)):
        if tree.pos[noun] != "NOUN" or not (senses := page.cues.of("noun", tree.lemma[noun])):
            continue
        if in_quotation(tree, noun):
            continue
        chosen = _sense(tree, noun, senses)
        owner = _owner(tree, noun)
        if chosen is None or owner is None:
            continue
        cue, head = chosen
        carried = tree.dep[owner] == "nsubj" and tree.head[owner] == tree.head[noun]
        equated = tree.head[head] == tree.head[noun]
        rule = "nouns.carried" if carried else "nouns.equated" if equated else "nouns.owned"
        content = trim(tree, range(_start(tree, head), _end(tree, head) + 1))
        if owner in content:
            continue
        yield Draft(
            rule=rule,
            kind=cue.kind,
            anchor=noun,
            cue=(noun,),
            actors=actors(tree, owner),
            content=content,
            sense=cue.id,
            tier=cue.tier,
            negated=cue.negated,
            modality=cue.modality,
        )


def _sense(tree: Tree, noun: int, senses: tuple[Cue, ...]) -> tuple[Cue, int] | None:
    """Choose the first sense one of whose frames the noun fills, with the frame's head."""
    found = {name: kid for kid in reversed(tree.kids[noun]) for name in _frame(tree, noun, kid)}
    verb = tree.head[noun]
    if tree.dep[noun] == "nsubj" and tree.lemma[verb] == "be":
        for clause in tree.children(verb, "ccomp"):
            if tree.children(clause, "mark"):
                found["that"] = clause
    filled = ((cue, frame) for cue in senses for frame in cue.frames if frame in found)
    chosen = next(((c, f) for c, f in filled if f == "of" or f not in _OWNERS), None)
    return None if chosen is None else (chosen[0], found[chosen[1]])


def _frame(tree: Tree, noun: int, kid: int) -> list[str]:
    """Name the frame one right child of a noun fills, if any."""
    if kid < noun:
        return []
    if tree.dep[kid] in {"acl", "ccomp", "relcl"}:
        first = tree.lower[tree.left[kid]]
        if first == "that" and tree.children(kid, "mark"):
            return ["that"]
        return ["inf"] if first == "to" else []
    filled = tree.dep[kid] == "prep" and tree.children(kid, "pobj", "pcomp")
    return [tree.lower[kid]] if filled else []


def _start(tree: Tree, head: int) -> int:
    """Return where the content begins: past `that` or the preposition."""
    first = tree.left[head]
    return first + 1 if tree.lower[first] == "that" or tree.dep[head] == "prep" else first


def _end(tree: Tree, head: int) -> int:
    """Return where the content ends: past an infinitive after a `for` phrase."""
    end = tree.right[head]
    if tree.lower[head] == "for" and end + 2 < len(tree) and tree.lower[end + 1] == "to":
        return max(end, tree.right[end + 2])
    return end


def _owner(tree: Tree, noun: int) -> int | None:
    """Return who holds a noun: a possessor, a `by` or `from` phrase, the verb's subject."""
    owned = tree.children(noun, "poss")
    if owned:
        return owned[0]
    for kid in tree.children(noun, "prep"):
        if tree.lower[kid] in _OWNERS - {"of"}:
            things = tree.children(kid, "pobj")
            return things[0] if things else None
    verb = tree.head[noun]
    if tree.dep[noun] == "dobj" and tree.lemma[verb] in _CARRIERS:
        own = tree.children(verb, "nsubj")
        return own[0] if own and tree.pos[own[0]] != "PRON" else None
    return None
