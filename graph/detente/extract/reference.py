"""Write the reference page of the rules from the rules themselves.

python -m detente.extract.reference > docs/reference/rules.md
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from detente.extract.candidate import Rule
from detente.extract.cues import Cues, load_cues
from detente.plugins import discover

__all__ = ["rules", "rules_page"]

_HEAD = """# Rules of extraction

Every statement names the rule that found it (`rule` in `statements.jsonl`, `detente explain ID`).
A rule is `<family>.<rule>`; a family is one file of `detente.extract.families` and knows no other.
The words the rules look for are rows of `ontology/cues/`; a row's `id` is the statement's sense.
This page is written by `python -m detente.extract.reference`.
"""
_COLUMNS = """## Cue tables

`verbs.csv`, `deeds.csv`, `nouns.csv`, `adjectives.csv` and `evaluations.csv` share their columns:

| column | what |
|---|---|
| `id` | the sense: lemma, particle and first frame |
| `lemma`, `particle` | the reporting word |
| `frames` | complements that carry the content, the first that is there wins (below) |
| `objects` | the only nouns an object may be, if any stand here |
| `kind` | statement, belief, intent, declined, deed or question |
| `event_type`, `stance` | PLOVER's type or `comment`; a stance, or `content` (the words tell) |
| `negated`, `modality` | of the cue itself |
| `addressee` | which complement is spoken to: `obj` or `to` |
| `tier` | `high` where the word seldom means anything else |
| `domestic` | what a deed within one polity counts as; left out when blank |
| `example` | a sentence the row is read in, by test |

Frames: `clause`, `wh`, `inf`, `obj-inf`, `ger`, `np`, `small` (called X *a killer*), `quote`,
a preposition, or `np-` and a preposition.

The kinds keep different things apart. A clause, an infinitive or a quotation is the content by
itself; of a noun phrase or small clause the verb phrase is the content, from the verb on.
"""


def rules() -> Iterator[tuple[str, Rule]]:
    """Yield each rule with the sentence that describes its family."""
    for module in discover("detente.extract.families", "RULES"):
        for rule in module.RULES:
            yield (module.__doc__ or "").strip(), rule


def rules_page() -> str:
    """Return the reference page in Markdown."""
    lines = [_HEAD]
    family = ""
    for about, rule in rules():
        if about != family:
            name = rule.id.split(".")[0]
            lines.append(
                f"## {name}\n\n{about}\n\n| rule | what it reads | example |\n|---|---|---|"
            )
            family = about
        lines.append(f"| `{rule.id}` | {rule.does} | {_line(rule.example)} |")
        if _is_last(rule):
            lines.append("")
    return "\n".join([*lines, _COLUMNS, _counts(load_cues())])


def _is_last(rule: Rule) -> bool:
    """Tell whether a rule is the last of its family."""
    own = [other.id for _, other in rules() if other.id.split(".")[0] == rule.id.split(".")[0]]
    return own[-1] == rule.id


def _line(example: str) -> str:
    """Return an example in one line of a table."""
    return example.replace("\n\n", " ¶ ")


def _counts(cues: Cues) -> str:
    """Return how many rows and lemmas each part of speech has."""
    rows = Counter(cue.pos for cue in cues.values())
    lemmas = Counter(pos for pos, _ in {(cue.pos, cue.lemma) for cue in cues.values()})
    table = "\n".join(f"| {pos} | {lemmas[pos]} | {rows[pos]} |" for pos in sorted(rows))
    return f"| part of speech | lemmas | rows |\n|---|---|---|\n{table}\n"


if __name__ == "__main__":
    sys.stdout.write(rules_page())
