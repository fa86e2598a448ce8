"""Find the data files shipped with the package: ontology, tables of cues and actors."""

from __future__ import annotations

from pathlib import Path

__all__ = ["ontology"]

_PACKAGED = Path(__file__).parent / "ontology"
_CHECKOUT = Path(__file__).parents[2] / "ontology"


def ontology(name: str = "") -> Path:
    """Return the path of a file or folder of `ontology/`, in a wheel as in a checkout."""
    return (_PACKAGED if _PACKAGED.is_dir() else _CHECKOUT) / name
