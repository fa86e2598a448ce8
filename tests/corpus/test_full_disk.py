"""A disk that fills up during a build costs nothing but that build."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import detente
from detente.corpus import verify_files
from detente.errors import BuildError

OLD = "The Kremlin said on Monday that Washington had broken its word.\n"
NEW = "Joe Biden accused Russia of meddling in the election.\n"
LIMITED = """
import resource, signal, sys
from pathlib import Path
from detente.cli import main

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
main()
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 24 MB; a build that holds hardly anything takes seven."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("nobody may mount a small file system here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def article(folder: Path, text: str) -> Path:
    path = folder / "article.txt"
    path.write_text(text)
    return path


def assert_untouched(build: Path, before: bytes) -> None:
    """Check that the old build is whole and nothing of the new one is left."""
    assert (build / "build.json").read_bytes() == before
    assert list(verify_files(build)) == []
    assert {path.name for path in build.iterdir() if path.name.startswith(".")} <= {".detente-lock"}


@pytest.mark.parametrize("free", [0, 300_000, 4_000_000])
def test_a_full_disk_is_one_sentence_and_the_old_build_stays(
    free: int, small_disk: Path, tmp_path: Path
) -> None:
    build = small_disk / "output"
    detente.build(article(tmp_path, OLD), build)
    before = (build / "build.json").read_bytes()
    room = os.statvfs(small_disk)
    (small_disk / "ballast").write_bytes(bytes(room.f_bavail * room.f_bsize - free))
    with pytest.raises(BuildError, match="No space left on device") as caught:
        detente.build(article(tmp_path, NEW), build)
    assert "\n" not in caught.value.message
    assert caught.value.hint
    assert_untouched(build, before)
    (small_disk / "ballast").unlink()
    detente.build(article(tmp_path, NEW), build)
    assert list(verify_files(build)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
@pytest.mark.parametrize("limit", [1_000, 1_000_000])
def test_a_file_that_may_not_grow_is_one_sentence_too(limit: int, tmp_path: Path) -> None:
    build = tmp_path / "output"
    detente.build(article(tmp_path, OLD), build)
    before = (build / "build.json").read_bytes()
    command = [str(limit), "build", str(article(tmp_path, NEW)), "-o", str(build)]
    run = [sys.executable, "-c", LIMITED, *command]
    result = subprocess.run(run, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.startswith("Error: ")
    assert os.strerror(errno.EFBIG) in result.stderr
    assert len(result.stderr.splitlines()) == 2
    assert_untouched(build, before)
