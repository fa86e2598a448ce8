"""Write the explorer: one page to see who says what about whom, and to read why."""

from __future__ import annotations

from collections.abc import Sequence

from detente.model import Article, Statement
from detente.view.markup import page
from detente.view.notebook import table_html

__all__ = ["explorer_html"]


def explorer_html(articles: Sequence[Article], statements: Sequence[Statement]) -> str:
    """Return a page that shows a graph and its statements."""
    body = f"<main>{table_html(articles, statements)}</main>"
    return page(title="Détente explorer", styles=[], body=body, scripts=[])
