"""Let a verb phrase of an official document reach to the end of its own clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.annotate import Tree
from detente.extract.grammar import Draft
from detente.extract.phrases import trim

__all__ = ["reaching"]


def reaching(tree: Tree, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts, those of main verbs with all that their clauses hold.

    Journalists set remarks of their own behind a comma; documents do not.
    """
    anchors = {
        draft.anchor for draft in drafts if not draft.phrase or tree.tag[draft.anchor] != "VBG"
    }
    whole = {draft.anchor for draft in drafts if draft.phrase and _is_main(tree, draft.anchor)}
    for draft in drafts:
        aside = draft.phrase and tree.tag[draft.anchor] == "VBG"
        if aside and tree.head[draft.anchor] in whole:
            continue  # "protested, demanding …" is one record
        main = draft.phrase and draft.cue and not draft.waits and not draft.agentless
        if main and draft.content and _is_main(tree, draft.anchor):
            last = _end(tree, draft.anchor, anchors)
            grown = draft.content | set(range(min(draft.content), last + 1))
            yield replace(draft, content=trim(tree, grown))
        else:
            yield draft


def _is_main(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is the main one of its sentence, or joined to it."""
    while tree.dep[verb] == "conj":
        verb = tree.head[verb]
    return tree.head[verb] == verb


def _end(tree: Tree, verb: int, anchors: set[int]) -> int:
    """Return the last token of a verb's clause, before the next one joined to it."""
    joined = (k for k in tree.children(verb, "conj") if k in anchors or _has_subject(tree, k))
    aside = (k for k in tree.children(verb, "advcl") if k in anchors and k > verb)
    ends = [tree.left[k] - 1 for k in (*joined, *aside)]
    return max(verb, min([tree.right[verb], *ends]))


def _has_subject(tree: Tree, verb: int) -> bool:
    """Tell whether a verb has a subject of its own."""
    return bool(tree.children(verb, "nsubj", "nsubjpass", "expl"))
