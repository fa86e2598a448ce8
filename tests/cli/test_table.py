"""Tables show ids, dates and names whole, whatever the width of the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.cli._table import laid_out
from detente.query import ready_queries
from helpers.command import terminal
from helpers.world import world, write_build

QUERIES = [
    name
    for name, query in ready_queries().items()
    if "statement" in {c.name for c in query.columns}
]
KNOWN = world()


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    write_build(folder, KNOWN)
    return folder


def test_a_narrow_terminal_shows_everything_whole(build: Path) -> None:
    text = terminal("query", "who-said-what", "-g", build, width=80)
    lines = text.splitlines()
    assert max(map(len, lines)) <= 80
    for one in KNOWN.statements:
        assert f"st:{one.id}" in text
        assert one.actor.name in text
        assert one.when.edtf or "" in text
    assert "declined\n    to comment on sanctions" in text.replace("\r", "")
    assert "…" not in text


@pytest.mark.slow
@pytest.mark.parametrize("name", QUERIES)
def test_every_ready_made_query_of_statements_fits(name: str, build: Path) -> None:
    text = terminal("query", name, "-g", build, width=80)
    assert max(map(len, text.splitlines())) <= 80
    assert re.search(r"\bst:[0-9a-f]{16}\b", text)


def test_what_is_copied_from_a_table_can_be_explained(build: Path) -> None:
    text = terminal("query", "refusals", "-g", build, width=80)
    id_ = re.search(r"\bst:\S+", text)
    assert id_
    assert "Statement" in terminal("explain", id_[0], "-g", build, width=80)


@pytest.mark.parametrize(
    "words",
    [
        ["network", "top", "--show", "3"],
        ["network", "between", "russia", "united-states"],
        ["network", "summary"],
        ["query", "--list", "who-said-what"],
        ["explain", f"st:{KNOWN.statements[0].id}"],
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_what_is_to_be_read_fits_a_narrow_terminal(words: list[str], build: Path) -> None:
    text = terminal(*words, "-g", build, width=80)
    assert max(map(len, text.splitlines())) <= 80


COLUMNS = ("when", "who", "text", "statement")
ROW = ("2021-03-18", "Dmitry Peskov", "one two three four five six seven", "st:4ab7da8b0af6ff75")


def test_a_wide_terminal_has_one_line_for_a_row() -> None:
    head, rule, row = laid_out(COLUMNS, [ROW], 120)
    assert row.split("  ") == list(ROW)
    assert head.index("statement") == rule.rindex(" ") + 1 == row.index("st:")


def test_words_take_the_room_that_is_left() -> None:
    lines = list(laid_out(COLUMNS, [ROW], 78))
    assert [line[27:57].strip() for line in lines[2:]] == ["one two three four five six", "seven"]


def test_counts_stay_in_columns_beside_long_names() -> None:
    """Names go on below rather than part a table of numbers."""
    columns = ("one", "other", "cooperative", "conflictual", "statements")
    row = ("Democratic Party (United States)", "Republican Party of the States", "1", "20", "21")
    assert [line.split() for line in laid_out(columns, [row], 80)][2:] == [
        ["Democratic", "Party", "Republican", "Party", "of", "1", "20", "21"],
        ["(United", "States)", "the", "States"],
    ]


def test_a_row_in_a_pipe_is_one_line_however_long_it_is() -> None:
    rows = [("a", "b")] * 300 + [("a", "longer than all that was measured")]
    assert list(laid_out(("one", "other"), rows, None))[-1].endswith("all that was measured")


def test_a_narrow_terminal_has_a_row_in_turn() -> None:
    assert list(laid_out(COLUMNS, [ROW], 40))[4:] == [
        "2021-03-18  Dmitry Peskov",
        "    one two three four five six seven",
        "    st:4ab7da8b0af6ff75",
    ]


@pytest.mark.parametrize("width", [None, 80])
def test_a_table_without_columns_is_nothing(width: int | None) -> None:
    assert list(laid_out((), [()], width)) == []


def test_rows_are_laid_out_as_they_come() -> None:
    """Only the first rows are waited for."""

    def rows() -> Iterator[tuple[str, str]]:
        for number in range(10**9):
            yield str(number), "words"

    lines = laid_out(("number", "text"), rows(), None)
    assert [next(lines).split()[0] for _ in range(1002)][-1] == "999"


CELLS = st.text(st.characters(categories=["Ll", "Lu", "Nd"], include_characters=" "), max_size=60)


@given(
    st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=5),
    st.one_of(st.none(), st.integers(min_value=20, max_value=160)),
)
def test_no_word_is_lost(rows: list[tuple[str, str, str]], width: int | None) -> None:
    lines = list(laid_out(("a", "b", "c"), rows, width))
    told = sorted(" ".join(lines).replace("─", " ").split())
    assert told == sorted(
        ["a", "b", "c", *(word for row in rows for c in row for word in c.split())]
    )
