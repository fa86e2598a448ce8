"""Recognise a misspelt name: few letters changed, and nothing else it could be."""

from __future__ import annotations

from collections.abc import Iterator

from detente.authority import Authority, Record

__all__ = ["distance", "misspelt"]

_SHORTEST = 8


def misspelt(name: str, authority: Authority) -> Record | None:
    """Return the one person whose full name `name` nearly is, or None.

    In a name of eight letters or more, one of the words being right, one letter may be
    wrong, missing or too many, or two neighbours swapped; first letters must agree.
    """
    folding = authority.names.folding
    folded = folding.bare(folding.fold(name))
    if len(folded) < _SHORTEST or len(folded.split()) < 2:
        return None
    near = [record for key, record in _full_names(authority, folded[0]) if _alike(folded, key)]
    ids = {record.id for record in near}
    return near[0] if len(ids) == 1 else None


def _full_names(authority: Authority, initial: str) -> Iterator[tuple[str, Record]]:
    """Yield the folded full names of the persons whose names start with a letter."""
    for name, matches in authority.names.names.items():
        if name.startswith(initial):
            own = (match.record for match in matches if match.how == "name")
            yield from ((name, record) for record in own if record.actor.kind == "person")


def _alike(name: str, known: str) -> bool:
    """Tell whether two full names differ by a slip of the pen."""
    ours, theirs = name.split(), known.split()
    if len(ours) != len(theirs) or ours[0][0] != theirs[0][0] or ours[-1][0] != theirs[-1][0]:
        return False
    wrong = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(wrong) != 1:
        return False
    return distance(*wrong[0]) == 1


def distance(a: str, b: str) -> int:
    """Count insertions, deletions, changes and swaps of neighbours between two words.

    >>> distance("dmirty", "dmitry"), distance("peskov", "peskow")
    (1, 1)
    """
    rows: list[list[int]] = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
