"""Install the wheel with each Python given, build the seeds elsewhere, and compare the bytes.

usage: try_wheel.py WORK ROOT PYTHON…   (WORK holds dist/, ROOT is the checkout)
"""

from __future__ import annotations

import filecmp
import os
import subprocess
import sys
import time
from pathlib import Path


def run(*command: str | Path, cwd: Path, **extra: str) -> None:
    """Run a command in a folder; its failure is ours."""
    subprocess.run([str(part) for part in command], cwd=cwd, check=True, env=os.environ | extra)


def files(folder: Path) -> list[str]:
    """Return the files of a build but for its store and its lock."""
    paths = (p.relative_to(folder) for p in folder.rglob("*") if p.is_file())
    return sorted(str(p) for p in paths if not p.parts[0].startswith(("store-", ".")))


def build(detente: Path, seeds: list[Path], cwd: Path, name: str, seed: str) -> Path:
    """Build the seeds from another directory, verify, query and return the folder."""
    start = time.monotonic()
    run(detente, "build", *seeds, "-o", name, cwd=cwd, PYTHONHASHSEED=seed)
    print(f"{name}: built in {time.monotonic() - start:.1f} s", flush=True)
    run(detente, "verify", "-g", name, cwd=cwd)
    run(
        detente,
        "query",
        "SELECT (COUNT(?s) AS ?n) WHERE { ?s a det:Statement }",
        "-g",
        name,
        cwd=cwd,
    )
    return cwd / name


def main(work: Path, root: Path, pythons: list[str]) -> None:
    """Try every Python, and the editable install with other hash seeds and file orders."""
    (wheel,) = (work / "dist").glob("*.whl")
    elsewhere = work / "elsewhere"
    elsewhere.mkdir()
    seeds = sorted((root / "seeds").glob("*.txt"))
    builds = []
    for number, python in enumerate(pythons):
        home = work / f"wheel-{number}"
        run(python, "-m", "venv", home, cwd=work)
        run(home / "bin/pip", "install", "-q", "--disable-pip-version-check", wheel, cwd=work)
        builds.append(build(home / "bin/detente", seeds, elsewhere, f"wheel-{number}", str(number)))
    editable = Path(sys.executable).with_name("detente")
    backwards = seeds[::-1]
    builds += [build(editable, backwards, elsewhere, f"seed-{n}", n) for n in ("1", "4242")]
    names = files(builds[0])
    for other in builds[1:]:
        _, differ, missing = filecmp.cmpfiles(builds[0], other, names, shallow=False)
        if files(other) != names or differ or missing:
            sys.exit(f"{builds[0]} and {other} differ: {differ + missing}")
    print(f"{len(builds)} builds, {len(names)} files each, the same bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
