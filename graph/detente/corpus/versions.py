"""Name the versions of everything that decides what a build contains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from detente import __version__
from detente.assets import ontology
from detente.corpus.manifest import digest, digest_files

__all__ = ["versions"]

_RULES = ("annotate", "authority", "dates", "extract", "learn", "read", "resolve")


def versions(model: str, tables: Iterable[Path], tagger: Path | None) -> Mapping[str, str]:
    """Return the versions of code, rules, models and authority that a build used.

    Code, tables and tagger are named by a hash of their files, so that a changed rule shows.
    """
    package = Path(__file__).parents[1]
    code = [path for part in _RULES for path in (package / part).rglob("*.py")]
    return {
        "detente": __version__,
        "rules": digest_files(package, code),
        "cues": digest_files(ontology(), ontology("cues").rglob("*.csv")),
        "authority": digest_files(ontology(), ontology("actors").rglob("*.csv")),
        "own authority": " ".join(sorted(map(digest, tables))) or "none",
        "model": f"{model} {_installed(model)}",
        "tagger": digest(tagger) if tagger else "none",
        "spacy": _installed("spacy"),
    }


def _installed(package: str) -> str:
    """Return the version of an installed distribution."""
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return "unknown"
