"""CRFsuite, as much of it as is needed: the one place that knows the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, cast

from detente.errors import MissingExtra

__all__ = ["Model", "Trainer", "load", "trained", "trainer"]

_SETTINGS = {"c1": 0.0, "c2": 0.1, "max_iterations": 100, "feature.minfreq": 2}


class Model(Protocol):
    """A trained model; it speaks of the sequence it tagged last."""

    def tag(self, items: Sequence[Sequence[str]]) -> list[str]:
        """Return the most likely tags of a sequence, given the features of its items."""

    def marginal(self, tag: str, position: int) -> float:
        """Return the probability of a tag at a position."""


class Trainer(Protocol):
    """Takes in sequences, then trains."""

    def append(self, items: Sequence[Sequence[str]], tags: Sequence[str]) -> None:
        """Take in a sequence: the features of its items, and their tags."""

    def train(self, path: str) -> None:
        """Train a model and write it to a file."""


def load(model: bytes) -> Model:
    """Load a model; the caller keeps the bytes as long as the model.

    Raises:
        MissingExtra: python-crfsuite is not installed.
    """
    try:
        import pycrfsuite
    except ImportError as error:
        raise _missing() from error
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    return cast(Model, tagger)


def trainer() -> Trainer:
    """Return a trainer that has seen nothing yet.

    Raises:
        MissingExtra: python-crfsuite is not installed.
    """
    try:
        import pycrfsuite
    except ImportError as error:
        raise _missing() from error
    return cast(Trainer, pycrfsuite.Trainer(algorithm="lbfgs", params=_SETTINGS, verbose=False))


def trained(on: Trainer) -> bytes:
    """Train on what a trainer has taken in, and return the model."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "model")
        on.train(str(path))
        return path.read_bytes()


def _missing() -> MissingExtra:
    return MissingExtra(
        "A tagger needs the package python-crfsuite.", "pip install 'detente[train]'"
    )
