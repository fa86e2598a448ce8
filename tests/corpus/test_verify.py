"""A build whose files are not as they were made does not verify."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import detente
from detente.corpus import verify
from detente.corpus.manifest import read_manifest
from helpers.forge import (
    Change,
    edit_manifest,
    empty,
    flip,
    put,
    sentences,
    store_of,
    write_anew,
)

TABLE = (
    "slug,name,kind,side,qid,gender,part_of,description,source\n"
    "jane-doe,Jane Doe,person,united-states,,f,,An envoy,my notes\n"
)
FILES = (
    "articles.jsonl",
    "build.json",
    "explorer.html",
    "graph.html",
    "graph.trig",
    "graph.ttl",
    "network.graphml",
    "statements.jsonl",
    "texts/biden.txt",
    "texts/kremlin.txt",
)


def test_an_untouched_build_holds(build: Path) -> None:
    assert verify(build).failures == ()
    assert verify(build).notes == ()


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "change",
    [
        flip,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
        lambda path: path.write_bytes(path.read_bytes() + b"\n"),
        Path.unlink,
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: path.symlink_to(shutil.move(path, path.parents[2] / "elsewhere")),
    ],
    ids=["flip", "empty", "shorter", "longer", "gone", "folder", "link"],
)
def test_a_changed_file_is_named(name: str, change: Change, build: Path) -> None:
    change(build / name)
    found = sentences(build)
    assert found
    assert name == "build.json" or any(name in sentence for sentence in found)


def test_every_file_of_a_build_is_tried(build: Path) -> None:
    assert {*read_manifest(build).files, "build.json"} == set(FILES)


@pytest.mark.parametrize("change", [flip, Path.unlink], ids=["flip", "gone"])
def test_a_changed_file_of_the_store_is_named(change: Change, sound: Path, tmp_path: Path) -> None:
    names = sorted(path.name for path in store_of(sound).iterdir())
    assert len(names) > 10
    for number, name in enumerate(names):
        build = shutil.copytree(sound, tmp_path / str(number))
        change(store_of(build) / name)
        assert any(store_of(sound).name in sentence for sentence in sentences(build)), name


@pytest.mark.parametrize("name", ["notes.md", "texts/more.txt", "authority/02-x.csv", "sub/a.txt"])
def test_a_strange_file_is_named(name: str, build: Path) -> None:
    (build / name).parent.mkdir(exist_ok=True)
    (build / name).write_text("slug,name\n")
    assert sentences(build) == (f"The file `{name}` is none of this build's.",)
    detente.open(build)  # no table that the build does not list is read


def test_a_strange_file_in_the_store_is_named(build: Path) -> None:
    (store_of(build) / "000099.sst").touch()
    assert any("000099.sst` is none of this build's" in one for one in sentences(build))


def test_hidden_files_are_nobodys(build: Path) -> None:
    (build / ".gitkeep").touch()
    (build / "texts" / ".DS_Store").touch()
    assert sentences(build) == ()


def other_store(folder: Path) -> None:
    """Put the store of another build in the place of this one's."""
    article = folder.parent / "other.txt"
    article.write_text("The White House said that it had not heard from Moscow.\n")
    detente.build(article, folder.parent / "other")
    store = store_of(folder)
    shutil.rmtree(store)
    shutil.copytree(store_of(folder.parent / "other"), store)


def linked_store(folder: Path) -> None:
    store = store_of(folder)
    store.symlink_to(shutil.move(store, folder.parent / "elsewhere"))


def file_for_store(folder: Path) -> None:
    shutil.rmtree(store_of(folder))
    store_of(folder).touch()


STORES: dict[str, Change] = {
    "emptied": lambda folder: empty(store_of(folder)),
    "gone": lambda folder: shutil.rmtree(store_of(folder)),
    "of another build": other_store,
    "a link": linked_store,
    "a file": file_for_store,
    "without hashes": lambda folder: (store_of(folder) / "SHA256SUMS").unlink(),
    "with odd hashes": lambda folder: (store_of(folder) / "SHA256SUMS").write_text("odd\n"),
    "of another build, its hashes written anew": write_anew(other_store),
    "emptied, its hashes written anew": write_anew(lambda folder: empty(store_of(folder))),
}


@pytest.mark.parametrize("change", STORES.values(), ids=STORES.keys())
def test_another_store_is_noticed(change: Change, build: Path) -> None:
    change(build)
    assert any("store" in sentence or "link" in sentence for sentence in sentences(build))


@pytest.fixture(scope="module")
def with_table(sound: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build with a table of the user's own."""
    home = tmp_path_factory.mktemp("table")
    (home / "mine.csv").write_text(TABLE)
    articles = sound.parent / "articles"
    corpus = detente.build(articles, home / "output", authority=[home / "mine.csv"])
    assert "jane-doe" in {statement.actor.id for statement in corpus.statements}
    assert verify(home / "output").failures == ()
    return home / "output"


TABLES: dict[str, Change] = {
    "changed": lambda folder: flip(folder / "authority" / "01-mine.csv"),
    "gone": lambda folder: (folder / "authority" / "01-mine.csv").unlink(),
    "no table": lambda folder: (folder / "authority" / "01-mine.csv").write_bytes(b"\xff"),
    "gone, hashes anew": write_anew(lambda folder: shutil.rmtree(folder / "authority")),
    "changed, hashes anew": write_anew(
        lambda folder: (folder / "authority" / "01-mine.csv").write_text(TABLE + "\n")
    ),
    "one more, hashes anew": write_anew(
        lambda folder: (folder / "authority" / "02.csv").write_text(TABLE)
    ),
}


@pytest.mark.parametrize("change", TABLES.values(), ids=TABLES.keys())
def test_another_table_is_noticed(change: Change, with_table: Path, tmp_path: Path) -> None:
    build = shutil.copytree(with_table, tmp_path / "output")
    change(build)
    assert sentences(build)


def test_a_build_of_other_versions_holds_and_says_what_was_not_tried(build: Path) -> None:
    write_anew(edit_manifest(put("versions", "pyvis", value="0.0")))(build)
    assert verify(build).failures == ()
    assert verify(build).notes == (
        "Written by other versions (pyvis): not written again to compare.",
    )


def test_a_source_that_is_gone_is_said(sound: Path, tmp_path: Path) -> None:
    home = shutil.copytree(sound.parent, tmp_path / "home")
    detente.build(home / "articles", home / "again")
    (home / "articles" / "biden.txt").unlink()
    verdict = verify(home / "again")
    assert verdict.failures == ()
    assert verdict.notes == ("1 of 2 sources are not there: their texts in the build were read.",)
    (home / "articles" / "kremlin.txt").write_text("Something else.\n")
    assert any("is not the one that was read" in one for one in verify(home / "again").failures)
