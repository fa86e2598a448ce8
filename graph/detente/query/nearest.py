"""Find the known word that a mistyped one is nearest to."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["nearest"]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word at the smallest edit distance, if that is small for its length.

    Capitals count only between words that are equally near.

    >>> nearest("acter", ["actor", "target", "about"])
    'actor'
    >>> nearest("zebra", ["actor", "target"]) is None
    True
    """
    limit = max(1, len(word) // 3)
    low = word.casefold()
    ranked = sorted(
        (_distance(low, each.casefold()), _distance(word, each), each) for each in known
    )
    return ranked[0][2] if ranked and ranked[0][0] <= limit else None


def _distance(one: str, other: str) -> int:
    """Count the insertions, deletions, changes and swaps of neighbours between two words."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b)))
            if i > 1 and j > 1 and (a, one[i - 2]) == (other[j - 2], b):
                row[j] = min(row[j], before[j - 2] + 1)
        before, last = last, row
    return last[-1]
