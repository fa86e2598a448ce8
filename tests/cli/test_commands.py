"""The commands of the contract, end to end on the seeds."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from typer.main import get_command

from detente.cli import app
from detente.records import StatementRecord
from helpers.command import SCRIPT, detente

ENTRIES = {
    "articles.jsonl",
    "build.json",
    "explorer.html",
    "graph.html",
    "graph.trig",
    "graph.ttl",
    "network.graphml",
    "statements.jsonl",
    "texts",
}
SEEDS = Path(__file__).parents[2] / "seeds"


def statements(folder: Path) -> list[StatementRecord]:
    """Return the records of `statements.jsonl`."""
    lines = (folder / "statements.jsonl").read_bytes().splitlines()
    return [cast(StatementRecord, json.loads(line)) for line in lines]


def test_a_build_holds_every_entry_of_its_contract(built: Path) -> None:
    visible = {path.name for path in built.iterdir() if not path.name.startswith(".")}
    store = json.loads((built / "build.json").read_text())["store"]
    assert visible == ENTRIES | {store}


def test_every_span_is_the_articles_own_text(built: Path) -> None:
    texts = {p.stem: p.read_bytes().decode() for p in (built / "texts").glob("*.txt")}
    count = 0
    for record in statements(built):
        text = texts[record["article"]]
        parts = [record["actor_mention"], record["cue"], record["date_phrase"], *record["content"]]
        for part in filter(None, parts):
            assert text[part["start"] : part["end"]] == part["text"]
            count += 1
    assert count > 50


def test_texts_are_the_seeds_byte_for_byte(built: Path) -> None:
    for seed in SEEDS.glob("*.txt"):
        assert (built / "texts" / seed.name).read_bytes() == seed.read_bytes()


def test_the_same_input_in_another_order_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    files = sorted(SEEDS.glob("*.txt"), reverse=True)
    result = detente("build", *files, "-o", tmp_path / "out", PYTHONHASHSEED="77")
    assert result.returncode == 0, result.stderr
    for name in ENTRIES - {"texts"}:
        assert (tmp_path / "out" / name).read_bytes() == (built / name).read_bytes(), name


def test_verify_holds_and_names_the_statement_after_one_character_changes(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "in")
    out = tmp_path / "out"
    assert detente("build", tmp_path / "in", "-o", out).returncode == 0
    assert detente("verify", "-g", out).returncode == 0
    record = statements(out)[3]
    path = tmp_path / "in" / f"{record['article']}.txt"
    at = record["content"][0]["start"]
    text = path.read_bytes().decode()
    path.write_bytes((text[:at] + ("X" if text[at] != "X" else "Y") + text[at + 1 :]).encode())
    result = detente("verify", "-g", out)
    assert result.returncode == 1
    assert record["id"] in result.stdout


def test_verify_names_a_file_that_was_changed(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "out")
    with (tmp_path / "out" / "graph.ttl").open("a") as file:
        file.write("# mine\n")
    result = detente("verify", "-g", tmp_path / "out")
    assert result.returncode == 1
    assert "graph.ttl" in result.stdout


def test_explain_shows_the_proof_and_the_reasons(built: Path) -> None:
    record = statements(built)[0]
    result = detente("explain", record["id"][:10], "-g", built)
    assert result.returncode == 0
    assert record["text"] in result.stdout
    assert "because" in result.stdout


@pytest.mark.parametrize(
    "name", ["{}", "st:{}", "https://w3id.org/detente/statement/{}", "<st:{}#content-1>"]
)
def test_a_statement_is_found_by_every_form_of_its_id(name: str, built: Path) -> None:
    id_ = statements(built)[0]["id"]
    result = detente("explain", name.format(id_), "-g", built)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Statement {id_}\n")


@pytest.mark.parametrize(
    "words",
    [
        ["explain", "zz"],
        ["actors", "show", "Frodo Baggins"],
        ["network", "path", "frodo baggins", "putin"],
        ["network", "between", "russia", "mordor"],
        ["query", "who-said-what", "--actor", "frodo baggins"],
        ["query", "no-such-query"],
        ["export", "csv", "--where", "actor=frodo baggins"],
    ],
)
def test_no_such_thing_has_one_exit_code(words: list[str], built: Path) -> None:
    folder = [] if words[0] == "actors" else ["-g", str(built)]
    result = detente(*words, *folder)
    assert (result.returncode, result.stdout) == (1, "")
    assert f"`{words[-1].removeprefix('actor=')}`" in result.stderr or words[1] == "path"


def test_standard_input_is_an_article(tmp_path: Path) -> None:
    text = "The Kremlin on Monday accused the United States of lying.\n\nPeskov said it was sad.\n"
    result = detente("build", "-", "-o", tmp_path / "out", stdin=text)
    assert result.returncode == 0, result.stderr
    assert statements(tmp_path / "out")


@pytest.mark.parametrize(
    "command",
    ["", "build", "query", "network", "open", "export", "verify", "validate", "explain", "actors"],
)
def test_every_command_explains_itself(command: str) -> None:
    result = detente(*filter(None, [command, "--help"]))
    assert result.returncode == 0
    assert "Usage:" in result.stdout
    assert len(result.stdout.splitlines()) > 8


def test_lines_of_a_commands_help_are_not_broken_again() -> None:
    """At 80 columns 78 are for the words; typer keeps the breaks of all but the first paragraph."""

    def helps(command: object) -> Iterator[str]:
        yield str(getattr(command, "help", ""))
        for each in getattr(command, "commands", {}).values():
            yield from helps(each)

    paragraphs = [part for text in helps(get_command(app)) for part in text.split("\n\n")[1:]]
    several = [part.splitlines() for part in paragraphs if "\n" in part]
    assert several
    assert all(len(line) <= 78 for lines in several for line in lines)


def test_the_version_is_printed() -> None:
    result = detente("--version")
    assert result.stdout.startswith("detente 0.")


def test_where_there_is_no_build_the_option_for_another_folder_is_named(tmp_path: Path) -> None:
    result = detente("query", "most-active", cwd=tmp_path)
    assert result.returncode == 1
    assert "`output`" in result.stderr
    assert "`-g`" in result.stderr


def test_a_query_imports_nothing_that_only_builds_and_pages_need(built: Path) -> None:
    command = [
        sys.executable,
        "-X",
        "importtime",
        str(SCRIPT),
        "query",
        "outlets",
        "-g",
        str(built),
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    imported = {line.split("|")[-1].strip() for line in result.stderr.splitlines()}
    assert "detente.query" in imported
    needless = {"bs4", "jinja2", "lxml", "networkx", "numpy", "pandas", "rdflib", "spacy"}
    assert not needless & imported
