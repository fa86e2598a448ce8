"""Write the files of a build into a folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from detente.corpus.manifest import Skipped, digest
from detente.corpus.place import GRAPH, TEXTS
from detente.network import network, write_graphml
from detente.records import article_record, dumps, statement_record
from detente.store import Knowledge, trig, turtle
from detente.view import ExplorerOptions, explorer_html, graph_html

__all__ = ["write"]


def write(folder: Path, known: Knowledge, skipped: Iterable[Skipped]) -> str:
    """Write every file of a build but its store and `build.json`; return the store's name.

    `skipped` are inputs that were not read, each with its path and the reason.
    """
    _lines(folder / "statements.jsonl", map(statement_record, known.statements))
    _lines(folder / "articles.jsonl", _article_records(known, skipped))
    for article in known.articles:
        _text(folder / TEXTS / f"{article.key}.txt", [article.text])
    _text(folder / GRAPH, trig(known))
    _text(folder / "graph.ttl", turtle(known))
    _text(folder / "network.graphml", [write_graphml(network(known.statements))])
    _text(folder / "graph.html", [graph_html(known.articles, known.statements)])
    options = ExplorerOptions(base=known.base)
    page = explorer_html(known.articles, known.statements, options=options)
    _text(folder / "explorer.html", [page])
    return f"store-{digest(folder / GRAPH)[:12]}"


def _article_records(known: Knowledge, skipped: Iterable[Skipped]) -> Iterator[object]:
    """Yield the articles that were read, then the inputs that were skipped."""
    for article in known.articles:
        yield article_record(article, known.base)
    for entry in skipped:
        yield {"key": entry["path"], "path": entry["path"], "skipped": entry["reason"]}


def _lines(path: Path, records: Iterable[object]) -> None:
    """Write one JSON record a line."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(dumps(record) + "\n" for record in records)


def _text(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces of a text as they are into a new file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
