"""Describe what proves a statement: its spans, its rule, and the reason for each decision."""

from __future__ import annotations

from collections.abc import Iterator

from detente.model import Evidence, Statement
from detente.store.statements import Node
from detente.store.syntax import Syntax

__all__ = ["evidence_nodes"]


def evidence_nodes(statement: Statement, to: Syntax, *, text: bool = True) -> Iterator[Node]:
    """Yield the statement with its rule and reasons, then its spans as Web Annotation selectors."""
    det = to.namer("det")
    spans = list(_spans(statement))
    pairs = [
        (det("rule"), to.text(statement.rule)),
        (det("tier"), to.name("tier", statement.tier)),
        (det("dateBasis"), to.name("datebasis", statement.when.basis)),
    ]
    reasons = dict.fromkeys(f"{field}: {why}" for field, why in statement.reasons if text)
    pairs += [(det("reason"), to.english(reason)) for reason in reasons]
    pairs += [(det(link), to.once("st", f"{statement.id}#{part}")) for link, part, _ in spans]
    yield Node(to.once("st", statement.id), pairs)
    for _, part, span in spans:
        yield _selector(to.once("st", f"{statement.id}#{part}"), span, to, text=text)


def _spans(statement: Statement) -> Iterator[tuple[str, str, Evidence]]:
    """Yield each span with the property that leads to it and its fragment."""
    if statement.actor_mention:
        yield "mention", "actor", statement.actor_mention
    if statement.cue:
        yield "cue", "cue", statement.cue
    for number, part in enumerate(statement.content, start=1):
        yield "content", f"content-{number}", part
    if statement.when.phrase:
        yield "datePhrase", "date", statement.when.phrase


def _selector(subject: str, span: Evidence, to: Syntax, *, text: bool) -> Node:
    """Describe one span: where it stands and, unless it may not travel, what it says."""
    oa = to.namer("oa")
    pairs = [
        (to.type, oa("TextPositionSelector")),
        (oa("start"), to.integer(span.start)),
        (oa("end"), to.integer(span.end)),
    ]
    if text:
        pairs[1:1] = [(to.type, oa("TextQuoteSelector"))]
        pairs.append((oa("exact"), to.text(span.text)))
    return Node(subject, pairs)
