"""Let a verb phrase of an official document reach to the end of its own clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.annotate import Parse
from detente.extract.grammar import Draft
from detente.extract.phrases import trim

__all__ = ["reaching"]


def reaching(parse: Parse, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts, those of main verbs with all that their clauses hold.

    Journalists set remarks of their own behind a comma; documents do not.
    """
    anchors = {
        draft.anchor for draft in drafts if not draft.phrase or parse.tag[draft.anchor] != "VBG"
    }
    whole = {draft.anchor for draft in drafts if draft.phrase and _is_main(parse, draft.anchor)}
    for draft in drafts:
        aside = draft.phrase and parse.tag[draft.anchor] == "VBG"
        if aside and parse.head[draft.anchor] in whole:
            continue  # "protested, demanding …" is one record
        main = draft.phrase and draft.cue and not draft.waits and not draft.agentless
        if main and draft.content and _is_main(parse, draft.anchor):
            last = _end(parse, draft.anchor, anchors)
            grown = draft.content | set(range(min(draft.content), last + 1))
            yield replace(draft, content=trim(parse, grown))
        else:
            yield draft


def _is_main(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is the main one of its sentence, or joined to it."""
    while parse.dep[verb] == "conj":
        verb = parse.head[verb]
    return parse.head[verb] == verb


def _end(parse: Parse, verb: int, anchors: set[int]) -> int:
    """Return the last token of a verb's clause, before the next one joined to it."""
    joined = (k for k in parse.children(verb, "conj") if k in anchors or _has_subject(parse, k))
    aside = (k for k in parse.children(verb, "advcl") if k in anchors and k > verb)
    ends = [parse.left[k] - 1 for k in (*joined, *aside)]
    return max(verb, min([parse.right[verb], *ends]))


def _has_subject(parse: Parse, verb: int) -> bool:
    """Tell whether a verb has a subject of its own."""
    return bool(parse.children(verb, "nsubj", "nsubjpass", "expl"))
