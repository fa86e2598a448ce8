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
from helpers.command import detente


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
