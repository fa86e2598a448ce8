"""Print the lowest release that pyproject.toml allows of each dependency, as pip's constraints."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

FLOOR = re.compile(r"([\w.-]+)(?:\[[^\]]*\])?>=([\w.]+)")


def main(extras: list[str]) -> None:
    """Print the floors of the dependencies and of some extras."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = list(project["dependencies"])
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    for one in wanted:
        match = FLOOR.match(one)
        if match is None:
            sys.exit(f"`{one}` has no lowest release.")
        print(f"{match[1]}=={match[2]}")


if __name__ == "__main__":
    main(sys.argv[1:])
