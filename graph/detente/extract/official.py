"""Keep of an official document's sentences what an actor says or does in them."""

from __future__ import annotations

from detente.extract.agents import is_agent
from detente.extract.grammar import Draft
from detente.extract.page import Page
from detente.model import Kind

__all__ = ["is_official"]

_POLITICAL = {"GPE", "NORP", "ORG", "PERSON"}


def is_official(page: Page, draft: Draft) -> bool:
    """Tell whether a draft of a document counts.

    Left out are things that cannot speak, infinitives of purpose, and what a speaker
    thinks of no political actor.
    """
    tree = page.tree
    heads = [next((t for t in m if tree.head[t] not in m), m[0]) for m in draft.actors]
    if heads and draft.cue and not any(is_agent(tree, head) for head in heads):
        return False
    verb = draft.anchor
    spoken = draft.kind is Kind.STATEMENT and tree.tag[verb] == "VB"
    purpose = spoken and tree.dep[verb] in {"advcl", "acl", "relcl"}
    if purpose and draft.cue and any(tree.lower[k] == "to" for k in tree.children(verb, "aux")):
        return False
    first = bool(heads) and tree.lower[heads[0]] in {"i", "we", "you"}
    vague = first and draft.kind in {Kind.BELIEF, Kind.INTENT}
    return (
        not vague
        or page.floor.political
        or any(tree.entity[t] in _POLITICAL for t in draft.content)
    )
