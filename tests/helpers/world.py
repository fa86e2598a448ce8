"""Read statements from a table: three small articles in which every kind of statement occurs."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from detente.authority import Authority
from detente.corpus.manifest import Manifest, digests, write_manifest
from detente.corpus.write import write
from detente.model import (
    Actor,
    Article,
    Evidence,
    Form,
    Kind,
    Modality,
    Passage,
    Published,
    Role,
    Span,
    Stance,
    Statement,
    Tier,
    When,
    statement_id,
)
from detente.store import Knowledge, Store

__all__ = ["world", "write_build"]

FOLDER = Path(__file__).parents[1] / "query"

TITLES = {"killer": "Kremlin Hits Back", "treaty": "A Treaty to Keep", "notes": "Notes"}


def world() -> Knowledge:
    """Return what `world.csv` and the small authority beside it say."""
    with (FOLDER / "world.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    authority = Authority.load(folder=FOLDER / "authority")
    known = {record.id: record.actor for record in authority.records}
    articles, statements = [], []
    for key, title in TITLES.items():
        mine = [row for row in rows if row["article"] == key]
        text, spans = _written(title, mine)
        articles.append(_article(key, text, mine[0]["reported"] or None))
        made = [_statement(row, text, span, known) for row, span in zip(mine, spans, strict=True)]
        statements += list(_linked(mine, made))
    return Knowledge(articles=articles, statements=statements, authority=authority)


def _written(title: str, rows: list[dict[str, str]]) -> tuple[str, list[Span]]:
    """Write an article, a sentence for each row, and return where each sentence stands."""
    text, spans = f"{title}\n", []
    for row in rows:
        sentence = f"{row['actor']} {row['cue']} {row['words']}."
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += f"{sentence}\n"
    return text, spans


def _article(key: str, text: str, day: str | None) -> Article:
    return Article(
        key=key,
        path=f"{key}.txt",
        text=text,
        passages=(Passage(Span(0, len(text)), Role.PARAGRAPH),),
        published=Published(day, "given" if day else "none", "by hand"),
        title=TITLES[key],
        outlet="The Moscow Times" if day else None,
    )


def _statement(
    row: Mapping[str, str], text: str, sentence: Span, known: Mapping[str, Actor]
) -> Statement:
    """Make the statement of a row."""
    mention = Span(sentence.start, sentence.start + len(row["actor"]))
    cue = Span(mention.end + 1, mention.end + 1 + len(row["cue"]))
    stranger = Actor(f"x-0-{row['actor'].replace(' ', '-')}", row["actor"], "person")
    if row["actor"] == "unspecified":
        stranger = Actor("unspecified", "unspecified", "unknown")
    return Statement(
        id=statement_id(row["article"], row["actor"], row["words"], 0),
        article=row["article"],
        kind=Kind(row["kind"]),
        form=Form(row["form"]),
        rule="world.by-hand",
        tier=Tier.HIGH,
        actor=known.get(row["actor"], stranger),
        actor_mention=Evidence.at(mention, text),
        on_behalf_of=known.get(row["on_behalf_of"]),
        joint_with=tuple(known[id_] for id_ in _noted(row, "joint")),
        cue=Evidence.at(cue, text),
        content=(Evidence.at(Span(cue.end + 1, sentence.end - 1), text),),
        targets=tuple(known[id_] for id_ in row["targets"].split()),
        about=tuple(known[id_] for id_ in row["about"].split()),
        when=When(row["date"] or None, "expression" if row["date"] else "none"),
        reported=row["reported"] or None,
        event_type=row["event_type"],
        stance=Stance(row["stance"]),
        negated=row["note"] == "negated",
        modality=Modality(row["modality"]),
        according_to=known.get(row["according_to"]),
        repeats=None,
        reasons=(),
    )


def _linked(rows: list[dict[str, str]], made: list[Statement]) -> Iterator[Statement]:
    """Yield the statements, each with the one it repeats, given as its number in the article."""
    for row, statement in zip(rows, made, strict=True):
        repeated = [made[int(number) - 1].id for number in _noted(row, "repeats")]
        yield replace(statement, repeats=repeated[0] if repeated else None)


def _noted(row: Mapping[str, str], word: str) -> list[str]:
    """Return what a row's note says behind a word."""
    first, *rest = row["note"].split() or [""]
    return rest if first == word else []


def write_build(folder: Path, known: Knowledge) -> None:
    """Write a build of what is known, as `detente build` would."""
    store = write(folder, known, [])
    Store.create(folder / store, known)
    manifest = Manifest(
        inputs=(),
        skipped=(),
        versions={},
        kinds=(),
        base=known.base,
        counts={},
        files=digests(folder, leave_out=store),
        store=store,
    )
    write_manifest(folder, manifest)
