"""The predicate lexicon: each row is read in its example and not in its counter-example."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from detente.annotate import Parse
from detente.assets import ontology
from detente.errors import DataError
from detente.grammar.propositions import Proposition, propositions
from detente.lexicon import Predicate, load_predicates
from detente.lexicon.predicates import read_predicates
from helpers.predicates_page import PAGE, page
from helpers.roles import Marked, parse_of, unmarked

ALL = list(load_predicates())
SOURCES = {"verbnet", "connotation", "cameo", "plover", "own"}


def found(parse: Parse, row: Predicate) -> list[Proposition]:
    """Return the propositions of a sentence in the sense of a row."""
    told = propositions(parse, range(len(parse)), load_predicates())
    return [one for one in told if one.predicate.id == row.id]


def is_filled(parse: Parse, one: Proposition, marks: list[Marked]) -> bool:
    """Tell whether the arguments are just those in brackets."""
    inside = {
        (role, token): [
            m for m in marks if m.role == role and m.start <= parse.start[token] < m.end
        ]
        for role, token in one.roles
    }
    named = {mark for hits in inside.values() for mark in hits}
    return all(inside.values()) and named == set(marks)


def test_the_lexicon_covers_the_beat() -> None:
    """A thousand senses of verbs, nouns and adjectives at the least."""
    count = Counter(row.pos for row in ALL)
    assert count.total() >= 1000
    assert min(count["verb"], count["noun"], count["adjective"]) >= 100


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.id)
def test_a_row_is_read_in_its_example_with_its_roles(row: Predicate) -> None:
    text, marks = unmarked(row.example)
    parse = parse_of(text)
    told = found(parse, row)
    assert any(is_filled(parse, one, marks) for one in told), [one.roles for one in told]


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.id)
def test_a_row_is_not_read_in_its_counter_example(row: Predicate) -> None:
    assert row.counter_example
    assert found(parse_of(row.counter_example), row) == []


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.id)
def test_a_row_names_its_source_and_known_types(row: Predicate) -> None:
    with ontology("event_types.csv").open(encoding="utf-8", newline="") as table:
        types = {line["id"] for line in csv.DictReader(table)}
    assert row.source.split(":")[0] in SOURCES
    assert {row.saying, row.deed} <= types | {""}


def test_no_two_rows_say_the_same_of_one_frame() -> None:
    """Two senses of a lemma differ in their frames, else the second would never be found."""
    frames = Counter((row.pos, row.lemma, row.frame) for row in ALL)
    assert [key[1] for key, count in frames.items() if count > 1] == []


def test_the_reference_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


HEADER = (
    "id,lemma,pos,frame,effect,attitude,view,saying,deed,source,example,counter_example\n"
    "x.verb,x,{pos},{frame},{effect},0,0,,,own,An example.,Another.\n"
)
BAD = [
    ({"pos": "adverb"}, "`adverb` is no part of speech"),
    ({"frame": "subject=actor"}, "`actor` is no role"),
    ({"frame": "subject"}, "`subject` is no slot"),
    ({"effect": "2"}, "`2` is none of"),
]


@pytest.mark.parametrize(("change", "message"), BAD, ids=[message for _, message in BAD])
def test_a_malformed_row_is_named(tmp_path: Path, change: dict[str, str], message: str) -> None:
    table = tmp_path / "mine.csv"
    fields = {"pos": "verb", "frame": "subject=agent", "effect": "0", **change}
    table.write_text(HEADER.format(**fields), encoding="utf-8")
    with pytest.raises(DataError, match=rf"Line 2 of `mine\.csv` is no predicate: {message}"):
        list(read_predicates(table))
