"""A corpus: articles with their statements, to query, draw and explain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from detente.corpus.place import part
from detente.errors import NotFound
from detente.model import Article, Statement
from detente.store import Knowledge, Store, local
from detente.store.deadline import TIMEOUT

if TYPE_CHECKING:
    import networkx as nx
    from rdflib import Dataset

    from detente.query import Answer

__all__ = ["Corpus"]


class Corpus:
    """Articles and the statements found in them.

    Attributes:
        articles: the articles that were read, sorted by key.
        statements: their statements, sorted by article and position.
        skipped: the inputs that were not read, with the reason.
        notes: what had to be guessed of inputs when they were read, as their encoding.
        known: the same with the authority they were resolved by, as the exports take it.
        folder: where the build is on disk, or None for one held in memory.
    """

    def __init__(
        self,
        known: Knowledge,
        *,
        skipped: Iterable[tuple[str, str]] = (),
        notes: Iterable[tuple[str, str]] = (),
        folder: Path | None = None,
        store: str | None = None,
    ) -> None:
        """Hold what a build made; `store` names the store in `folder`."""
        self.articles = tuple(known.articles)
        self.statements = tuple(known.statements)
        self.skipped = tuple(skipped)
        self.notes = tuple(notes)
        self.folder = folder
        self.known = known
        self._store_name = store

    def __repr__(self) -> str:
        where = f" in {self.folder}" if self.folder else ""
        return f"<Corpus: {len(self.statements)} statements, {len(self.articles)} articles{where}>"

    def __len__(self) -> int:
        return len(self.statements)

    @cached_property
    def store(self) -> Store:
        """The SPARQL store: on disk for a build in a folder, else in memory."""
        if self.folder and self._store_name:
            return Store.open(part(self.folder, self._store_name))
        return Store.create(None, self.known)

    def query(
        self, query: str, *, timeout: float = TIMEOUT, **parameters: str | Sequence[str]
    ) -> Answer:
        """Answer SPARQL, or a ready-made query by its name with its parameters.

        A process of its own answers, and is stopped after `timeout` seconds.

        Raises:
            QueryError: the query is malformed or may not be asked, or there is none of that name.
            QueryTimeout: it takes too long.
        """
        from detente.query import ask

        return ask(self.store, query, parameters, timeout=timeout)

    def network(self) -> nx.MultiDiGraph[str]:
        """Return the network: one edge per statement and target, keyed by statement id."""
        from detente.network import network

        return network(self.statements)

    def dataset(self) -> Dataset:
        """Return an rdflib Dataset over the store; its queries take a `timeout` too."""
        return self.store.dataset()

    def explore(self) -> Path:
        """Open the explorer in the browser and return its page.

        A corpus in memory writes the page into a temporary folder.
        """
        import tempfile
        import webbrowser

        from detente.view import ExplorerOptions, explorer_html

        if self.folder:
            page = part(self.folder, "explorer.html")
        else:
            page = Path(tempfile.mkdtemp(prefix="detente-")) / "explorer.html"
            options = ExplorerOptions(base=self.known.base)
            html = explorer_html(self.articles, self.statements, options=options)
            page.write_text(html, encoding="utf-8", newline="")
        webbrowser.open(page.resolve().as_uri())
        return page

    def _repr_html_(self) -> str:
        """Show itself in a notebook: a picture and a table."""
        from detente.view import picture_svg, table_html

        return picture_svg(self.statements) + table_html(self.articles, self.statements)

    def statement(self, name: str) -> Statement:
        """Return the statement whose id begins with `name`; `st:` or the IRI will do too.

        Raises:
            NotFound: no statement, or more than one, has such an id.
        """
        id_ = local(name, "st", self.known.base).partition("#")[0]
        hits = [s for s in self.statements if s.id.startswith(id_)] if id_ else []
        if len(hits) == 1:
            return hits[0]
        if hits:
            message = f"{len(hits)} statements have an id that begins with `{name}`."
            raise NotFound(message, "Give more of it: " + ", ".join(s.id for s in hits[:3]))
        message = f"There is no statement `{name}`."
        raise NotFound(message, "Ids are in statements.jsonl and in every query's results.")

    def article(self, key: str) -> Article:
        """Return the article with this key.

        Raises:
            NotFound: there is no such article.
        """
        for article in self.articles:
            if article.key == key:
                return article
        raise NotFound(f"There is no article `{key}`.", "Keys are in articles.jsonl.")

    def explain(self, name: str) -> str:
        """Say what proves a statement and why each part was decided as it was."""
        from detente.check.explain import explain

        statement = self.statement(name)
        return explain(statement, self.article(statement.article))
