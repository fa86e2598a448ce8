"""Name the versions of everything that decides what a build contains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from detente import __version__
from detente.assets import ontology
from detente.corpus.manifest import digest, digest_files

__all__ = ["own_tables", "shipped", "versions", "writers"]

_RULES = (
    "annotate",
    "authority",
    "dates",
    "extract",
    "grammar",
    "learn",
    "lexicon",
    "read",
    "resolve",
)
_WRITERS = ("corpus", "model", "network", "records", "store", "view")


def versions(model: str, tables: Iterable[Path], tagger: Path | None) -> Mapping[str, str]:
    """Return the versions of code, rules, models and authority that a build used.

    Code, tables and tagger are named by a hash of their files, so that a changed rule shows.
    """
    return {
        "detente": __version__,
        "rules": _code(_RULES),
        "cues": digest_files(ontology(), ontology("cues").rglob("*.csv")),
        "predicates": digest_files(ontology(), ontology("predicates").rglob("*.csv")),
        **shipped(),
        "own authority": own_tables(tables),
        "model": f"{model} {_installed(model)}",
        "tagger": digest(tagger) if tagger else "none",
        "spacy": _installed("spacy"),
        **writers(),
    }


def shipped() -> Mapping[str, str]:
    """Return the version of the actors known to everybody."""
    return {"authority": digest_files(ontology(), ontology("actors").rglob("*.csv"))}


def writers() -> Mapping[str, str]:
    """Return the versions of what decides how a build's files are written."""
    terms = [path for path in ontology().iterdir() if path.is_file()]
    return {
        "writers": _code(_WRITERS),
        "ontology": digest_files(ontology(), terms),
        "pyvis": _installed("pyvis"),
    }


def own_tables(tables: Iterable[Path]) -> str:
    """Return the hashes of a user's own tables."""
    return " ".join(sorted(map(digest, tables))) or "none"


def _code(parts: Iterable[str]) -> str:
    """Return one hash of everything in some parts of the package."""
    package = Path(__file__).parents[1]
    files = (path for part in parts for path in (package / part).rglob("*"))
    return digest_files(
        package, (path for path in files if path.suffix != ".pyc" and path.is_file())
    )


def _installed(package: str) -> str:
    """Return the version of an installed distribution."""
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return "unknown"
