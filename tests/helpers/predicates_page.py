"""Write docs/reference/predicates.md from ontology/: `python tests/helpers/predicates_page.py`."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from detente.assets import ontology

__all__ = ["PAGE", "page"]

PAGE = Path(__file__).parents[2] / "docs/reference/predicates.md"
INTRO = """# Predicates

The words of diplomacy, war, sanctions, law and politics that say what somebody does to somebody,
or what is made of him. A row of `ontology/predicates/` is one sense of a verb, a noun or an
adjective; `detente explain` shows which were found in a statement, with who stands in which role.

| column | what it holds |
|---|---|
| predicate | the lemma |
| frame | the slots of its arguments, each with its role or with the words that must fill it |
| effect | what it does to the patient: good (+), bad (-), neither (0) |
| attitude | how the agent stands to the patient |
| view | how the agent stands to what the topic tells; `deny` says that it is not so |
| saying, deed | the event type of saying that one does it, and of doing it |
| source | where the judgement leans on: see below |

Slots are logical: a passive's subject is `object`, its by-phrase `subject`. A noun has `poss`,
`modifier` and `of`, and a preposition names itself. A slot with `?` may be missing; `|` stands
between alternatives.

A source is a VerbNet class, a connotation frame (Rashkin, Singh and Choi, ACL 2016), a CAMEO code,
a PLOVER type, or our own. Each row has an example with its arguments in brackets, which a test
reads, and a counter-example, in which the same test must not find it. Signs and types are
judgements of this project, guided by the source that is named.

This page is made from `ontology/` by `python tests/helpers/predicates_page.py`; a test keeps it up
to date.
"""


def page() -> str:
    """Return the whole page."""
    tables = sorted(ontology("predicates").glob("*.csv"))
    return INTRO + "".join("\n".join(_section(table)) for table in tables)


def _section(table: Path) -> Iterator[str]:
    """Describe one table."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    kinds = ", ".join(sorted({f"{row['pos']}s" for row in rows}))
    yield f"\n## {table.stem.capitalize()}\n"
    yield f"{len(rows)} senses of {kinds}.\n"
    yield "| predicate | frame | effect | attitude | view | saying | deed | source | example |"
    yield "|---|---|---|---|---|---|---|---|---|"
    yield from map(_row, rows)
    yield ""


def _row(row: Mapping[str, str]) -> str:
    """Write one row."""
    frame = row["frame"].replace("|", "\\|")
    cells = [row["lemma"], f"`{frame}`", row["effect"], row["attitude"], row["view"]]
    cells += [row["saying"], row["deed"], row["source"], row["example"]]
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
