from __future__ import annotations

import codecs
import errno
import io
import os
import sys
import time
from pathlib import Path

import pytest

from detente.errors import DataError, InputError, UnreadableArticle, UsageError
from detente.read import read_file, read_inputs

GOOD = "Moscow said on Monday it would answer."


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\n", "is empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "is binary"),
        ("a.txt", bytes(range(1, 32)) * 40, "is binary"),
        ("a.txt", GOOD.encode("utf-16-be")[:-1], "is binary"),
        ("a.txt", "Москва ответила".encode("cp1251"), "encoding"),
        ("a.pdf", b"%PDF-1.4 text", "no reader"),
        ("a.html", b"<p>", "no article prose"),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence(
    tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError, match=message) as raised:
        read_inputs([path])
    assert raised.value.hint
    assert f"`{path}`" in raised.value.message


@pytest.mark.parametrize("suffix", [".txt", ".html", ".json"])
def test_a_line_of_fifty_megabytes_is_refused_at_once(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    line = "word " * 10_000_000
    path.write_text(f'{{"text": "{line}"}}' if suffix == ".json" else line, encoding="utf-8")
    start = time.monotonic()
    with pytest.raises(InputError, match=r"has [\d,]+ characters"):
        read_inputs([path])
    assert time.monotonic() - start < 20


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\0\0")
    read = read_inputs([tmp_path])
    assert [article.key for article in read.articles] == ["a"]
    assert [(Path(path).name, "binary" in why) for path, why in read.skipped] == [("b.txt", True)]


def test_a_folder_with_nothing_readable_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no article that can be read"):
        read_inputs([tmp_path])


def test_no_input_is_a_wrong_call() -> None:
    with pytest.raises(UsageError, match="No input"):
        read_inputs([])


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + GOOD.encode(),
        codecs.BOM_UTF16_LE + GOOD.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + GOOD.encode("utf-16-be"),
    ],
)
def test_a_byte_order_mark_is_dropped(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert read_file(path)[0].text == GOOD


def test_windows_text_is_read_with_a_note(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(("“No,” said the Kremlin. " + GOOD * 3).encode("cp1252"))
    read = read_inputs([path])
    assert read.articles[0].text.startswith("“No,” said")
    assert "Windows-1252" in read.notes[0].reason


def test_line_ends_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Moscow answers back\r\n\r\nThe Kremlin\r\nsaid no.\r\n")
    article = read_file(path)[0]
    assert article.text == "Moscow answers back\r\n\r\nThe Kremlin\r\nsaid no.\r\n"
    assert [p.span.of(article.text) for p in article.passages][-1] == "The Kremlin\r\nsaid no."


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(GOOD.encode())

    monkeypatch.setattr(sys, "stdin", Stdin)
    (article,) = read_inputs(["-"]).articles
    assert (article.key, article.text) == ("stdin", GOOD)


@pytest.mark.parametrize(
    ("name", "table", "message"),
    [
        ("t.csv", "file,published\na,2021-03-18\n", "no column `article`"),
        ("t.csv", "article,published\na,yesterday\n", "`yesterday` in row 1"),
        ("t.csv", "article,published\na,2021-03-18\na,2021-03-19\n", "stands twice"),
        ("t.csv", "article,published\n,2021-03-18\n", "no `article` in row 1"),
        ("t.csv", "article,mode\na,poem\n", "`poem`"),
        ("t.csv", "article,published\nother,2021-03-18\n", "names none of the articles"),
        ("t.csv", "article,title\na,One, two\n", "Line 2 .* more cells"),
        ("t.csv", 'article,title\na,"' + "long " * 30_000 + '"\n', "Line 2 .* not CSV"),
        ("t.jsonl", "[" * 90_000, "Line 1"),
        ("t.jsonl", "{", "Line 1"),
        ("t.jsonl", "[]", "not a JSON object"),
    ],
)
def test_a_malformed_table_is_refused(tmp_path: Path, name: str, table: str, message: str) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / name).write_text(table, encoding="utf-8")
    with pytest.raises(DataError, match=message) as raised:
        read_inputs([tmp_path / "a.txt"], metadata=tmp_path / name)
    assert raised.value.hint


@pytest.mark.parametrize("named", ["a", "a.txt"])
@pytest.mark.parametrize("name", ["t.csv", "t.jsonl"])
def test_a_table_tells_what_is_known(tmp_path: Path, name: str, named: str) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    table = tmp_path / name
    csv = f"article,published,outlet,mode\n{named},2021-03-18,O,document\n"
    line = f'{{"article": "{named}", "published": "2021-03-18", "outlet": "O", "mode": "document"}}'
    table.write_text(csv if name == "t.csv" else line, encoding="utf-8")
    (article,) = read_inputs([tmp_path / "a.txt"], metadata=table).articles
    assert (article.published.day, article.published.basis) == ("2021-03-18", "given")
    assert (article.outlet, article.mode) == ("O", "document")


def test_published_must_be_a_day(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="`yesterday`"):
        read_inputs([tmp_path], published="yesterday")


def test_a_missing_file_is_an_error_of_its_own() -> None:
    with pytest.raises(InputError) as raised:
        read_file("nowhere.txt")
    assert not isinstance(raised.value, UnreadableArticle)


@pytest.mark.parametrize(
    ("column", "meant"), [("publised", "published"), ("Publishd", "published"), ("tile", "title")]
)
@pytest.mark.parametrize("name", ["t.csv", "t.jsonl"])
def test_a_misspelt_column_is_a_wrong_call(
    tmp_path: Path, name: str, column: str, meant: str
) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    csv = f"article,{column}\na,2021-03-18\n"
    line = f'{{"article": "a", "{column}": "2021-03-18"}}'
    (tmp_path / name).write_text(csv if name == "t.csv" else line, encoding="utf-8")
    with pytest.raises(UsageError, match=f"`{column.lower()}`") as raised:
        read_inputs([tmp_path / "a.txt"], metadata=tmp_path / name)
    assert f"Did you mean `{meant}`?" in raised.value.hint


def test_what_a_table_says_in_vain_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\0\0")
    table = tmp_path / "t.csv"
    table.write_text("Article,remark,title\na,mine,T\nb.txt,,\nlost.txt,,\n", encoding="utf-8")
    read = read_inputs([tmp_path], metadata=table)
    assert [article.title for article in read.articles] == ["T"]
    assert [note.reason for note in read.notes] == ["The column `remark` is not used."]
    told = [reason for path, reason in read.skipped if path == str(table)]
    assert told == ["Its row `lost.txt` names no article."]


@pytest.mark.parametrize("name", ["sub", "sub.d", "good"])
def test_a_folder_that_cannot_be_read_is_told_of(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / name).mkdir()
    scandir = os.scandir

    def locked(path: str) -> object:
        if Path(path) == tmp_path / name:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", locked)
    read = read_inputs([tmp_path])
    assert [article.key for article in read.articles] == ["good"]
    assert read.skipped == (
        (str(tmp_path / name), f"The folder `{tmp_path / name}` cannot be read."),
    )
