"""A build's folder holds the old build or the new one, whatever happens in between."""

from __future__ import annotations

import os
import random
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest

from detente.corpus.files import verify_files, write_sums
from detente.corpus.folder import drafted
from detente.corpus.manifest import Manifest, digests, read_manifest, write_manifest
from detente.corpus.place import part
from detente.errors import BuildError


def put(folder: Path, number: int, size: int = 10) -> None:
    """Draft a small build whose every file says its number."""
    with drafted(folder) as draft:
        for name in ("statements.jsonl", "graph.ttl", "texts/a.txt", f"texts/only-{number}.txt"):
            (draft / name).parent.mkdir(exist_ok=True)
            (draft / name).write_text(f"{number}\n" * size)
        store = f"store-{number}"
        (draft / store).mkdir()
        (draft / store / "data").write_text(f"{number}\n" * size)
        write_sums(draft / store)
        write_manifest(
            draft,
            Manifest(
                inputs=(),
                skipped=(),
                versions={"number": str(number)},
                kinds=(),
                base="b",
                counts={},
                files=digests(draft, leave_out=store),
                store=store,
            ),
        )


def number_of(folder: Path) -> int:
    """Return the number of the build in a folder after checking that it is whole."""
    assert list(verify_files(folder)) == []
    manifest = read_manifest(folder)
    number = int(manifest.versions["number"])
    assert part(folder, f"{manifest.store}/data").read_text().startswith(f"{number}\n")
    return number


def test_a_new_build_replaces_the_old_one_and_its_leftovers(tmp_path: Path) -> None:
    put(tmp_path, 1)
    put(tmp_path, 2)
    assert number_of(tmp_path) == 2
    assert not (tmp_path / "store-1").exists()
    assert not (tmp_path / "texts" / "only-1.txt").exists()


def test_files_of_others_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".gitkeep").touch()
    put(tmp_path, 1)
    (tmp_path / "notes.md").write_text("mine")
    put(tmp_path, 2)
    assert (tmp_path / "notes.md").read_text() == "mine"
    assert (tmp_path / ".gitkeep").exists()


def test_a_build_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    put(tmp_path, 1)
    with pytest.raises(LookupError), drafted(tmp_path):
        raise LookupError
    assert number_of(tmp_path) == 1
    assert not (tmp_path / ".detente-draft").exists()


def test_a_full_disk_is_one_sentence_and_leaves_the_old_build(tmp_path: Path) -> None:
    put(tmp_path, 1)
    with pytest.raises(BuildError, match="No space left"), drafted(tmp_path):
        raise OSError(28, os.strerror(28))
    assert number_of(tmp_path) == 1


def test_a_second_build_into_the_same_folder_is_refused(tmp_path: Path) -> None:
    put(tmp_path, 1)
    with suppress(LookupError), drafted(tmp_path):
        with pytest.raises(BuildError, match="Another build is writing"), drafted(tmp_path):
            pass  # pragma: no cover - never entered
        raise LookupError
    assert number_of(tmp_path) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")
def test_kill_at_any_moment_tears_no_build(tmp_path: Path) -> None:
    put(tmp_path, 0)
    rng = random.Random(2021)
    survivors = 0
    for number in range(1, 221):
        before = number_of(tmp_path)
        child = os.fork()
        if child == 0:
            try:
                put(tmp_path, number, size=2000)
            finally:
                os._exit(0)
        time.sleep(rng.uniform(0, 0.008))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        after = number_of(tmp_path)
        assert after in {before, number}
        survivors += after == number
    assert 0 < survivors < 220  # some were killed before the flip, some after
    put(tmp_path, 999)
    assert number_of(tmp_path) == 999
