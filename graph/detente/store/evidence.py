"""Describe what proves a statement: its spans, its rule, and the reason for each decision."""

from __future__ import annotations

from collections.abc import Iterator

from detente.model import Evidence, Statement
from detente.store.statements import Node
from detente.store.syntax import Syntax

__all__ = ["evidence_nodes"]


def evidence_nodes(statement: Statement, to: Syntax, *, text: bool = True) -> Iterator[Node]:
    """Yield the statement with its rule and reasons, then its spans as Web Annotation selectors."""
    spans = list(_spans(statement))
    pairs = [
        (to["det:rule"], to.text(statement.rule)),
        (to["det:tier"], to[f"tier:{statement.tier}"]),
        (to["det:dateBasis"], to[f"datebasis:{statement.when.basis}"]),
    ]
    reasons = dict.fromkeys(f"{field}: {why}" for field, why in statement.reasons if text)
    pairs += [(to["det:reason"], to.english(reason)) for reason in reasons]
    pairs += [(to[f"det:{link}"], to.once(f"st:{statement.id}#{part}")) for link, part, _ in spans]
    yield Node(to.once(f"st:{statement.id}"), pairs)
    for _, part, span in spans:
        yield _selector(to.once(f"st:{statement.id}#{part}"), span, to, text=text)


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
    pairs = [
        (to["rdf:type"], to["oa:TextPositionSelector"]),
        (to["oa:start"], to.integer(span.start)),
        (to["oa:end"], to.integer(span.end)),
    ]
    if text:
        pairs[1:1] = [(to["rdf:type"], to["oa:TextQuoteSelector"])]
        pairs.append((to["oa:exact"], to.text(span.text)))
    return Node(subject, pairs)
