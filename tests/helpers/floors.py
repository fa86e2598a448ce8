"""Floors of quality: figures that may only go up, and a command that moves them.

    python tests/helpers/floors.py gold.statement.f1=0.81 polnear.soft.f1=0.72

A floor is lowered only with `--lower --reason "why"`; the reason is kept in a table, and a
test asks for one for every floor that ever went down.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path

__all__ = ["FLOORS", "LOWERED", "below", "lowered", "move", "read"]

FLOORS = Path(__file__).parents[1] / "floors.json"
LOWERED = Path(__file__).parents[1] / "floors_lowered.csv"


def read(path: Path = FLOORS) -> dict[str, float]:
    """Return the floors by the name of their figure."""
    floors: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return floors


def below(area: str, figures: Mapping[str, float | None], path: Path = FLOORS) -> list[str]:
    """Say which floors of an area, the first part of their names, are not reached.

    A floor whose figure is not among those given is not reached either.
    """
    floors = {name: floor for name, floor in read(path).items() if name.split(".")[0] == area}
    assert floors, f"{path} has no floor of {area}"
    return [
        f"{name} is {value}, its floor is {floor}"
        for name, floor in floors.items()
        if (value := figures.get(name.removeprefix(f"{area}."))) is None or value < floor
    ]


def move(
    figures: Mapping[str, float], *, lower: bool, reason: str, path: Path = FLOORS
) -> dict[str, float]:
    """Return the floors with some of them at new figures, rounded down to three digits.

    Raises:
        ValueError: a floor would go down without `lower` and a reason.
    """
    floors = read(path)
    for name, figure in figures.items():
        new = math.floor(figure * 1000 + 1e-9) / 1000
        old = floors.get(name, 0.0)
        if new < old and not (lower and reason):
            raise ValueError(f"{name} would go down from {old} to {new}: --lower and a --reason")
        floors[name] = new
    return dict(sorted(floors.items()))


def lowered(path: Path = LOWERED) -> Iterator[tuple[str, float, str]]:
    """Yield each floor that was lowered on purpose: its name, the new figure, the reason."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["floor"], float(row["to"]), row["reason"]


def main() -> None:
    """Move floors from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figures", nargs="+", metavar="NAME=FIGURE")
    parser.add_argument("--lower", action="store_true", help="let floors go down")
    parser.add_argument("--reason", default="", help="why they go down")
    options = parser.parse_args()
    pairs = (item.split("=") for item in options.figures)
    old = read()
    new = move(
        {name: float(figure) for name, figure in pairs}, lower=options.lower, reason=options.reason
    )
    FLOORS.write_text(json.dumps(new, indent=1) + "\n", encoding="utf-8")
    with LOWERED.open("a", encoding="utf-8", newline="") as file:
        for name, floor in new.items():
            if floor < old.get(name, 0.0):
                csv.writer(file, lineterminator="\n").writerow([name, floor, options.reason])


if __name__ == "__main__":
    main()
