"""Files that no one would call an article cost one sentence, and no other file its place."""

from __future__ import annotations

import io
import json
import os
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from detente.errors import InputError
from detente.read import inputs, read_file, read_inputs
from helpers.odd import FAMILIES, odd_inputs

GOOD = "Moscow said on Monday it would answer."
SEVERAL = 6 * len(FAMILIES)


def folder_of(tmp_path: Path) -> Path:
    """Make a folder that holds a good article."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    return folder


def assert_skipped(folder: Path, reason: str, *, keys: tuple[str, ...] = ("good",)) -> None:
    """Check that the good articles are read and one other input is skipped for a reason."""
    read = read_inputs([folder])
    assert tuple(article.key for article in read.articles) == keys
    ((path, why),) = read.skipped
    assert reason in why
    (path + why).encode()  # it can be written down


def test_no_odd_file_stops_the_reading_of_another(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    odds = list(odd_inputs(SEVERAL, seed=3))
    for odd in odds:
        (folder / odd.name).write_bytes(odd.data)
    read = read_inputs([folder])
    assert "good" in {article.key for article in read.articles}
    told = {article.path for article in read.articles} | {path for path, _ in read.skipped}
    assert told == {str(path) for path in folder.iterdir()}
    assert len(odds) == SEVERAL
    for article in read.articles:
        article.text.encode()


@pytest.mark.parametrize("charset", ["base64", "hex", "undefined", "utf-16", "unicode_escape"])
def test_a_page_that_declares_what_encodes_no_page_is_read_by_its_bytes(
    tmp_path: Path, charset: str
) -> None:
    page = f'<meta charset="{charset}"><p>The Kremlin said “no” on Monday to Moscow’s café.</p>'
    path = tmp_path / "a.html"
    path.write_bytes(page.encode("cp1252"))
    assert read_file(path)[0].text == "The Kremlin said “no” on Monday to Moscow’s café."


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.json", '{"text": "The Kremlin said no. \\ud83d It did.", "title": "T \\ude00"}'),
        ("a.md", '---\ntitle: "T \\udc00"\n---\nThe Kremlin said no. \ufffd It did.\n'),
    ],
)
def test_half_a_surrogate_pair_is_one_character_that_can_be_written(
    tmp_path: Path, name: str, source: str
) -> None:
    path = tmp_path / name
    path.write_text(source, encoding="utf-8")
    (article,) = read_file(path)
    assert "no. \ufffd It did." in article.text
    assert article.title == "T \ufffd"


@pytest.mark.parametrize("tag", ["div", "span", "b", 'div class="related"', "blockquote"])
def test_a_page_nested_deep_is_read_whole(tmp_path: Path, tag: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<p>{GOOD}</p>" + f"<{tag}>" * 3_000 + GOOD, encoding="utf-8")
    assert read_file(path)[0].text == f"{GOOD}\n\n{GOOD}"


@pytest.mark.parametrize(
    "value", ["[" * 3_000 + "]" * 3_000, "&a [*a]", "0x" + "f" * 9_000, "9" * 5_000, "!!int x"]
)
def test_odd_front_matter_costs_no_field_beside_it(tmp_path: Path, value: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntags: {value}\ntitle: T\n---\n{GOOD}\n", encoding="utf-8")
    assert read_file(path)[0].title == "T"


def test_a_bad_line_of_json_lines_costs_no_other_line(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    line = json.dumps({"text": GOOD})
    (folder / "many.jsonl").write_text(f"{line}\n{{\n{line}\n", encoding="utf-8")
    assert_skipped(folder, "Line 2 of", keys=("good", "many", "many#3"))
    assert [article.key for article in read_file(folder / "many.jsonl")] == ["many", "many#3"]


def test_a_file_without_a_reader_clashes_with_no_article(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "good.pdf").write_bytes(b"%PDF-1.4")
    assert_skipped(folder, "There is no reader")


def test_links_in_a_circle_are_skipped(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "a.txt").symlink_to(folder / "b.txt")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    read = read_inputs([folder])
    assert [article.key for article in read.articles] == ["good"]
    assert [Path(path).name for path, _ in read.skipped] == ["a.txt", "b.txt"]


def test_a_glob_ends_where_links_lead_back(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    for name in ("one", "two"):
        (folder / name).symlink_to(folder, target_is_directory=True)
    for pattern in ("**/*.txt", "**"):
        (article,) = read_inputs([str(folder / pattern)]).articles
        assert article.key == "good"


def test_a_pipe_in_a_folder_is_skipped_and_a_pipe_named_is_read(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    os.mkfifo(folder / "pipe.txt")
    assert_skipped(folder, "not a regular file")
    reading, writing = os.pipe()
    os.write(writing, GOOD.encode())
    os.close(writing)
    assert read_file(f"/dev/fd/{reading}")[0].text == GOOD
    os.close(reading)


def test_a_name_that_is_not_utf_8_is_skipped(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    try:
        (folder / os.fsdecode(b"caf\xe9.txt")).write_text(GOOD)
    except OSError:
        pytest.skip("this file system takes no such name")
    assert_skipped(folder, "caf\\xe9.txt` is not UTF-8")


def test_a_name_too_long_for_its_text_to_be_kept_is_skipped(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / ("a" * 250 + ".md")).write_text(GOOD)
    assert_skipped(folder, "more than 240 bytes")


@pytest.mark.parametrize("name", ["-", "a.txt"])
def test_what_never_ends_is_read_to_a_bound(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stdin:
        buffer = io.BytesIO(GOOD.encode() * 9)

    monkeypatch.setattr(sys, "stdin", Stdin)
    monkeypatch.setattr(inputs, "MAX_BYTES", 100)
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(GOOD * 9)
    with pytest.raises(InputError, match="larger than 100 bytes"):
        read_inputs([name])


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Kremlin said no on Monday, and it said so again. " * 2_000,
        "war and peace, " * 6_000 + ".",
        "a" * 60_000 + " and so on.",
        "“No,” he said, “we will not. " * 2_000,
    ],
)
def test_a_paragraph_too_long_to_be_parsed_is_passages_that_lose_no_word(
    tmp_path: Path, paragraph: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{GOOD}\n\n{paragraph}", encoding="utf-8")
    (article,) = read_file(path)
    _, *cut = [passage.span for passage in article.passages]
    assert len(cut) > 1
    assert all(span.end - span.start <= 10_000 for span in cut)
    assert all(not article.text[a.end : b.start].strip() for a, b in pairwise(cut))
    assert "".join("".join(s.of(article.text).split()) for s in cut) == "".join(paragraph.split())
