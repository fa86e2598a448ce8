"""`detente actors`: list the authority's actors, show one, check the tables."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli._console import emit, note, screen, tell
from detente.errors import NotFound

if TYPE_CHECKING:
    from detente.authority import Authority, Record
    from detente.authority.check import Difference, Report

__all__ = ["register"]

_actors = typer.Typer(
    no_args_is_help=True,
    help="List, show and check the actors, offices and tenures that are known beforehand.",
)
_AuthorityOption = Annotated[
    list[Path] | None,
    typer.Option("--authority", help="Extra CSV table; may be given again.", metavar="FILE"),
]
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def register(app: typer.Typer) -> None:
    """Add the group of commands to the application."""
    app.add_typer(_actors, name="actors")


@_actors.command("list")
def list_actors(
    kind: Annotated[str | None, typer.Option(help="Only this kind, such as person.")] = None,
    side: Annotated[str | None, typer.Option(help="Only this state's, such as russia.")] = None,
    authority: _AuthorityOption = None,
    as_json: _JsonOption = False,
) -> None:
    """List actors by slug."""
    records = [
        record
        for record in _load(authority).records
        if kind in {None, record.actor.kind} and side in {None, record.actor.side}
    ]
    if as_json:
        emit(json.dumps([_brief(record) for record in records], ensure_ascii=False, indent=1))
        return
    for record in records:
        cells = (record.id, record.actor.kind, record.actor.side or "", record.name)
        emit("\t".join(cells))
    note(f"{len(records)} actors")


@_actors.command()
def show(
    name: Annotated[str, typer.Argument(help="A slug, or a name as an article has it.")],
    authority: _AuthorityOption = None,
    as_json: _JsonOption = False,
) -> None:
    """Show every actor that a name may mean, with names, offices and sources."""
    from detente.query.names import alike
    from detente.store import local

    loaded = _load(authority)
    known = loaded.tables.actors
    slug = local(name, "ent")
    found = (known[slug],) if slug in known else loaded.named(name)
    if not found:
        found = tuple(known[id_] for id_ in alike(name, loaded.called))
    if not found:
        raise NotFound(
            f"The authority has no actor `{name}`.", "`detente actors list` prints all of them."
        )
    cards = [_card(loaded, record) for record in found]
    if as_json:
        emit(json.dumps(cards, ensure_ascii=False, indent=1))
        return
    tell("\n\n".join("\n".join(_lines(card)) for card in cards), hang=12)


@_actors.command()
def check(
    sources: Annotated[
        Path | None,
        typer.Option(help="Folder of the source files to compare with.", metavar="DIR"),
    ] = None,
    authority: _AuthorityOption = None,
    as_json: _JsonOption = False,
) -> None:
    """Count rows by source, list unverified ones, explain differences from source files.

    Exits 1 when tenures overlap or a difference has no explanation.
    """
    from detente.authority.check import check as check_authority

    report = check_authority(_load(authority), sources)
    if as_json:
        emit(json.dumps(_as_json(report), ensure_ascii=False, indent=1))
    else:
        _print(report)
    if not report.sound:
        raise typer.Exit(1)


def _load(extra: list[Path] | None) -> Authority:
    """Load the authority with the user's own tables."""
    from detente.authority import Authority

    return Authority.load(*(extra or ()))


def _brief(record: Record) -> dict[str, str | None]:
    """Give the columns of a list."""
    actor = record.actor
    return {"id": actor.id, "name": actor.name, "kind": actor.kind, "side": actor.side}


def _card(authority: Authority, record: Record) -> dict[str, str | list[str] | None]:
    """Give everything the authority knows of an actor."""
    tenures = authority.tenure_index.by_holder.get(record.id, ())
    return {
        **_brief(record),
        "description": record.description,
        "qid": record.qid,
        "part_of": record.part_of,
        "names": [f"{name.text} ({name.type})" for name in record.names],
        "offices": [
            f"{authority.offices[tenure.office].title}, {tenure.start} to {tenure.end or '…'}"
            for tenure in tenures
        ],
        "source": record.source,
    }


def _lines(card: dict[str, str | list[str] | None]) -> Iterator[str]:
    """Write a card as lines, leaving empty fields out."""
    for field, value in card.items():
        if isinstance(value, list):
            yield from (
                f"{field if not place else '':12}{item}" for place, item in enumerate(value)
            )
        elif value:
            yield f"{field:12}{value}"


def _print(report: Report) -> None:
    """Print a report as text."""
    from rich.table import Table

    counts = Table("source", "rows")
    for source, rows in report.sources:
        counts.add_row(source, str(rows))
    screen().print(counts)
    for row in report.unverified:
        emit(f"unverified  {row}")
    for difference in report.differences:
        emit(f"differs     {_difference(difference)}")
    for pair in report.overlaps:
        emit(f"overlap     {pair.first.office}: {pair.first.holder}, {pair.second.holder}")
    unexplained = sum(not difference.note for difference in report.differences)
    note(
        f"{len(report.unverified)} rows are unverified, {len(report.overlaps)} tenures overlap, "
        f"{len(report.differences)} differ from a source, {unexplained} of them unexplained"
    )


def _difference(difference: Difference) -> str:
    """Write a difference as one line."""
    ours = difference.ours or "nothing"
    reason = difference.note or "no explanation"
    return (
        f"{difference.office}: {difference.person}: {ours} here, {difference.theirs} in "
        f"{difference.source}: {reason}"
    )


def _as_json(report: Report) -> dict[str, object]:
    """Give a report as JSON-safe data."""
    return {
        "sound": report.sound,
        "sources": dict(report.sources),
        "unverified": list(report.unverified),
        "overlaps": [
            [pair.first.office, pair.first.holder, pair.second.holder] for pair in report.overlaps
        ],
        "differences": [
            {
                field: getattr(difference, field)
                for field in ("office", "person", "ours", "theirs", "source", "note")
            }
            for difference in report.differences
        ],
    }
