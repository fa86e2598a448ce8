"""A build costs no file of the user's, and reading one changes nothing."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import detente
from detente.corpus import verify
from detente.corpus.manifest import read_manifest
from detente.errors import BuildError, DetenteError, UsageError
from helpers.command import detente as command
from helpers.forge import edit_manifest, flip, store_of

TEXT = "The Kremlin said on Monday that Washington had broken its word.\n"
OTHER = "Joe Biden accused Russia of meddling in the election.\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a user with files that no build wrote, which is where the user stands."""
    for name in (
        "articles/a.txt",
        "texts/mine.md",
        "authority/other.csv",
        "store-data/x",
        "b.jsonl",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def state(folder: Path) -> dict[str, str]:
    """Return what there is in a folder, with content and time of each file and folder."""
    return {
        str(path.relative_to(folder)): f"{path.lstat().st_mtime_ns} "
        + (hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "")
        for path in (folder, *folder.rglob("*"))
    }


def refused(build: Callable[[], object], folder: Path, match: str) -> None:
    """Check that a build is refused in a sentence, and not a byte changed."""
    before = state(folder)
    with pytest.raises(DetenteError, match=match) as caught:
        build()
    assert caught.value.hint
    assert state(folder) == before


@pytest.mark.parametrize("output", [".", "texts", "store-data", "authority"])
def test_a_folder_that_is_neither_empty_nor_a_build_is_refused(output: str, home: Path) -> None:
    refused(lambda: detente.build("articles/a.txt", output), home, "and no build|where the build")


@pytest.mark.parametrize("article", ["texts", "b.jsonl", "articles"])
def test_no_input_is_written_over(article: str, home: Path) -> None:
    refused(lambda: detente.build(article, "."), home, "lies in `.`, where the build goes")


@pytest.mark.parametrize("given", ["metadata", "tagger", "authority"])
def test_no_table_is_written_over(given: str, home: Path) -> None:
    detente.build("articles", "out")
    shutil.copy("b.jsonl", "out/b.jsonl")
    table = ["out/b.jsonl"] if given == "authority" else "out/b.jsonl"
    refused(
        lambda: detente.build("articles", "out", **{given: table}),  # type: ignore[arg-type]
        home,
        "`out/b.jsonl` lies in `out`",
    )


def test_the_texts_of_a_build_are_no_articles_for_it(home: Path) -> None:
    detente.build("articles", "out")
    refused(lambda: detente.build("out/texts", "out"), home, "`out/texts` lies in `out`")
    refused(lambda: detente.build("out/texts/*.txt", "out"), home, "lies in `out`")


def test_a_build_below_its_articles_is_none_of_them(home: Path) -> None:
    for name in ("texts", "authority", "store-data"):
        shutil.rmtree(home / name)
    (home / "b.jsonl").unlink()
    first = detente.build(".", "output")
    again = detente.build(".", "output")
    assert [article.path for article in again.articles] == ["articles/a.txt"]
    assert (again.statements, again.skipped) == (first.statements, ())


def test_an_empty_name_is_no_folder_and_no_input(home: Path) -> None:
    refused(lambda: detente.build("articles", ""), home, "output folder has no name")
    refused(lambda: detente.build("", "out"), home, "input has no name")
    result = command("build", "articles", "-o", "", cwd=home)
    assert result.returncode == 2
    assert result.stderr.startswith("Error: The output folder has no name.\nHint: ")


def test_a_build_goes_into_an_empty_folder_or_one_with_hidden_files(home: Path) -> None:
    (home / "out").mkdir()
    (home / "out" / ".gitkeep").touch()
    (home / "out" / ".trash").mkdir()
    (home / "out" / ".trash" / "note.md").touch()
    detente.build("articles", "out")
    detente.build("articles", "out")
    assert (home / "out" / ".gitkeep").exists()
    assert (home / "out" / ".trash" / "note.md").exists()


def test_what_is_put_into_a_build_stays(home: Path) -> None:
    (home / "articles" / "b.txt").write_text(OTHER)
    detente.build("articles", "out")
    mine = [
        home / "out" / name for name in ("notes.md", "texts/c.txt", "texts/sub/c.txt", "store-x")
    ]
    for path in mine:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    (home / "out" / "texts" / "b.txt").write_text("edited")
    (home / "articles" / "b.txt").unlink()
    detente.build("articles", "out")
    assert [path.read_text() for path in mine] == ["mine"] * 4
    assert (home / "out" / "texts" / "b.txt").read_text() == "edited"


@pytest.mark.parametrize("name", ["texts/b.txt", "texts/b.txt/deep", "graph.ttl/x", "texts"])
def test_what_is_in_the_way_is_named(name: str, home: Path) -> None:
    detente.build("articles/a.txt", "out")
    path = home / "out" / name
    if name in {"texts", "graph.ttl/x"}:
        top = home / "out" / Path(name).parts[0]
        shutil.rmtree(top) if top.is_dir() else top.unlink()
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine")
    (home / "articles" / "b.txt").write_text(OTHER)
    refused_in_place(home)
    assert path.read_text() == "mine"


def refused_in_place(home: Path) -> None:
    """Check that the next build says what is in the way and leaves no half of itself."""
    with pytest.raises(BuildError, match="is in the way: no build wrote it"):
        detente.build("articles", "out")
    assert {p.name for p in (home / "out").iterdir() if p.name[0] == "."} == {".detente-lock"}


@pytest.mark.parametrize(
    "name", ["texts", "graph.ttl", ".detente-next", ".detente-draft", ".detente-lock"]
)
def test_no_link_is_followed_out_of_the_folder(name: str, home: Path) -> None:
    detente.build("articles", "out")
    path, aim = home / "out" / name, home / "aim"
    if name == "texts" or ("lock" not in name and name[0] == "."):
        aim.mkdir()
        (aim / "a.txt").write_text("mine")
    else:
        aim.write_text("mine")
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.symlink_to(aim)
    before = state(aim) if aim.is_dir() else aim.read_text()
    (home / "articles" / "b.txt").write_text(OTHER)
    with pytest.raises(BuildError, match="is a link, and a build has none"):
        detente.build("articles", "out")
    assert (state(aim) if aim.is_dir() else aim.read_text()) == before


@pytest.mark.parametrize(
    "name",
    ["../a.txt", "/tmp/a.txt", "texts/../../a.txt", ".", "", "build.json", ".detente-next/a"],
)
def test_a_name_that_leads_out_of_a_build_is_refused(name: str, home: Path) -> None:
    detente.build("articles", "out")
    edit_manifest(lambda record: record.update(files={name: "0" * 64}))(home / "out")
    for use in (detente.open, verify, lambda folder: detente.build("articles", folder)):
        refused(lambda use=use: use("out"), home, "which is no file of a build")  # type: ignore[misc]


@pytest.mark.parametrize("name", ["", ".", "..", "texts", "../articles", "store-a/b", "/tmp"])
def test_a_store_is_called_a_store(name: str, home: Path) -> None:
    detente.build("articles", "out")
    edit_manifest(lambda record: record.update(store=name))(home / "out")
    refused(lambda: detente.build("articles", "out"), home, "which is no file of a build")


def test_a_build_json_that_is_none_is_not_built_over(home: Path) -> None:
    detente.build("articles", "out")
    (home / "out" / "build.json").write_text("{")
    refused(lambda: detente.build("articles", "out"), home, "is not what a build writes")


def cut_off(folder: Path, moved: int) -> None:
    """Leave a new build as if its process had died after so many of its moves."""
    detente.build("articles/b.txt", "new")
    ready = folder / ".detente-next"
    shutil.copytree("new", ready)
    (ready / ".detente-lock").unlink()
    for name in list(read_manifest(Path("new")).files)[:moved]:
        (folder / name).parent.mkdir(exist_ok=True)
        (ready / name).replace(folder / name)


@pytest.mark.parametrize("moved", [0, 3, 99])
def test_an_unfinished_build_is_read_whole_and_left_as_it_is(moved: int, home: Path) -> None:
    (home / "articles" / "b.txt").write_text(OTHER)
    detente.build("articles/a.txt", "out")
    cut_off(home / "out", moved)
    before = state(home / "out")
    corpus = detente.open("out")
    assert [article.key for article in corpus.articles] == ["b"]
    assert corpus.query("ASK { ent:joe-biden ^det:actor ?s }") is True
    (failure,) = verify("out").failures
    assert "was cut off" in failure
    assert "the next `detente build` into it ends that" in failure
    result = command("query", "ASK { ent:joe-biden ^det:actor ?s }", "-g", "out", cwd=home)
    assert result.stdout.strip() == "true", result.stderr
    assert state(home / "out") == before
    detente.build("articles/a.txt", "out")
    assert verify("out").failures == ()
    assert not (home / "out" / ".detente-next").exists()


def test_reading_changes_nothing_even_where_nothing_may_be_written(home: Path) -> None:
    detente.build("articles", "out")
    before = state(home / "out")
    detente.open("out").query("most-active")
    verify("out")
    for words in (["verify"], ["query", "most-active"], ["network", "summary"]):
        assert command(*words, "-g", "out", cwd=home).returncode == 0
    assert state(home / "out") == before


@pytest.mark.parametrize(
    "fault", [lambda s: flip(max(s.glob("*.sst"), key=os.path.getsize)), shutil.rmtree]
)
def test_a_rebuild_repairs_a_broken_store(fault: Callable[[Path], object], home: Path) -> None:
    detente.build("articles", "out")
    store = store_of(home / "out")
    fault(store)
    assert verify("out").failures
    detente.build("articles", "out")
    assert store_of(home / "out") == store
    assert verify("out").failures == ()


def test_the_hint_names_the_folder_that_was_built(home: Path) -> None:
    assert "`detente open`" in command("build", "articles", cwd=home).stderr
    stderr = command("build", "articles", "-o", "my build", cwd=home).stderr
    assert "Look at them with `detente open -g 'my build'`." in stderr
    with pytest.raises(UsageError):
        detente.build("output/texts", "output")
