"""Where the parts of a build are: in its folder, or still in `.detente-next` inside it.

A build whose moves were cut off is read from both places, so that reading changes nothing. No
part is reached through a link: a folder that came from somebody else stays within itself. Nor is
a part a pipe or a device, which would keep its reader waiting.
"""

from __future__ import annotations

import os
from pathlib import Path

from detente.errors import BuildError

__all__ = ["AUTHORITY", "GRAPH", "MANIFEST", "NEXT", "OURS", "TEXTS", "inside", "is_plain", "part"]

AUTHORITY = "authority"
"""The folder of a build that keeps the user's own tables."""
TEXTS = "texts"
"""The folder of a build that keeps the articles' texts."""
GRAPH = "graph.trig"
"""The file that says all that the store holds."""
MANIFEST = "build.json"
"""What a build says of itself."""
OURS = ".detente-"
"""How the names begin that hold a build while it is made."""
NEXT = f"{OURS}next"
"""A whole build whose files are not all in their places yet."""


def part(folder: Path, name: str) -> Path:
    """Return where a file or the store of a build is now, whether it is there or not.

    Raises:
        BuildError: a link, a pipe or a device is in the way, or in the store.
    """
    waiting = inside(folder, f"{NEXT}/{name}")
    path = waiting if waiting.exists() else inside(folder, name)
    for held in _listed(path):
        inside(path, held)
    return path


def inside(folder: Path, name: str) -> Path:
    """Return a path below a folder.

    Raises:
        BuildError: a link, a pipe or a device is on the way.
    """
    path = folder
    for step in Path(name).parts:
        path /= step
        if path.is_symlink():
            message = f"`{path}` is a link, and a build has none."
            raise BuildError(message, "Remove it, and build again.")
        if not (path.is_file() or path.is_dir()) and path.exists():
            message = f"`{path}` is no regular file, and a build has no others."
            raise BuildError(message, "Remove it, and build again.")
    return path


def _listed(path: Path) -> list[str]:
    """Return the names in a folder that can be listed; of all else, none."""
    try:
        return os.listdir(path)  # noqa: PTH208 - names, not paths
    except OSError:
        return []


def is_plain(name: str) -> bool:
    r"""Tell whether a name that somebody wrote leads to a file of a build, and nowhere else.

    >>> [is_plain(name) for name in ("texts/a.txt", "../a", "/a", "a//b", "build.json", "a\0")]
    [True, False, False, False, False, False]
    """
    path = Path(name)
    return (
        path.as_posix() == name != MANIFEST
        and "\0" not in name
        and bool(path.parts)
        and not path.anchor
        and ".." not in path.parts
        and not name.startswith(OURS)
    )
