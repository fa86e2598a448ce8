"""Statements as JSON records and as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from detente.dates import earliest, latest
from detente.model import Actor, Evidence, Statement
from detente.records import StatementRecord, statement_record
from detente.store import Knowledge

__all__ = ["COLUMNS", "Cell", "records", "rows", "statements"]

Cell = str | int | bool | list[str] | date | None

COLUMNS: tuple[str, ...] = (
    *("id", "article", "kind", "form", "rule", "tier"),
    *("actor", "actor_name", "actor_kind", "actor_side", "on_behalf_of", "joint_with"),
    *("text", "start", "end", "cue", "targets", "target_names", "about"),
    *(
        "date",
        "date_basis",
        "earliest",
        "latest",
        "reported",
        "event_type",
        "stance",
        "negated",
        "modality",
    ),
    *("according_to", "repeats"),
)


def statements(known: Knowledge) -> Iterable[Statement]:
    """Return the statements, their words left out where text may not travel."""
    return known.statements if known.text else map(_without_text, known.statements)


def records(known: Knowledge) -> Iterator[StatementRecord]:
    """Yield statements as the lines of `statements.jsonl` have them."""
    for one in statements(known):
        record = statement_record(one)
        yield record if known.text else {**record, "text": ""}


def rows(known: Knowledge) -> Iterator[Mapping[str, Cell]]:
    """Yield statements as rows with a cell for each of `COLUMNS`."""
    return map(_row, statements(known))


def _without_text(one: Statement) -> Statement:
    """Return a statement with offsets and without words; reasons quote the article too."""
    return replace(
        one,
        actor_mention=_blank(one.actor_mention),
        cue=_blank(one.cue),
        content=tuple(Evidence("", part.start, part.end) for part in one.content),
        when=replace(one.when, phrase=_blank(one.when.phrase)),
        reasons=(),
        propositions=(),
    )


def _blank(part: Evidence | None) -> Evidence | None:
    """Return a span without its words."""
    return part and Evidence("", part.start, part.end)


def _row(one: Statement) -> Mapping[str, Cell]:
    """Lay a statement out in cells."""
    words = one.text if any(part.text for part in one.content) else ""
    cells: tuple[Cell, ...] = (
        *(one.id, one.article, one.kind.value, one.form.value, one.rule, one.tier.value),
        *(one.actor.id, one.actor.name, one.actor.kind, one.actor.side),
        *(_id(one.on_behalf_of), _ids(one.joint_with)),
        *(words, one.span.start, one.span.end, one.cue.text if one.cue else None),
        *(_ids(one.targets), [actor.name for actor in one.targets], _ids(one.about)),
        *(one.when.edtf, one.when.basis, *_days(one), one.event_type, one.stance.value),
        *(one.negated, one.modality.value, _id(one.according_to), one.repeats),
    )
    return dict(zip(COLUMNS, cells, strict=True))


def _days(one: Statement) -> tuple[date | None, date | None, date | None]:
    """Return the first and the last day that a statement's date allows, and its report's."""
    when = one.when.edtf
    known = (earliest(when), latest(when)) if when else (None, None)
    return (*known, date.fromisoformat(one.reported) if one.reported else None)


def _id(actor: Actor | None) -> str | None:
    """Return the id of an actor, if there is one."""
    return actor.id if actor else None


def _ids(actors: Iterable[Actor]) -> list[str]:
    """Return the ids of actors."""
    return [actor.id for actor in actors]
