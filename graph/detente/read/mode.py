"""Tell a reporter's voice from an issuing body's, and name the issuer.

The evidence is data: each row of `ontology/cues/modes.csv` matches one field of an
article from its start, the first row that matches decides the mode.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from detente.assets import ontology
from detente.model import Mode, Passage, Role
from detente.read.draft import Draft

__all__ = ["Evidence", "Voice", "evidence", "voice"]

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|''.*?(?:''|$)", re.DOTALL)
_ISSUERS_BY = ("title", "head", "voice", "outlet", "url", "tail")
_TAIL = 12


@dataclass(frozen=True, slots=True)
class Evidence:
    """A pattern that speaks for a mode, with the issuer's name if it tells one."""

    id: str
    field: str
    mode: Mode
    pattern: re.Pattern[str]
    issuer: str
    example: str


@dataclass(frozen=True, slots=True)
class Voice:
    """The mode of an article, why, who issued it in its own words, and whose site it is on."""

    mode: Mode
    reason: str
    issuer: str | None = None
    outlet: str | None = None


@lru_cache(maxsize=1)
def evidence() -> tuple[Evidence, ...]:
    """Load the table of evidence, the most telling first."""
    with ontology("cues/modes.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Evidence(
                row["id"],
                row["field"],
                Mode(row["mode"]),
                re.compile(row["pattern"], re.IGNORECASE | re.DOTALL),
                row["issuer"],
                row["example"],
            )
            for row in csv.DictReader(file)
        )


def voice(draft: Draft, passages: Sequence[Passage], title: str) -> Voice:
    """Decide whose voice an article is in; without any evidence it is news."""
    fields = _fields(draft, passages, title)
    found = list(_matches(fields))
    if not found:
        return Voice(Mode.NEWS, "Nothing speaks for an official document.")
    row, match = found[0]
    words = " ".join(match.group().split())
    reason = f"The {row.field} says so: “{words[:60].strip()}” ({row.id})."
    if row.mode is Mode.NEWS:
        return Voice(Mode.NEWS, reason)
    site = next((row.issuer for row, _ in found if row.field == "url" and row.issuer), None)
    return Voice(Mode.DOCUMENT, reason, draft.about.issuer or _issuer(found), site)


def _matches(fields: Mapping[str, Sequence[str]]) -> Iterator[tuple[Evidence, re.Match[str]]]:
    """Yield the rows that match, in the order of the table."""
    for row in evidence():
        for words in fields.get(row.field, ()):
            if match := row.pattern.match(words):
                yield row, match
                break


def _issuer(found: Sequence[tuple[Evidence, re.Match[str]]]) -> str | None:
    """Return the issuer of the most personal evidence: a title before a site."""
    for field in _ISSUERS_BY:
        for row, match in found:
            name = match.groupdict().get("issuer") or row.issuer
            if row.field == field and name:
                return " ".join(name.split())
    return None


def _fields(draft: Draft, passages: Sequence[Passage], title: str) -> dict[str, list[str]]:
    """Return the stretches of an article that the table's fields name."""
    text = draft.text
    prose = [p for p in passages if p.role in {Role.PARAGRAPH, Role.TURN}]
    first = prose[0].span.start if prose else len(text)
    turns = [p.span.of(text) for p in prose if p.role is Role.TURN]
    return {
        "url": [draft.about.url or ""],
        "genre": [draft.about.genre],
        "outlet": [draft.about.outlet or ""],
        "lede": [p.span.of(text) for p in prose[:1]],
        "title": [" ".join(title.split())],
        "head": [b.span.of(text) for b in draft.blocks if b.span.start < first],
        "tail": [b.span.of(text) for b in draft.blocks[-_TAIL:]],
        "turns": turns,
        "byline": [p.span.of(text) for p in passages if p.role is Role.BYLINE],
        "voice": [_QUOTED.sub(" ", p.span.of(text)) for p in prose],
    }
