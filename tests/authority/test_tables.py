"""The shipped tables are whole: enough rows, each sourced, sorted, and consistent."""

from __future__ import annotations

import csv
import re
import time
from collections import Counter
from pathlib import Path

import pytest

from detente.assets import ontology
from detente.authority import Authority
from detente.authority.authority import _load
from detente.authority.rows import COLUMNS

TABLES = sorted(ontology("actors").glob("*.csv"))
SOURCE = re.compile(r"unverified|(us|ru)-[a-z0-9]+\.csv|white-house:\S+\.md")

SORTED_BY = {
    "names": ("actor", "type", "name"),
    "tenures": ("office", "from", "holder"),
    "words": ("role", "word"),
}


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority.load()


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_are_enough_actors_offices_and_tenures(authority: Authority) -> None:
    assert sum(1 for _ in authority.records) >= 250
    assert len(authority.offices) >= 60
    assert len(authority.tenures) >= 250
    assert len(authority.occurrences) >= 100


def test_there_are_seven_tables() -> None:
    assert {path.stem for path in TABLES} == set(COLUMNS)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_row_is_sourced(path: Path) -> None:
    sources = {row["source"] for row in _rows(path)}
    assert sources
    assert [source for source in sources if not SOURCE.fullmatch(source)] == []


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_table_has_its_columns_and_is_sorted(path: Path) -> None:
    rows = _rows(path)
    assert tuple(rows[0]) == COLUMNS[path.stem]
    keys = [_key(path.stem, row) for row in rows]
    assert keys == sorted(keys)


def _key(table: str, row: dict[str, str]) -> tuple[str, ...]:
    columns = SORTED_BY.get(table, COLUMNS[table][:1])
    return tuple(row[column] for column in columns)


def test_a_qid_is_given_only_where_a_source_file_shows_it(authority: Authority) -> None:
    for record in authority.records:
        if record.qid:
            assert re.fullmatch(r"Q[1-9]\d*", record.qid)
            assert record.source.endswith(".csv"), record.id


def test_no_two_actors_share_a_qid(authority: Authority) -> None:
    counts = Counter(record.qid for record in authority.records if record.qid)
    assert [qid for qid, count in counts.items() if count > 1] == []


def test_a_state_is_its_own_side(authority: Authority) -> None:
    states = [record for record in authority.records if record.actor.kind == "state"]
    assert len(states) >= 195
    assert [state.id for state in states if state.actor.side != state.id] == []


def test_every_side_is_a_state(authority: Authority) -> None:
    sides = {record.actor.side for record in authority.records if record.actor.side}
    assert [side for side in sides if authority.actor(side).actor.kind != "state"] == []


def test_only_people_hold_offices(authority: Authority) -> None:
    kinds = {authority.actor(tenure.holder).actor.kind for tenure in authority.tenures}
    assert kinds == {"person"}


def test_every_person_of_the_two_governments_has_a_gender(authority: Authority) -> None:
    people = (record for record in authority.records if record.actor.kind == "person")
    assert [person.id for person in people if person.gender not in {"male", "female"}] == []


def test_every_office_has_a_holder(authority: Authority) -> None:
    held = {tenure.office for tenure in authority.tenures}
    assert sorted(authority.offices.keys() - held) == []


def test_every_occurrence_is_an_actor_too(authority: Authority) -> None:
    for occurrence in authority.occurrences:
        assert authority.actor(occurrence.actor.id).actor.kind == "occurrence"


def test_an_agreement_is_signed_before_it_is_in_force_and_ends_last(authority: Authority) -> None:
    for agreement in authority.agreements:
        days = [agreement.signed, agreement.start, agreement.end]
        given = [day for day in days if day is not None]
        assert given == sorted(given), agreement.actor.id


def test_loading_is_quick() -> None:
    """The bound is generous for a busy machine; on an idle one it takes a quarter of it."""
    _load.cache_clear()
    start = time.process_time()
    Authority.load()
    assert time.process_time() - start < 0.5
