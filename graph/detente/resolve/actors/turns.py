"""Find who holds the floor in a passage of a transcript: the label that opens a turn."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from detente.model import Role, Span
from detente.resolve.actors.refer import refer
from detente.resolve.context import DiscourseContext
from detente.resolve.reference import Mention, ResolvedMention

__all__ = ["floor_holders"]

_LABEL = re.compile(r"[^\w\"“'‘]*(?P<label>[A-Z][^\W\d]*[.]?(?: [A-Z][\w.'-]*){0,5}):\s")
_QUESTION = re.compile(r"[^\w]*(?:Q|Question|QUESTION)\b")


def floor_holders(context: DiscourseContext) -> Mapping[int, ResolvedMention]:
    """Return, per passage, who speaks in it; a turn lasts until the next label."""
    holders: dict[int, ResolvedMention] = {}
    current: ResolvedMention | None = None
    for parse in context.parses:
        if parse.passage.role not in {Role.PARAGRAPH, Role.TURN}:
            continue
        text = parse.text
        if _QUESTION.match(text):
            current = None
        label = _LABEL.match(text)
        if label is not None:
            start = parse.passage.span.start + label.start("label")
            span = Span(start, start + len(label["label"]))
            mention = Mention.of(parse, span)
            found = refer(context, mention) if mention else None
            if found is not None and _speaks(label["label"], found):
                current = found
                context = replace(context, so_far=context.so_far.with_sources([found], speak=False))
        if current is not None:
            holders[parse.index] = current
    return holders


def _speaks(label: str, found: ResolvedMention) -> bool:
    """Tell a label from a heading: it is in capitals, or names a person."""
    return label.isupper() or found.actor.kind == "person"
