"""A build in which one thing is changed, and every hash written anew, does not verify."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import detente
from detente.corpus import verify
from detente.corpus.manifest import read_manifest
from detente.corpus.saving import save
from detente.model import Stance
from helpers.forge import (
    Change,
    edit_line,
    edit_manifest,
    empty,
    flip,
    put,
    sentences,
    store_of,
    write_anew,
)

ELSE = {"id": "kremlin", "name": "Kremlin", "kind": "body", "side": "russia"}


ENTRIES: dict[str, Callable[[dict[str, object]], object]] = {
    "store": put("store", value="store-000000000000"),
    "base": put("base", value="https://example.org/"),
    "kinds less": put("kinds", value=["belief"]),
    "kinds more": put("kinds", value=["statement", "deed", "odd"]),
    "rules": put("versions", "rules", value="0" * 64),
    "code": put("versions", "detente", value="9.9"),
    "a version more": put("versions", "odd", value="1"),
    "own authority": put("versions", "own authority", value="0" * 64),
    "articles": put("counts", "articles", value=3),
    "statements": put("counts", "statements", value=0),
    "edges": put("counts", "edges", value=10**30),
    "a count more": put("counts", "odd", value=1),
    "input's key": put("inputs", 0, "key", value="a"),
    "input's path": put("inputs", 0, "path", value="/a.txt"),
    "input's hash": put("inputs", 0, "sha256", value="0" * 64),
    "no input": put("inputs", value=[]),
    "no skipped": put("skipped", value=[]),
    "skipped's reason": put("skipped", 0, "reason", value="why not"),
    "file's hash": put("files", "graph.ttl", value="0" * 64),
    "a file more": put("files", "odd.txt", value="0" * 64),
    "no file": put("files", value={}),
    "seal": put("sha256", value=""),
    "an entry more": put("odd", value=1),
}


@pytest.mark.parametrize("change", ENTRIES.values(), ids=ENTRIES.keys())
def test_a_changed_entry_of_build_json_is_noticed(
    change: Callable[[dict[str, object]], object], build: Path
) -> None:
    edit_manifest(change)(build)
    assert sentences(build)


UNPROVED = {"rules", "code", "a version more", "seal", "an entry more", "file's hash", "no file"}


@pytest.mark.parametrize("name", sorted(ENTRIES.keys() - UNPROVED - {"a file more"}))
def test_a_changed_entry_is_noticed_though_the_hashes_are_written_anew(
    name: str, build: Path
) -> None:
    if name == "store":
        store_of(build).rename(build / "store-000000000000")
    write_anew(edit_manifest(ENTRIES[name]))(build)
    assert sentences(build)


FORGED: dict[str, Change] = {
    "actor": edit_line("statements.jsonl", actor=ELSE),
    "actor unknown": edit_line("statements.jsonl", actor=ELSE | {"id": "nobody"}),
    "actor called otherwise": edit_line("statements.jsonl", actor=ELSE | {"name": "Moscow"}),
    "stranger of another article": edit_line(
        "statements.jsonl", actor=ELSE | {"id": "x-0-kremlin"}
    ),
    "target": edit_line("statements.jsonl", targets=[ELSE]),
    "date": edit_line("statements.jsonl", date="1999-01-01"),
    "stance": edit_line("statements.jsonl", stance="cooperative"),
    "negated": edit_line("statements.jsonl", negated=True),
    "id": edit_line("statements.jsonl", id="0" * 16),
    "text": edit_line("statements.jsonl", text="other words"),
    "content": edit_line("statements.jsonl", content=[{"text": "Joe", "start": 0, "end": 3}]),
    "span past the end": edit_line(
        "statements.jsonl", cue={"text": "", "start": 9000, "end": 10**9}
    ),
    "article": edit_line("statements.jsonl", article="nowhere"),
    "event type": edit_line("statements.jsonl", event_type="odd"),
    "reason": edit_line("statements.jsonl", reasons={"actor": ["because"]}),
    "an entry more": edit_line("statements.jsonl", odd=1),
    "title": edit_line("articles.jsonl", title="Another"),
    "path": edit_line("articles.jsonl", path="/nowhere"),
    "words": edit_line("articles.jsonl", words=1),
    "hash of the text": edit_line("articles.jsonl", sha256="0" * 64),
    "passages": edit_line("articles.jsonl", passages=[{"role": "turn", "start": 5, "end": 99999}]),
    "key outside": edit_line("articles.jsonl", key="../../a"),
    "no statement": lambda folder: (folder / "statements.jsonl").write_text(""),
    "twice": lambda folder: (folder / "statements.jsonl").write_text(
        (folder / "statements.jsonl").read_text().splitlines(keepends=True)[0] * 2
    ),
    "a text": lambda folder: (folder / "texts" / "biden.txt").write_text("Other words.\n"),
    "a text more": lambda folder: (folder / "texts" / "more.txt").write_text("Other words.\n"),
    "Turtle": lambda folder: flip(folder / "graph.ttl"),
    "TriG": lambda folder: flip(folder / "graph.trig"),
    "GraphML": lambda folder: flip(folder / "network.graphml"),
    "explorer": lambda folder: flip(folder / "explorer.html"),
    "network page": lambda folder: flip(folder / "graph.html"),
}


@pytest.mark.parametrize("change", FORGED.values(), ids=FORGED.keys())
def test_a_forged_part_is_noticed_though_the_hashes_are_written_anew(
    change: Change, build: Path
) -> None:
    write_anew(change)(build)
    assert sentences(build)


def test_what_is_forged_throughout_cannot_be_told(build: Path) -> None:
    """The limit of `verify`, as its page says: it does not find the statements again."""
    known = detente.open(build).known
    first, *others = known.statements
    forged = replace(known, statements=[replace(first, stance=Stance.COOPERATIVE), *others])
    manifest = read_manifest(build)
    empty(build)
    save(build, forged, manifest, [])
    assert verify(build).failures == ()


@pytest.mark.parametrize("entry", ["rules", "code", "a version more"])
def test_versions_are_proved_by_their_hash_alone(entry: str, build: Path) -> None:
    write_anew(edit_manifest(ENTRIES[entry]))(build)
    assert verify(build).failures == ()
