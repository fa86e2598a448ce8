"""Write the files of a build into a folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from detente.corpus.folder import AUTHORITY, TEXTS
from detente.corpus.manifest import digest
from detente.network import network, write_graphml
from detente.records import article_record, dumps, statement_record
from detente.store import Knowledge, Store, trig, turtle
from detente.view import ExplorerOptions, explorer_html, graph_html

__all__ = ["keep_tables", "write"]


def write(folder: Path, known: Knowledge, skipped: Iterable[tuple[str, str]]) -> str:
    """Write every file of a build but `build.json`, and return the name of its store.

    `skipped` are (input, reason) pairs.
    """
    _lines(folder / "statements.jsonl", map(statement_record, known.statements))
    _lines(folder / "articles.jsonl", _article_records(known, skipped))
    for article in known.articles:
        _text(folder / TEXTS / f"{article.key}.txt", [article.text])
    _text(folder / "graph.ttl", turtle(known))
    _text(folder / "graph.trig", trig(known))
    _text(folder / "network.graphml", [write_graphml(network(known.statements))])
    _text(folder / "graph.html", [graph_html(known.articles, known.statements)])
    options = ExplorerOptions(base=known.base)
    page = explorer_html(known.articles, known.statements, options=options)
    _text(folder / "explorer.html", [page])
    name = f"store-{digest(folder / 'graph.trig')[:12]}"
    Store.create(folder / name, known)
    return name


def keep_tables(folder: Path, tables: Sequence[Path]) -> None:
    """Keep copies of the user's own tables, so that the build can be opened with them."""
    for number, table in enumerate(tables, start=1):
        (folder / AUTHORITY).mkdir(exist_ok=True)
        shutil.copyfile(table, folder / AUTHORITY / f"{number:02}-{table.name}")


def _article_records(known: Knowledge, skipped: Iterable[tuple[str, str]]) -> Iterator[object]:
    """Yield the articles that were read, then the inputs that were skipped."""
    for article in known.articles:
        yield article_record(article, known.base)
    for path, reason in skipped:
        yield {"key": path, "path": path, "skipped": reason}


def _lines(path: Path, records: Iterable[object]) -> None:
    """Write one JSON record a line."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(dumps(record) + "\n" for record in records)


def _text(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces of a text as they are, without translating their line breaks."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
