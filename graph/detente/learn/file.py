"""A tagger's file: a line of JSON that says what it is, then the model."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from detente.errors import DataError, InputError, UsageError
from detente.learn.features import VERSION

__all__ = ["Description", "read_tagger", "write_tagger"]

_TRAIN = "Train one with `detente train CORPUS -o FILE`."


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a tagger learnt from: a spaCy pipeline's parses of so many annotated texts."""

    pipeline: str
    articles: int
    attributions: int
    features: int = VERSION


def write_tagger(path: Path, description: Description, model: bytes) -> None:
    """Write a tagger.

    Raises:
        InputError: the file cannot be written.
    """
    record = {"detente": "tagger", "sha256": _sha256(model), **asdict(description)}
    try:
        path.write_bytes(json.dumps(record).encode() + b"\n" + model)
    except OSError as error:
        message = f"The tagger cannot be written to `{path}`: {error.strerror}."
        raise InputError(message, "Name a file in a folder that is there, with -o.") from error


def read_tagger(path: Path, pipeline: str) -> bytes:
    """Return the model of a tagger that is to be used with a spaCy pipeline.

    Raises:
        InputError: there is no such file.
        DataError: it is no tagger, is damaged, or is of another version.
        UsageError: it was trained with another spaCy pipeline.
    """
    try:
        line, _, model = path.read_bytes().partition(b"\n")
    except OSError as error:
        raise InputError(f"There is no tagger at `{path}`.", _TRAIN) from error
    description = _description(path, line, model)
    if description.features != VERSION:
        message = f"The tagger `{path}` was trained by another version of Détente."
        raise DataError(message, "Train it again, with this one.")
    if description.pipeline != pipeline:
        message = f"The tagger `{path}` was trained with `{description.pipeline}`."
        raise UsageError(message, f"Build with that --model, or train again with `{pipeline}`.")
    return model


def _description(path: Path, line: bytes, model: bytes) -> Description:
    """Read the first line of a tagger and hold it against the rest."""
    try:
        record = json.loads(line)
        whole = record.pop("detente") == "tagger" and record.pop("sha256") == _sha256(model)
        description = Description(**record)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataError(f"`{path}` is no tagger.", _TRAIN) from error
    if not whole:
        raise DataError(f"The tagger `{path}` is damaged.", "Copy or train it again.")
    return description


def _sha256(model: bytes) -> str:
    return hashlib.sha256(model).hexdigest()
