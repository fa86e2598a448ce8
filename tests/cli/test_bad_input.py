"""Bad input gets one sentence, a hint and an exit code, and loses nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from helpers.command import detente
from helpers.odd import odd_inputs

SEEDS = Path(__file__).parents[2] / "seeds"


def assert_told(result: CompletedProcess[str], code: int, *words: str) -> None:
    """Check the exit code, one `Error:` line, a hint, and no traceback."""
    stderr, returncode = result.stderr, result.returncode
    assert returncode == code, stderr
    assert "Traceback" not in stderr
    errors = [line for line in stderr.splitlines() if line.startswith("Error: ")]
    assert len(errors) == 1, stderr
    assert errors[0].endswith((".", "?")), errors
    assert "Hint: " in stderr
    for word in words:
        assert word in stderr


def missing(folder: Path) -> Path:
    return folder / "no-such.txt"


def empty(folder: Path) -> Path:
    path = folder / "empty.txt"
    path.touch()
    return path


def binary(folder: Path) -> Path:
    path = folder / "picture.txt"
    path.write_bytes(bytes(range(256)) * 64)
    return path


def empty_folder(folder: Path) -> Path:
    path = folder / "nothing"
    path.mkdir()
    (path / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    return path


def wrong_encoding(folder: Path) -> Path:
    path = folder / "utf32.txt"
    path.write_bytes("The Kremlin said no.".encode("utf-32-le"))
    return path


def long_line(folder: Path) -> Path:
    path = folder / "long.txt"
    path.write_text("war and peace " * 3_700_000)
    return path


@pytest.mark.parametrize("make", [missing, empty, binary, empty_folder, wrong_encoding, long_line])
def test_an_unreadable_input_fails_with_a_sentence(
    make: Callable[[Path], Path], tmp_path: Path
) -> None:
    path = make(tmp_path)
    result = detente("build", path, "-o", tmp_path / "out")
    assert_told(result, 1, path.name)
    assert not (tmp_path / "out" / "build.json").exists()


def test_a_failed_build_leaves_the_one_before(tmp_path: Path) -> None:
    assert detente("build", SEEDS, "-o", tmp_path / "out").returncode == 0
    before = (tmp_path / "out" / "build.json").read_bytes()
    result = detente("build", missing(tmp_path), "-o", tmp_path / "out")
    assert_told(result, 1)
    assert (tmp_path / "out" / "build.json").read_bytes() == before
    assert detente("verify", "-g", tmp_path / "out").returncode == 0


def test_one_bad_file_among_good_ones_is_skipped_and_listed(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "in")
    binary(tmp_path / "in")
    result = detente("build", tmp_path / "in", "-o", tmp_path / "out")
    assert result.returncode == 3
    assert "picture.txt" in result.stderr
    assert "picture.txt" in (tmp_path / "out" / "articles.jsonl").read_text()


def test_odd_files_cost_no_other_file_its_place_in_a_build(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    shutil.copytree(SEEDS, folder)
    odds = [odd for odd in odd_inputs(36, seed=5) if odd.family not in {"huge-line", "repeated"}]
    for odd in odds:
        (folder / odd.name).write_bytes(odd.data)
    result = detente("build", folder, "-o", tmp_path / "out")
    assert result.returncode == 3, result.stderr
    assert "Traceback" not in result.stderr
    told = (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8")
    assert all(path.name in told for path in folder.iterdir())
    assert detente("verify", "-g", tmp_path / "out").returncode == 0


def test_a_row_of_metadata_that_names_no_article_is_told(tmp_path: Path) -> None:
    seed = next(SEEDS.glob("*.txt"))
    table = tmp_path / "known.csv"
    table.write_text(f"article,outlet\n{seed.name},O\nlost.txt,O\n", encoding="utf-8")
    result = detente("build", seed, "--metadata", table, "-o", tmp_path / "out")
    assert result.returncode == 3
    assert "`lost.txt` names no article" in result.stderr
    assert "lost.txt" in (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8")
    table.write_text("article,outlat\na.txt,O\n", encoding="utf-8")
    result = detente("build", seed, "--metadata", table, "-o", tmp_path / "out")
    assert_told(result, 2, "`outlat`", "Did you mean `outlet`?")


def test_the_same_article_twice_counts_once(tmp_path: Path) -> None:
    seed = next(SEEDS.glob("*.txt"))
    shutil.copy(seed, tmp_path / "a.txt")
    shutil.copy(seed, tmp_path / "b.txt")
    result = detente("build", tmp_path / "a.txt", tmp_path / "b.txt", "-o", tmp_path / "out")
    assert result.returncode == 3
    assert "the same article as" in result.stderr


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert_told(detente("build", SEEDS, "-o", tmp_path / "out"), 1, "Permission denied")


def test_an_output_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    assert_told(detente("build", SEEDS, "-o", tmp_path / "out"), 1, "out")
    assert (tmp_path / "out").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (["build", SEEDS, "--include", "gossip"], 2, "gossip"),
        (["build", SEEDS, "--published", "yesterday"], 2, "yesterday"),
        (["build", SEEDS, "--model", "xx_no_model"], 2, "xx_no_model"),
        (["build", SEEDS, "--metadata", "no-such.csv"], 1, "no-such.csv"),
        (["build", SEEDS, "--authority", "no-such.csv"], 1, "no-such.csv"),
        (["query", "SELECT * WHERE { ?s ?p ?o }", "-g", "nowhere"], 1, "nowhere"),
        (["explain", "abc", "-g", "nowhere"], 1, "nowhere"),
        (["verify", "-g", "nowhere"], 1, "nowhere"),
    ],
)
def test_a_wrong_call_is_told_with_its_own_value(
    arguments: list[str | Path], code: int, word: str, tmp_path: Path
) -> None:
    result = detente(*arguments, cwd=tmp_path)
    assert_told(result, code, word)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("query", ["SELECT WHERE {", "ASK { ?s det:actor }", "gibberish"])
def test_broken_sparql_is_one_sentence(query: str, built: Path) -> None:
    result = detente("query", query, "-g", built)
    assert_told(result, 1)
