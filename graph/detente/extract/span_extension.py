"""Let a verb phrase of an official document reach to the end of its own clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.annotate import Parse
from detente.extract.candidate import Candidate
from detente.extract.phrases import trim

__all__ = ["reaching"]


def reaching(parse: Parse, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates, those of main verbs with all that their clauses hold.

    Journalists set remarks of their own behind a comma; documents do not.
    """
    anchors = {
        candidate.anchor
        for candidate in candidates
        if not candidate.phrase or parse.tag[candidate.anchor] != "VBG"
    }
    whole = {
        candidate.anchor
        for candidate in candidates
        if candidate.phrase and _is_main(parse, candidate.anchor)
    }
    for candidate in candidates:
        aside = candidate.phrase and parse.tag[candidate.anchor] == "VBG"
        if aside and parse.head[candidate.anchor] in whole:
            continue  # "protested, demanding …" is one record
        main = (
            candidate.phrase and candidate.cue and not candidate.waits and not candidate.agentless
        )
        if main and candidate.content and _is_main(parse, candidate.anchor):
            last = _end(parse, candidate.anchor, anchors)
            grown = candidate.content | set(range(min(candidate.content), last + 1))
            yield replace(candidate, content=trim(parse, grown))
        else:
            yield candidate


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
