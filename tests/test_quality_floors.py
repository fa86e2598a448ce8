"""The quality of what is found does not go down: floors hold, and are lowered with a reason only.

The gold and PolNeAR texts are not part of the project: DETENTE_GOLD and DETENTE_POLNEAR name
their folders.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import detente
from detente.check.evaluate import evaluate
from helpers import floors

ROOT = Path(__file__).parents[1]


def folder(variable: str) -> Path:
    """Return the folder an environment variable names, or skip."""
    if variable not in os.environ:
        pytest.skip(f"{variable} names no folder")
    return Path(os.environ[variable])


@pytest.mark.slow
def test_gold_floors_hold() -> None:
    gold = folder("DETENTE_GOLD")
    corpus = detente.build(gold / "texts", metadata=gold / "published.csv")
    result = evaluate(gold, corpus.articles, corpus.statements)
    assert result.absent == ()
    assert floors.below("gold", result.figures) == []


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """Take the half of the second set that may be read; the other is for figures to publish."""
    whole = folder("DETENTE_GOLD") / "second"
    lines = (whole / "meta.jsonl").read_text(encoding="utf-8").splitlines()
    half = {row["id"] for row in map(json.loads, lines) if row["half"] == "read"}
    records = (whole / "gold.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = (line for line in records if json.loads(line)["article"] in half)
    (tmp_path / "gold.jsonl").write_text("".join(kept), encoding="utf-8")
    for name in ("actors.json", "ignore_zones.json"):
        shutil.copy(whole / name, tmp_path)
    (tmp_path / "texts").mkdir()
    for name in half:
        shutil.copy(whole / "texts" / f"{name}.txt", tmp_path / "texts")
    rows = (whole / "published.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    known = (row for row in rows if Path(row.split(",")[0]).stem in {"article", *half})
    (tmp_path / "published.csv").write_text("".join(known), encoding="utf-8")
    return tmp_path


@pytest.mark.slow
def test_floors_of_the_second_set_hold(second: Path) -> None:
    corpus = detente.build(second / "texts", metadata=second / "published.csv")
    result = evaluate(second, corpus.articles, corpus.statements)
    assert result.absent == ()
    assert floors.below("second", result.figures) == []


@pytest.mark.slow
def test_polnear_floors_hold() -> None:
    dev = folder("DETENTE_POLNEAR") / "dev"
    corpus = detente.build(dev / "text", include=["all"])
    result = evaluate(dev, corpus.articles, corpus.statements)
    assert result.absent == ()
    assert floors.below("polnear", result.figures) == []


def versions() -> Iterator[dict[str, float]]:
    """Yield the floors as they were from commit to commit, and as they are now."""
    git = shutil.which("git")
    if not git or not (ROOT / ".git").exists():
        pytest.skip("this is no clone with a history")

    def output(*arguments: str) -> str:
        command = [git, "-C", str(ROOT), *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    name = floors.FLOORS.relative_to(ROOT).as_posix()
    for commit in output("log", "--reverse", "--format=%H", "--", name).split():
        yield json.loads(output("show", f"{commit}:{name}"))
    yield floors.read()


def test_no_floor_went_down_without_a_reason() -> None:
    reasons = {(name, to) for name, to, reason in floors.lowered() if reason}
    for old, new in pairwise(versions()):
        down = {(name, new.get(name, 0.0)) for name in old if new.get(name, 0.0) < old[name]}
        assert down <= reasons


@pytest.fixture
def two_floors(tmp_path: Path) -> Path:
    """Write floors for two figures of an area and one of another."""
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"a.f1": 0.8, "a.recall": 0.5, "b.f1": 0.9}))
    return path


@pytest.mark.parametrize(
    ("figures", "names"),
    [
        ({"f1": 0.8, "recall": 0.7}, []),
        ({"f1": 0.79, "recall": 0.7}, ["a.f1"]),
        ({"f1": None, "recall": 0.7}, ["a.f1"]),
        ({"f1": 0.9}, ["a.recall"]),
    ],
)
def test_figures_below_their_floor_are_named(
    two_floors: Path, figures: dict[str, float | None], names: list[str]
) -> None:
    assert [line.split()[0] for line in floors.below("a", figures, two_floors)] == names


def test_a_floor_goes_up_to_the_figure_rounded_down(two_floors: Path) -> None:
    moved = floors.move({"a.f1": 0.81299, "c": 0.1}, lower=False, reason="", path=two_floors)
    assert moved == {"a.f1": 0.812, "a.recall": 0.5, "b.f1": 0.9, "c": 0.1}


@pytest.mark.parametrize(("lower", "reason"), [(False, "a bug"), (True, "")])
def test_a_floor_does_not_go_down_by_itself(two_floors: Path, *, lower: bool, reason: str) -> None:
    with pytest.raises(ValueError, match=r"a\.f1 would go down from 0\.8 to 0\.7"):
        floors.move({"a.f1": 0.7}, lower=lower, reason=reason, path=two_floors)


def test_a_floor_goes_down_with_flag_and_reason(two_floors: Path) -> None:
    moved = floors.move({"a.f1": 0.7}, lower=True, reason="gold was wrong", path=two_floors)
    assert moved["a.f1"] == 0.7
