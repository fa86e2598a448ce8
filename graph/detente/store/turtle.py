"""Write Turtle and TriG that a person can read: articles, their statements, a comment line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.model import Statement
from detente.store.entities import actors_used, entity_nodes
from detente.store.quads import Knowledge, shared_graphs
from detente.store.statements import Node, Reported, article_node, by_article, statement_node
from detente.store.syntax import Syntax

__all__ = ["trig", "turtle"]

_CORE = (
    *("art", "det", "ent", "ev", "form", "kind", "modality", "mode", "owl", "pubbasis"),
    *("rdfs", "st", "stance", "wd", "xsd"),
)


def turtle(known: Knowledge) -> Iterator[str]:
    """Yield the pieces of a Turtle file: articles with their statements, then the actors used."""
    to = Syntax(known.base, short=True)
    yield _header(to, _CORE)
    for one in by_article(known.articles, known.statements):
        yield from _article(one, to, text=known.text)
    used = actors_used(known.statements)
    yield "\n# Actors\n\n"
    for node in entity_nodes(used, known.authority, to):
        yield _block(node)


def trig(known: Knowledge) -> Iterator[str]:
    """Yield the pieces of a TriG file that holds every named graph of the store."""
    to = Syntax(known.base, short=True)
    yield _header(to, sorted(to.prefixes))
    reported = list(by_article(known.articles, known.statements))
    for one in reported:
        yield f"\n{to[f'art:{one.name}']} {{\n"
        yield from _article(one, to, text=known.text)
        yield "}\n"
    for graph, nodes in shared_graphs(known, reported, to):
        yield f"\n{graph} {{\n"
        for node in nodes:
            yield _block(node)
        yield "}\n"


def _header(to: Syntax, names: Iterable[str]) -> str:
    """Declare prefixes."""
    return "".join(f"@prefix {name}: <{to.prefixes[name]}> .\n" for name in names)


def _block(node: Node) -> str:
    """Write one subject with a property on each line, its values side by side."""
    lines: list[str] = []
    last = ""
    for name, value in node.pairs:
        if name == last:
            lines[-1] += f" , {value}"
        else:
            lines.append(f"{name} {value}")
            last = name
    body = " ;\n    ".join(lines)
    return f"{node.subject} {body} .\n"


def _article(one: Reported, to: Syntax, *, text: bool) -> Iterator[str]:
    """Write an article and its statements, each below a line that tells it in brief."""
    article = article_node(one.article, one.name, to, text=text)
    yield f"\n{_comment(one.article.title or one.article.key)}{_block(article)}"
    for statement in one.statements:
        node = statement_node(statement, article.subject, to, text=text)
        yield f"\n{_comment(_in_brief(statement))}{_block(node)}"


def _in_brief(one: Statement) -> str:
    """Tell a statement in a line: day, actor, targets, and what it is."""
    whom = " → " + ", ".join(target.name for target in one.targets) if one.targets else ""
    day = one.when.edtf or (f"by {one.reported}" if one.reported else "undated")
    return f"{day} · {one.actor.name}{whom} · {one.act}"


def _comment(words: str) -> str:
    """Write a comment: one line, whatever the words hold."""
    printable = "".join(char if char.isprintable() else " " for char in words)
    return f"# {' '.join(printable.split())}\n"
