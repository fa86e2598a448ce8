"""Lay statements out as named graphs and write them as N-Quads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from detente.model import Article, Statement
from detente.store.edges import edge_nodes
from detente.store.entities import actors_used, authority_nodes
from detente.store.evidence import evidence_nodes
from detente.store.names import BASE
from detente.store.ontology import ontology_nodes
from detente.store.statements import Node, Reported, article_node, by_article, statement_node
from detente.store.syntax import Syntax

if TYPE_CHECKING:  # reading the authority takes as long as a query
    from detente.authority import Authority

__all__ = ["Knowledge", "article_nodes", "quads", "shared_graphs"]

_BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """All that a graph is made of; without `text`, offsets and hashes stay but no words."""

    articles: Sequence[Article]
    statements: Sequence[Statement]
    authority: Authority
    base: str = BASE
    text: bool = True


def shared_graphs(
    known: Knowledge, reported: Sequence[Reported], to: Syntax
) -> Iterator[tuple[str, Iterable[Node]]]:
    """Yield the named graphs beside those of the articles, each with its nodes."""
    used = actors_used(known.statements)
    yield to["graph:evidence"], _evidence(reported, to, text=known.text)
    yield to["graph:authority"], authority_nodes(used, known.authority, to)
    yield to["graph:edges"], edge_nodes(known.statements, to)
    yield to["graph:ontology"], ontology_nodes(to)


def article_nodes(one: Reported, to: Syntax, *, text: bool = True) -> Iterator[Node]:
    """Yield an article and its statements."""
    article = article_node(one.article, one.name, to, text=text)
    yield article
    for statement in one.statements:
        yield statement_node(statement, article.subject, to, text=text)


def _evidence(reported: Iterable[Reported], to: Syntax, *, text: bool) -> Iterator[Node]:
    """Yield the evidence of all statements."""
    for one in reported:
        for statement in one.statements:
            yield from evidence_nodes(statement, to, text=text)


def quads(known: Knowledge) -> Iterator[str]:
    """Yield N-Quads in pieces of many lines, fit for bulk loading."""
    to = Syntax(known.base)
    reported = list(by_article(known.articles, known.statements))
    lines: list[str] = []
    for graph, nodes in chain(
        ((to[f"art:{one.name}"], article_nodes(one, to, text=known.text)) for one in reported),
        shared_graphs(known, reported, to),
    ):
        for subject, pairs in nodes:
            lines += [f"{subject} {name} {value} {graph} .\n" for name, value in pairs]
            if len(lines) > _BATCH:
                yield "".join(lines)
                lines.clear()
    yield "".join(lines)
