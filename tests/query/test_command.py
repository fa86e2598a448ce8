"""`detente query` answers on standard output, and says what is wrong in a sentence and a hint."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest
import typer

from detente.cli.query import _complete
from detente.query import ready_queries
from helpers.command import detente, terminal


def query(build: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return detente("query", *words, "-g", build)


def test_a_ready_made_query_is_asked_by_name(build: Path) -> None:
    result = query(build, "most-active", "--side", "russia", "--format", "csv")
    assert result.returncode == 0, result.stderr
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert rows[0] == {"actor": "Dmitry Peskov", "statements": "3", "targets": "2", "articles": "2"}


def test_a_parameter_may_be_given_twice_and_with_an_equals_sign(build: Path) -> None:
    words = ("who-said-what", "--actor=peskov", "--actor", "lavrov", "--from", "2021-03")
    result = query(build, *words, "--format", "json")
    rows = json.loads(result.stdout)["results"]["bindings"]
    assert {row["who"]["value"] for row in rows} == {"Dmitry Peskov", "Sergei Lavrov"}


def test_a_table_in_a_pipe_is_whole(build: Path) -> None:
    result = query(build, "quotations")
    lines = [line for line in result.stdout.splitlines() if "this is very bad" in line]
    assert len(lines) == 1
    assert lines[0].rstrip().endswith("st:4ab7da8b0af6ff75")
    assert result.stderr == "3 rows\n"


def test_a_query_without_variables_has_rows_of_nothing(build: Path) -> None:
    result = query(build, "SELECT * {}")
    assert (result.returncode, result.stdout) == (0, "")
    assert result.stderr == "1 row\n"


def test_an_actor_who_does_nothing_here_is_named_where_nothing_is_found(build: Path) -> None:
    result = query(build, "who-said-what", "--actor", "hunter")
    assert result.returncode == 0
    assert result.stderr.splitlines() == ["0 rows", "`hunter` was taken for `ent:hunter-biden`."]


def test_sparql_needs_no_prefixes(build: Path) -> None:
    result = query(build, "SELECT ?a { ?s det:actor ?a ; det:kind kind:belief }", "--format", "tsv")
    assert "antony-blinken" in result.stdout


def test_sparql_comes_from_a_file_or_standard_input(build: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text("ASK { ?s det:actor ent:nato }")
    assert query(build, "-f", str(file)).stdout == "true\n"
    piped = detente("query", "-", "-g", build, stdin=file.read_text())
    assert piped.stdout == "true\n", piped.stderr


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml", "md", "table"])
def test_every_format_of_rows_is_written(form: str, build: Path) -> None:
    result = query(build, "most-quoted", "--format", form)
    assert result.returncode == 0, result.stderr
    assert "Dmitry Peskov" in result.stdout


@pytest.mark.parametrize("form", ["table", "turtle", "jsonld"])
def test_every_format_of_graphs_is_written(form: str, build: Path) -> None:
    result = query(build, "CONSTRUCT WHERE { ?s det:actor ent:nato }", "--format", form)
    assert result.returncode == 0, result.stderr
    assert "nato" in result.stdout


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("most-activ",), 1, "Did you mean `most-active`?"),
        (("most-active", "--colour", "red"), 1, "takes no parameter `colour`"),
        (("most-active", "--side"), 2, "`--side` has no value"),
        (("who-said-what", "--actor", "biden-the-elder"), 1, "`biden-the-elder`"),
        (("who-said-what", "--from", "soon"), 1, "`soon` is not a date"),
        (("who-said-what", "peskov"), 2, "`peskov` is one word too many"),
        ((), 2, "There is no query"),
        (("-f", "gone.rq"), 1, "`gone.rq`"),
        (("ASK {}", "-f", "gone.rq"), 2, "There are two queries"),
        (("ASK {}", "--format", "html"), 2, "There is no format `html`"),
        (("SELECT * {\n ?s det:actr ?o }",), 1, "Line 2, column 5"),
        (("most-active", "--format", "turtle"), 1, "`turtle` cannot hold"),
        (("ASK {}", "--timeout", "inf"), 2, "cannot take `inf` seconds"),
        (("ASK {}", "--timeout", "nan"), 2, "cannot take `nan` seconds"),
        (("ASK {}", "--timeout", "-1"), 2, "cannot take `-1` seconds"),
        (("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",), 1, "`SERVICE` would reach"),
        (("SELECT * FROM <http://example.org/> { ?s ?p ?o }",), 1, "`http://example.org/`"),
        (("ASK " + "{" * 200,), 1, "more than 100 deep"),
        (("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "--timeout", "0.4"), 1,
         "longer than `0.4` seconds"),
        (("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "--timeout", "0.2"), 1,
         "longer than `0.2` seconds"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_a_sentence(
    words: tuple[str, ...], code: int, says: str, build: Path
) -> None:
    result = query(build, *words)
    assert (result.returncode, result.stdout) == (code, "")
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_json_is_short_for_its_format(build: Path) -> None:
    short, long = query(build, "quotations", "--json"), query(build, "quotations", "--format=json")
    assert json.loads(short.stdout)["results"]["bindings"]
    assert short.stdout == long.stdout


def test_a_star_shows_its_columns_in_the_order_of_the_query(build: Path) -> None:
    sparql = "SELECT * { ?s det:text ?text ; det:actor ?a }"
    for form, head in (("csv", "s,text,a"), ("tsv", "?s\t?text\t?a"), ("md", "| s | text | a |")):
        assert query(build, sparql, "--format", form).stdout.splitlines()[0] == head
    assert json.loads(query(build, sparql, "--json").stdout)["head"]["vars"] == ["s", "text", "a"]


@pytest.mark.parametrize("text", ["=1+1", "+7 495", "-1 of them", "@home"])
def test_no_cell_of_csv_is_a_formula(text: str, build: Path) -> None:
    sparql = f"SELECT ?x ?n {{ VALUES (?x ?n) {{ ('{text}' -2.5) }} }}"
    result = query(build, sparql, "--format", "csv")
    assert list(csv.reader(io.StringIO(result.stdout)))[1] == [f"'{text}", "-2.5"]
    assert f"'{text}" not in query(build, sparql, "--json").stdout


MANY = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 150"


def test_a_terminal_shows_a_screenful_and_says_how_many_there_are(build: Path) -> None:
    shown = terminal("query", MANY, "-g", build, width=300)
    assert "100 of 150 rows" in shown
    assert "--all" in shown
    assert "150 rows" in terminal("query", MANY, "--all", "-g", build, width=300)
    assert len(query(build, MANY).stdout.splitlines()) == 152


def test_a_folder_without_a_build_is_named(tmp_path: Path) -> None:
    result = query(tmp_path, "most-active")
    assert result.returncode == 1
    assert str(tmp_path) in result.stderr


def test_the_list_names_every_query_and_describes_one() -> None:
    listed = detente("query", "--list").stdout
    assert [line.split()[0] for line in listed.splitlines()] == list(ready_queries())
    card = detente("query", "--list", "timeline-of-a-pair").stdout
    assert "--other" in card
    assert "Columns" in card


@pytest.mark.parametrize(
    ("given", "incomplete", "offered"),
    [
        ([], "most-a", ["most-active"]),
        (["most-active"], "--s", ["--side"]),
        (["who-said-what", "--actor"], "dm", ["dmitry-peskov"]),
        (["who-said-what", "--type"], "acc", ["accuse"]),
        (["who-said-what", "--actor", "putin"], "--st", ["--stance"]),
        (["who-said-what", "--from"], "", []),
    ],
)
def test_names_and_values_are_completed(
    given: list[str], incomplete: str, offered: list[str], build: Path
) -> None:
    context = typer.Context(typer.main.get_command(typer.Typer(callback=print)))
    context.params = {"words": given, "graph": build}
    assert list(_complete(context, [], incomplete)) == offered


def test_nothing_is_completed_where_there_is_no_build(tmp_path: Path) -> None:
    context = typer.Context(typer.main.get_command(typer.Typer(callback=print)))
    context.params = {"words": ["who-said-what", "--actor"], "graph": tmp_path}
    assert list(_complete(context, [], "")) == []


def test_of_a_query_without_end_no_more_is_read_than_shows_it(build: Path, tmp_path: Path) -> None:
    long = tmp_path / "long.rq"
    long.write_text("# a comment\n" * 20_000, encoding="utf-8")
    result = detente("query", "-f", long, "-g", build)
    assert result.returncode == 1
    assert "at most 100,000 are read" in result.stderr
