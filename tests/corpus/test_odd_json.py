"""Whatever JSON is in the files of a build, there is a sentence and no traceback."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from helpers.forge import (
    edit_line,
    edit_manifest,
    put,
    sentences,
    write_anew,
)

DEEP = "[" * 100_000 + "]" * 100_000
UNPROVABLE = {"mode_reason"}  # said nowhere else


ODD: dict[str, str] = {
    "empty": "",
    "no JSON": "{",
    "a list": "[]",
    "a list of objects": "[{}]",
    "a word": '"a"',
    "nothing": "null",
    "an empty object": "{}",
    "nested": DEEP,
    "nested in an object": '{"store": ' + DEEP + "}",
    "nested where nobody looks": '{"odd": ' + '{"a":' * 100_000 + "1" + "}" * 100_000 + "}",
    "half a pair": '{"id": "\\ud800"}',
    "a huge number": '{"id": 1e999}',
    "many digits": '{"id": ' + "9" * 10_000 + "}",
    "no number": '{"id": NaN}',
    "not UTF-8": "\udcff",
    "a null character": "\0",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("name", ["build.json", "statements.jsonl", "articles.jsonl"])
def test_odd_json_is_a_sentence(name: str, text: str, build: Path) -> None:
    (build / name).write_text(text, encoding="utf-8", errors="surrogateescape")
    found = sentences(build)
    assert any(name in sentence for sentence in found)
    assert all(len(sentence) < 1000 for sentence in found)


def entries(folder: Path, name: str) -> dict[str, object]:
    """Return the first object of a file."""
    text = (folder / name).read_text(encoding="utf-8")
    first: dict[str, object] = json.loads(text if name == "build.json" else text.splitlines()[0])
    return first


@pytest.mark.parametrize("value", [None, {}, 10**30, [{}]])
@pytest.mark.parametrize("name", ["build.json", "statements.jsonl", "articles.jsonl"])
def test_no_value_in_the_place_of_another_is_a_traceback(
    name: str, value: object, build: Path
) -> None:
    right = (build / name).read_bytes()
    for entry in entries(build, name):
        if name == "build.json":
            edit_manifest(put(entry, value=value))(build)
        else:
            edit_line(name, **{entry: value})(build)
        same = (build / name).read_bytes() == right
        assert same or sentences(build), entry
        (build / name).write_bytes(right)


@pytest.mark.parametrize("name", ["statements.jsonl", "articles.jsonl"])
def test_no_odd_word_in_the_place_of_another_holds(name: str, sound: Path, tmp_path: Path) -> None:
    words = [entry for entry, value in entries(sound, name).items() if isinstance(value, str)]
    for entry in {*words} - UNPROVABLE:
        build = shutil.copytree(sound, tmp_path / entry)
        write_anew(edit_line(name, **{entry: "odd"}))(build)
        assert sentences(build), entry
    assert len(words) > 8
