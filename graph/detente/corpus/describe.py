"""Describe a build, as `build.json` does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from detente.corpus.manifest import Input, Manifest, Skipped
from detente.store import Knowledge

__all__ = ["described"]


def described(
    known: Knowledge,
    skipped: Iterable[Skipped],
    kinds: Iterable[str],
    used: Mapping[str, str],
) -> Manifest:
    """Describe a build whose files are not written yet; `used` are the versions of what made it."""
    return Manifest(
        inputs=tuple(Input(key=a.key, path=a.path, sha256=a.sha256) for a in known.articles),
        skipped=tuple(skipped),
        versions=used,
        kinds=tuple(kinds),
        base=known.base,
        counts=_counts(known),
        files={},
        store="",
    )


def _counts(known: Knowledge) -> dict[str, int]:
    """Count what a build holds: actors as nodes of the network, edges as targets of statements."""
    from detente.network import network  # NetworkX is slow to import

    return {
        "articles": len(known.articles),
        "statements": len(known.statements),
        "actors": len(network(known.statements)),
        "edges": sum(len(statement.targets) for statement in known.statements),
    }
