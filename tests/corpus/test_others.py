"""What somebody else put into or beside a build costs nobody a file, a wait or a wrong article."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import detente
from detente.corpus import verify
from detente.corpus.manifest import digest
from detente.errors import BuildError
from helpers.command import detente as command
from helpers.forge import edit_manifest, put, store_of

TEXT = "The Kremlin said on Monday that Washington had broken its word.\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article and a build of it, which is where the user stands."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    detente.build("articles", "out")
    return tmp_path


@pytest.mark.parametrize("name", ["lnk/victim.txt", "lnk/deep/victim.txt", "texts/lnk/victim.txt"])
def test_a_build_of_somebody_else_removes_nothing_behind_a_link(name: str, home: Path) -> None:
    inner = name.partition("lnk/")[2]
    victim = home / "aim" / inner
    victim.parent.mkdir(parents=True)
    victim.write_text("mine")
    (home / "aim" / "empty").mkdir()
    (home / "out" / name.removesuffix(f"/{inner}")).symlink_to(home / "aim")
    edit_manifest(put("files", name, value=digest(victim)))(home / "out")
    edit_manifest(put("files", f"{name[: -len(inner)]}empty/x", value="0" * 64))(home / "out")
    before = {str(path) for path in home.rglob("*")}
    with pytest.raises(BuildError, match="lnk` is a link, and a build has none"):
        detente.build("articles", "out")
    assert victim.read_text() == "mine"
    assert {str(path) for path in home.rglob("*")} == before


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("given", [".", "*/*", "**/*.txt"])
def test_another_build_below_the_input_is_noted_and_not_read(given: str) -> None:
    corpus = detente.build(given, "out2")
    again = detente.build(given, "out2")
    assert [Path(article.path).name for article in corpus.articles] == ["a.txt"]
    assert corpus.statements == again.statements
    note = [("out", "It is a build: nothing in it is read.")]
    assert list(corpus.notes) == list(again.notes) == note
    assert corpus.skipped == ()


@pytest.mark.parametrize("said", ["{}", "[]", '{"version": 3}'])
def test_a_folder_with_another_build_json_is_read(said: str, home: Path) -> None:
    (home / "articles" / "site").mkdir()
    (home / "articles" / "site" / "build.json").write_text(said)
    (home / "articles" / "site" / "b.txt").write_text(TEXT.replace("Monday", "Tuesday"))
    corpus = detente.build("articles", "out2")
    assert [article.key for article in corpus.articles] == ["a", "site/b"]


def test_the_texts_of_another_build_are_read_when_named(home: Path) -> None:
    corpus = detente.build("out/texts", "out2")
    assert [article.key for article in corpus.articles] == ["a"]
    assert home.joinpath("out2", "build.json").exists()


PARTS: dict[str, Callable[[Path], Path]] = {
    "build.json": lambda out: out / "build.json",
    "statements.jsonl": lambda out: out / "statements.jsonl",
    "articles.jsonl": lambda out: out / "articles.jsonl",
    "a text": lambda out: out / "texts" / "a.txt",
    "the hashes of the store": lambda out: store_of(out) / "SHA256SUMS",
    "the table of contents of the store": lambda out: store_of(out) / "CURRENT",
}


@pytest.mark.parametrize("name", PARTS)
def test_a_pipe_in_the_place_of_a_part_keeps_nobody_waiting(name: str, home: Path) -> None:
    path = PARTS[name](home / "out")
    path.unlink()
    os.mkfifo(path)
    for use in (lambda: detente.open("out").query("most-active"), lambda: sound(Path("out"))):
        with pytest.raises(BuildError, match=f"{path.name}` is no regular file"):
            use()


@pytest.mark.parametrize("name", ["build.json", "a text"])
def test_no_build_goes_over_a_pipe(name: str, home: Path) -> None:
    path = PARTS[name](home / "out")
    path.unlink()
    os.mkfifo(path)
    result = command("build", "articles", "-o", "out", cwd=home)
    assert result.returncode != 0
    assert "is no regular file, and a build has no others." in result.stderr
    assert path.is_fifo()


def sound(folder: Path) -> None:
    """Raise what does not hold about a build."""
    if failures := verify(folder).failures:
        raise BuildError(" ".join(failures), "")


@pytest.mark.parametrize("times", [120, 260])
def test_a_sentence_may_be_said_many_times(times: int, home: Path) -> None:
    (home / "articles" / "a.txt").write_text(TEXT * times)
    corpus = detente.build("articles", "out")
    assert len(corpus) == times
    sound(Path("out"))
