"""Write the explorer: one page to see who says what about whom, and to read why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from detente.model import Article, Statement
from detente.view.markup import escape, island, page, web, web_files
from detente.view.palette import css_variables
from detente.view.payload import pack
from detente.view.squeeze import squeeze_css, squeeze_js
from detente.view.subset import EVERYTHING, Subset, choose

__all__ = ["ExplorerOptions", "explorer_html"]

MOST_STATEMENTS = 20_000
STYLES = ("base", "frame", "graph", "time", "panel", "reader", "tables", "filters", "media")
BASE = "https://w3id.org/detente/"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplorerOptions:
    """What the explorer holds.

    Without `text` the page comes without the words of the articles, for publishing where
    they may not travel. `statements` is the most it takes; of more, whole articles are kept,
    the latest first, and the page says so. `base` is that of the IRIs in its exports.
    """

    text: bool = True
    statements: int = MOST_STATEMENTS
    base: str = BASE
    subset: Subset = EVERYTHING


def explorer_html(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    *,
    options: ExplorerOptions | None = None,
) -> str:
    """Return a page with graph, matrix, timeline and table of the statements, and their evidence.

    The page works offline and runs no script but its own; what articles say reaches it as
    data and is shown as text.
    """
    options = options or ExplorerOptions()
    chosen = choose(statements, options.subset)
    kept = _latest_articles(articles, chosen, options.statements)
    shown = [statement for statement in chosen if statement.article in kept]
    used = [article for article in articles if article.key in kept]
    notice = _notice(len(shown), len(chosen), len(used))
    body = re.sub(r"\n *", "\n", web("explorer.html")).replace("@NOTICE@", notice)
    data = pack(used, shown, text=options.text) | {"base": options.base}
    return page(
        title="Détente explorer: who says what about whom",
        styles=[squeeze_css(f":root{{{css_variables()}}}" + "".join(web_files(".css", *STYLES)))],
        body=body + "\n" + island("data", data),
        scripts=[squeeze_js("\n".join(web_files(".js")))],
        images="data: blob:",
    )


def _latest_articles(
    articles: Sequence[Article], statements: Sequence[Statement], most: int
) -> frozenset[str]:
    """Choose whole articles, the latest first, until they hold as many statements as fit."""
    counts = Counter(statement.article for statement in statements)
    newest = sorted(articles, key=lambda article: article.key)
    newest.sort(key=lambda article: article.published.day or "", reverse=True)
    kept: set[str] = set()
    total = 0
    for article in newest:
        total += counts[article.key]
        if total > most:
            break
        kept.add(article.key)
    return frozenset(kept)


def _notice(shown: int, all_of_them: int, articles: int) -> str:
    """Say on the page that it shows a slice."""
    if shown == all_of_them:
        return ""
    words = (
        f"This page shows {shown:,} of {all_of_them:,} statements, those of the {articles:,} "
        "latest articles. Build it for a subset by actor or date to see the others."
    )
    return f'<p class="notice" role="note">{escape(words)}</p>'
