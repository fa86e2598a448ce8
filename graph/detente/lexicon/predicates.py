"""The predicate lexicon: which words name an act or a judgement, and which role stands where.

One row is one sense of a verb, a noun or an adjective. Its frame tells the syntactic slots of
its arguments, as in VerbNet, and the semantic role of each; `effect` and `attitude` follow the
connotation frames of Rashkin, Singh and Choi (ACL 2016), event types are PLOVER's.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from detente.assets import ontology
from detente.errors import DataError

__all__ = ["ROLES", "Predicate", "Predicates", "Slot", "load_predicates", "read_predicates"]

ROLES = ("agent", "patient", "beneficiary", "addressee", "topic", "instrument")
"""The semantic roles a slot may have."""

_POS = frozenset({"verb", "noun", "adjective"})
_SIGNS: Mapping[str, int] = {"+": 1, "-": -1, "0": 0}
_SLOT = re.compile(r"(?P<names>[a-z|]+)(?P<optional>\?)?(?:=(?P<role>[a-z]+)|:(?P<word>[\w|-]+))")


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of a frame: its syntactic names, and its role or the words that must fill it."""

    names: tuple[str, ...]
    role: str
    words: frozenset[str]
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """One sense of a word.

    `effect` is what it does to the patient, `attitude` how the agent stands to the patient,
    `view` how the agent stands to what the topic tells, each -1, 0 or 1; a `denial` turns its
    topic into its opposite. `saying` is the PLOVER type of saying that one does it, `deed` of
    doing it; either may be empty.
    """

    id: str
    lemma: str
    pos: str
    frame: tuple[Slot, ...]
    effect: int
    attitude: int
    view: int
    denial: bool
    saying: str
    deed: str
    source: str
    example: str
    counter_example: str


@dataclass(frozen=True, slots=True)
class Predicates:
    """All predicates, by part of speech and lemma."""

    by_lemma: Mapping[tuple[str, str], tuple[Predicate, ...]]

    def __iter__(self) -> Iterator[Predicate]:
        for senses in self.by_lemma.values():
            yield from senses

    def __len__(self) -> int:
        return sum(map(len, self.by_lemma.values()))

    def of(self, pos: str, lemma: str) -> tuple[Predicate, ...]:
        """Return the senses of a lemma, in British or American spelling, in the table's order."""
        return self.by_lemma.get((pos, _american(lemma)), ())


@lru_cache(maxsize=1)
def load_predicates() -> Predicates:
    """Read the tables of `ontology/predicates`.

    Raises:
        DataError: a row is malformed, or an id stands twice.
    """
    rows: dict[str, Predicate] = {}
    for table in sorted(ontology("predicates").glob("*.csv")):
        for predicate in read_predicates(table):
            if predicate.id in rows:
                message = f"`{table.name}` holds the predicate `{predicate.id}` twice."
                raise DataError(message, "Ids are unique over all tables of predicates.")
            rows[predicate.id] = predicate
    lemmas: dict[tuple[str, str], list[Predicate]] = {}
    for predicate in rows.values():
        lemmas.setdefault((predicate.pos, _american(predicate.lemma)), []).append(predicate)
    return Predicates({key: tuple(senses) for key, senses in lemmas.items()})


def read_predicates(table: Path) -> Iterator[Predicate]:
    """Yield the predicates of one table.

    Raises:
        DataError: a row is malformed.
    """
    with table.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            try:
                yield _predicate(row)
            except (AttributeError, KeyError, ValueError) as error:
                message = f"Line {number} of `{table.name}` is no predicate: {error}."
                hint = "The columns are described in the reference of predicates."
                raise DataError(message, hint) from error


def _american(lemma: str) -> str:
    """Return the American spelling of a lemma: "criticize" for "criticise", "favor"."""
    return re.sub(r"(?<=[a-z]{3})is(e|ation)$", r"iz\1", re.sub(r"our$", "or", lemma))


def _predicate(row: Mapping[str, str]) -> Predicate:
    """Make a predicate of a row."""
    if row["pos"] not in _POS:
        raise ValueError(f"`{row['pos']}` is no part of speech")
    view = row["view"]
    return Predicate(
        id=row["id"],
        lemma=row["lemma"],
        pos=row["pos"],
        frame=tuple(_slot(word) for word in row["frame"].split()),
        effect=_sign(row["effect"]),
        attitude=_sign(row["attitude"]),
        view=0 if view == "deny" else _sign(view),
        denial=view == "deny",
        saying=row["saying"],
        deed=row["deed"],
        source=row["source"],
        example=row["example"],
        counter_example=row["counter_example"],
    )


def _sign(text: str) -> int:
    """Read a sign."""
    if text not in _SIGNS:
        raise ValueError(f"`{text}` is none of +, - and 0")
    return _SIGNS[text]


def _slot(text: str) -> Slot:
    """Read a slot: `object=patient`, `of?=topic`, `poss|by=agent`, `particle:down`."""
    match = _SLOT.fullmatch(text)
    if match is None:
        raise ValueError(f"`{text}` is no slot")
    role, words = match["role"] or "", frozenset(filter(None, (match["word"] or "").split("|")))
    if role and role not in ROLES:
        raise ValueError(f"`{role}` is no role")
    return Slot(tuple(match["names"].split("|")), role, words, optional=bool(match["optional"]))
