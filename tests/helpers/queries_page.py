"""Write docs/reference/queries.md from a build of the seeds.

Run `python tests/helpers/queries_page.py FOLDER`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from textwrap import fill

from detente.corpus.manifest import read_manifest
from detente.query import Ready, Table, ask, markdown, ready_queries
from detente.store import Store

__all__ = ["PAGE", "page"]

PAGE = Path(__file__).parents[2] / "docs/reference/queries.md"
ROWS = 8
INTRO = f"""# Ready-made queries

Each query is one file of plain SPARQL in `ontology/queries/`, to be run with `detente query NAME`,
with `corpus.query("NAME")` in Python, or as it stands in any SPARQL engine. A parameter narrows it;
it may be given again for any of several values. Below each query stands its result on the two seed
articles, at most {ROWS} rows of it.

Actors, sides and offices are found by slug (`dmitry-peskov`, `ent:dmitry-peskov` or the whole IRI),
by any of their names, by a surname, or by the beginnings of words of a name; those that occur in
the graph go first. Dates are years, months or days. Statements that repeat another one, as a
headline does its report, are listed but not counted.

This page is made by `python tests/helpers/queries_page.py FOLDER`, where `FOLDER` is a build of
`seeds`; a test keeps it up to date.
"""


def page(build: Path) -> str:
    """Return the whole page, with the results on a build."""
    store = Store.open(build / read_manifest(build).store)
    queries = ready_queries().values()
    parts = [INTRO, "".join(f"- [`{each.name}`](#{each.name}): {each.title}\n" for each in queries)]
    parts += ["\n".join(_section(each, store)) for each in queries]
    return "\n".join(parts)


def _section(query: Ready, store: Store) -> Iterator[str]:
    """Describe one query and show what it gives."""
    yield f"## {query.name}\n"
    yield _wrap(f"**{query.title}.** {query.description}")
    if query.parameters:
        yield "| parameter | what | unless given | example |\n|---|---|---|---|"
        for each in query.parameters:
            default = query.default(each.name).replace("ent:", "")
            default = f"`{default}`" if default else "any"
            yield f"| `--{each.name}` | {each.description} | {default} | `{each.example}` |"
        yield ""
    yield "| column | what |\n|---|---|"
    yield from (f"| `{each.name}` | {each.description} |" for each in query.columns)
    rows = ask(store, query.name)
    assert isinstance(rows, Table)
    shown = "" if len(rows) <= ROWS else f", the first {ROWS} of them"
    yield f"\n{len(rows)} row{'' if len(rows) == 1 else 's'}{shown}{':' if len(rows) else '.'}\n"
    if len(rows):
        yield markdown(rows.columns, islice(rows, ROWS), store.prefixes)


def _wrap(words: str) -> str:
    return fill(words, 120, break_on_hyphens=False, break_long_words=False) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(Path(sys.argv[1])), encoding="utf-8", newline="\n")
