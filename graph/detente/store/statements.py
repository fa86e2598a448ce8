"""Describe articles and their statements as RDF nodes: the core of the graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from detente.dates import earliest, is_day, latest
from detente.errors import BuildError
from detente.model import Article, Statement
from detente.store.syntax import Syntax

__all__ = ["Node", "Reported", "article_node", "by_article", "statement_node"]


class Node(NamedTuple):
    """A subject and its properties in the order a reader wants them, all written out."""

    subject: str
    pairs: list[tuple[str, str]]


class Reported(NamedTuple):
    """An article, the last segment of its IRI, and its statements in reading order."""

    article: Article
    name: str
    statements: list[Statement]


def by_article(articles: Iterable[Article], statements: Iterable[Statement]) -> Iterator[Reported]:
    """Yield the articles by key, each with its statements in reading order.

    Raises:
        BuildError: A statement stands in none of the articles.
    """
    groups: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[statement.article].append(statement)
    for article in sorted(articles, key=lambda article: article.key):
        inside = sorted(groups.pop(article.key, ()), key=_position)
        yield Reported(article, article.iri_name, inside)
    if groups:
        hint = "Give the articles together with their statements."
        raise BuildError(
            f"Statements stand in the article `{min(groups)}`, which is missing.", hint
        )


def _position(statement: Statement) -> tuple[int, int, str]:
    """Order statements by where their content stands; the id decides between equals."""
    return statement.content[0].start, statement.content[-1].end, statement.id


def article_node(article: Article, name: str, to: Syntax, *, text: bool = True) -> Node:
    """Describe an article; without `text`, nothing that quotes it goes in."""
    published = article.published
    pairs = [(to["rdf:type"], to["det:Article"])]
    if article.title:
        pairs.append((to["det:title"], to.english(article.title)))
    if article.outlet:
        pairs.append((to["det:outlet"], to.text(article.outlet)))
    if article.issuer:
        pairs.append((to["det:issuer"], to.text(article.issuer)))
    if article.url:
        pairs.append((to["det:url"], to.uri(article.url)))
    if published.day:
        pairs.append((to["det:published"], to.date(published.day)))
    pairs.append((to["det:publishedBasis"], to[f"pubbasis:{published.basis}"]))
    if published.reason and text:
        pairs.append((to["det:publishedReason"], to.english(published.reason)))
    pairs.append((to["det:mode"], to[f"mode:{article.mode}"]))
    pairs.append((to["det:key"], to.text(article.key)))
    pairs.append((to["det:sha256"], to.text(article.sha256)))
    return Node(to[f"art:{name}"], pairs)


def statement_node(statement: Statement, article: str, to: Syntax, *, text: bool = True) -> Node:
    """Describe a statement of the article with that IRI; `text` tells whether its words go in."""
    pairs = [
        (to["rdf:type"], to["det:Statement"]),
        (to["det:actor"], to[f"ent:{statement.actor.id}"]),
    ]
    if text:
        pairs.append((to["det:text"], to.english(statement.text)))
    pairs += [(to["det:target"], to[f"ent:{target.id}"]) for target in statement.targets]
    pairs += _dates(statement, to)
    pairs += _others(statement, to)
    pairs += [
        (to["det:kind"], to[f"kind:{statement.kind}"]),
        (to["det:eventType"], to[f"ev:{statement.event_type}"]),
        (to["det:stance"], to[f"stance:{statement.stance}"]),
        (to["det:form"], to[f"form:{statement.form}"]),
        (to["det:negated"], to.boolean(value=statement.negated)),
        (to["det:modality"], to[f"modality:{statement.modality}"]),
        (to["det:article"], article),
        (to["det:charStart"], to.integer(statement.content[0].start)),
        (to["det:charEnd"], to.integer(statement.content[-1].end)),
    ]
    return Node(to.once(f"st:{statement.id}"), pairs)


def _dates(statement: Statement, to: Syntax) -> list[tuple[str, str]]:
    """Say when it was said or done, and by when it was known.

    What is no exact day has its first and last day beside it: seasons and open intervals are
    read in more than one way elsewhere.
    """
    edtf, pairs = statement.when.edtf, []
    if edtf and is_day(edtf):
        pairs.append((to["det:date"], to.date(edtf)))
    elif edtf:
        days = {"earliest": earliest(edtf), "latest": latest(edtf)}
        pairs.append((to["det:edtf"], to.text(edtf)))
        pairs += [
            (to[f"det:{name}"], to.date(day.isoformat())) for name, day in days.items() if day
        ]
    if statement.reported:
        pairs.append((to["det:reported"], to.date(statement.reported)))
    return pairs


def _others(statement: Statement, to: Syntax) -> list[tuple[str, str]]:
    """Name the other actors of a statement, and the statement it repeats."""
    pairs = [(to["det:about"], to[f"ent:{actor.id}"]) for actor in statement.about]
    if statement.on_behalf_of:
        pairs.append((to["det:onBehalfOf"], to[f"ent:{statement.on_behalf_of.id}"]))
    pairs += [(to["det:jointWith"], to[f"ent:{actor.id}"]) for actor in statement.joint_with]
    if statement.according_to:
        pairs.append((to["det:accordingTo"], to[f"ent:{statement.according_to.id}"]))
    if statement.repeats:
        pairs.append((to["det:repeats"], to.once(f"st:{statement.repeats}")))
    return pairs
