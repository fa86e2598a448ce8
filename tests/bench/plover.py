"""Score event types and countries on the PLOVER gold standard records.

Run as `DETENTE_PLOVER=folder python tests/bench/plover.py [--errors]`; the folder holds
`PLOVER_GSR_CAMEO.txt` (Open Event Data Alliance, CC BY-SA 4.0). Every record counts: where
the pipeline finds no statement, the first names of the sentence and its words decide.
"""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NotRequired, TypedDict

from detente.annotate import Parse, annotate, load_model
from detente.authority import Authority
from detente.extract import extract
from detente.extract.cues import Cues, load_cues
from detente.model import Actor, Article, Form, Found, Kind, Passage, Published, Role, Span
from detente.resolve import resolve
from detente.resolve.coding.acts import act
from detente.resolve.mention_detection import detect_mentions

MERGED = {
    "demand": "request",
    "disapprove": "accuse",
    "fight": "assault",
    "investigate": "accuse",
}
"""Types of the records' version that the present PLOVER merged, per CAMEO2PLOVER-2021."""

MISPRINTS = {"JAP": "JPN", "ITL": "ITA"}
ORGANISATION = "IGO"


class Party(TypedDict):
    """A source or target of a record."""

    actorText: str
    code: str


class Record(TypedDict):
    """One gold record, as far as it is scored."""

    id: str
    event: str
    text: str
    source: NotRequired[list[Party] | None]
    target: NotRequired[list[Party] | str | None]


@dataclass(frozen=True)
class Event:
    """What we say happened: a type, and the countries that did it and that it befell."""

    event_type: str
    actors: frozenset[str]
    recipients: frozenset[str]


def records(folder: Path) -> Iterator[Record]:
    """Yield the gold records, the note on the file's format apart."""
    found = json.loads((folder / "PLOVER_GSR_CAMEO.txt").read_text(encoding="utf-8"))
    yield from (record for record in found if record["event"] != "DOCUMENT")


@cache
def codes() -> dict[str, str]:
    """Return the ISO 3166 code of every state's slug."""
    with Path(__file__).with_name("iso3.csv").open(encoding="utf-8", newline="") as table:
        return {row["state"]: row["code"] for row in csv.DictReader(table)}


def country(actor: Actor) -> str | None:
    """Return the code of an actor's country; international bodies have one of their own."""
    if actor.side is not None:
        return codes().get(actor.side)
    known = not actor.id.startswith("x-") and actor.kind in {"organisation", "body", "group"}
    return ORGANISATION if known else None


def countries(actors: Iterable[Actor]) -> set[str]:
    """Return the codes of those actors that have one."""
    return {code for actor in actors if (code := country(actor)) is not None}


def happened(text: str, authority: Authority, cues: Cues) -> Event:
    """Run the pipeline on a sentence and take its main event."""
    text = text.replace("``", '"').replace("''", '"').strip("{}")
    article = Article(
        key="record",
        path="record.txt",
        text=text,
        passages=(Passage(Span(0, len(text)), Role.PARAGRAPH),),
        published=Published("2000-01-01", "given", "the record's"),
    )
    parsed = annotate(article, load_model())
    found = extract(article, parsed, authority, cues)
    statements = resolve(article, parsed, found, authority, cues, domestic=True)
    context = detect_mentions(article, parsed, authority, cues)
    named = list(
        dict.fromkeys(c for r in context.everyone() for a in r.actors if (c := country(a)))
    )
    told = [s for s in statements if s.event_type != "comment" and country(s.actor)]
    told = told or [s for s in statements if country(s.actor)]
    if told:
        first = told[0]
        actors = countries((first.actor, *first.joint_with))
        aimed = countries(first.targets)
    else:
        actors, aimed = set(named[:1]), set(named[1:2])
    event_type = told[0].event_type if told else "comment"
    if event_type == "comment":  # the records know no plain remark
        event_type = _worded(article, parsed, authority, cues)
    others = [code for code in named if code not in actors]
    recipients = aimed or set(others[:1]) or set(named[:1])
    return Event(event_type, frozenset(actors), frozenset(recipients))


def _worded(article: Article, parsed: list[Parse], authority: Authority, cues: Cues) -> str:
    """Type a sentence in which no statement was found by its words alone."""
    whole = Found(
        passage=0,
        actors=(),
        cue=None,
        content=(Span(0, len(article.text)),),
        kind=Kind.STATEMENT,
        form=Form.INDIRECT,
        rule="bench",
    )
    return act(detect_mentions(article, parsed, authority, cues), whole, ()).event_type


def parties(side: list[Party] | str | None) -> frozenset[str]:
    """Return the country codes of one side of a record."""
    listed = side if isinstance(side, list) else []
    found = (party["code"] for party in listed if party["code"])
    return frozenset(MISPRINTS.get(code[:3], code[:3]) for code in found)


def main() -> None:
    """Print the share of records with the right type, actor country and recipient country."""
    authority, cues = Authority.load(), load_cues()
    hits: dict[str, list[bool]] = {"type": [], "actor": [], "recipient": []}
    for record in records(Path(os.environ["DETENTE_PLOVER"])):
        ours = happened(record["text"], authority, cues)
        wanted = MERGED.get(record["event"].lower(), record["event"].lower())
        source, target = parties(record.get("source")), parties(record.get("target"))
        hits["type"].append(ours.event_type == wanted)
        hits["actor"].append(bool(ours.actors & source))
        hits["recipient"].append(bool(ours.recipients & (target or source)))
        if "--errors" in sys.argv and not all(found[-1] for found in hits.values()):
            print(record["id"], wanted, sorted(source), sorted(target), "|", ours)
            print("   ", record["text"])
    for field, found in hits.items():
        print(f"{field:10} {sum(found) / len(found):.3f}  of {len(found)}")


if __name__ == "__main__":
    main()
