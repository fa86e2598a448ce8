"""`detente export` and `detente validate` at work on a build of the seeds."""

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest

from helpers.command import SCRIPT, detente


def test_the_formats_are_listed() -> None:
    result = detente("export", "--list")
    assert result.returncode == 0
    assert len(result.stdout.splitlines()) == 14


def test_data_goes_to_stdout_and_the_count_to_stderr(built: Path) -> None:
    result = detente("export", "csv", "-g", built)
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    lines = (built / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    assert [row["id"] for row in rows] == [json.loads(line)["id"] for line in lines]
    assert result.stderr == f"{len(rows)} statements in 2 articles.\n"


@pytest.mark.parametrize("form", ["gexf", "graphml", "json"])
def test_the_count_is_of_what_the_file_holds(built: Path, form: str) -> None:
    lines = (built / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    held = sum(bool(r["targets"]) and r["actor"]["id"] != "unspecified" for r in records)
    assert held < len(records)
    assert detente("export", form, "-g", built).stderr == (
        f"{held} of {len(records)} statements in 2 articles. "
        "The format is without statements without a target or an actor; evidence.\n"
    )


@pytest.mark.parametrize("name", ["graph.ttl", "graph.trig", "network.graphml"])
def test_an_export_is_the_file_of_the_build(built: Path, tmp_path: Path, name: str) -> None:
    form = name.split(".")[1]
    assert detente("export", form, "-g", built, "-o", tmp_path / name).returncode == 0
    assert (tmp_path / name).read_bytes() == (built / name).read_bytes()


def test_jsonl_is_the_file_of_the_build(built: Path) -> None:
    result = detente("export", "jsonl", "-g", built)
    assert result.stdout == (built / "statements.jsonl").read_text(encoding="utf-8")


def test_statements_are_chosen_and_text_is_left_out(built: Path) -> None:
    conditions = ("--where", "actor=kremlin", "--where", "from=2021-03")
    result = detente("export", "jsonl", "-g", built, *conditions, "--text", "none")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert records
    for record in records:
        behalf = record["on_behalf_of"] or {"id": ""}
        assert "kremlin" in {record["actor"]["id"], behalf["id"]}
        assert record["text"] == ""
        assert record["content"][0]["end"] > 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "A format is missing"),
        (("docx",), "`docx`"),
        (("csv", "--text", "some"), "`some`"),
        (("csv", "--where", "colour=red"), "`colour`"),
        (("csv", "-o", "no/such/folder/x.csv"), "`no/such/folder/x.csv`"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(
    built: Path, arguments: tuple[str, ...], told: str
) -> None:
    result = detente("export", *arguments, "-g", built)
    assert result.returncode == 2
    assert told in result.stderr.splitlines()[0]
    assert result.stderr.splitlines()[1].startswith("Hint: ")
    assert result.stdout == ""


def test_the_seeds_are_valid(built: Path) -> None:
    result = detente("validate", "-g", built)
    assert (result.returncode, result.stdout) == (0, ""), result.stdout


def test_problems_are_printed_and_the_exit_code_is_1(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import typer

    from detente.check import validate
    from detente.cli.validate import validate as command

    problems = [validate.Problem("st:1", "No span of the article proves it.")]
    monkeypatch.setattr(validate, "validate", lambda _: problems)
    for json_ in (False, True):
        with pytest.raises(typer.Exit) as caught:
            command(built, json_=json_)
        assert caught.value.exit_code == 1
    plain, line = capsys.readouterr().out.splitlines()
    assert plain == "st:1: No span of the article proves it."
    assert json.loads(line) == {"node": "st:1", "message": "No span of the article proves it."}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", ["export ttl", "query most-active", "network summary"])
def test_a_full_disk_behind_standard_output_is_one_sentence(arguments: str, built: Path) -> None:
    command = [str(SCRIPT), *arguments.split(), "-g", str(built)]
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert result.returncode == 1
    assert "Error: The output cannot be written: the disk is full." in result.stderr
    assert "Traceback" not in result.stderr
    assert "Exception" not in result.stderr
