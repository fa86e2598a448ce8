"""Know how much conflict or cooperation each event type stands for."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from detente.assets import ontology
from detente.errors import DataError

__all__ = ["event_weights"]


@cache
def event_weights() -> Mapping[str, float]:
    """Return the weight of each event type, from -10 (conflict) to +10 (cooperation).

    Raises:
        DataError: a row of `event_types.csv` has no number for a weight.
    """
    with ontology("event_types.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    try:
        return MappingProxyType({row["id"]: float(row["weight"]) for row in rows})
    except (KeyError, ValueError) as error:
        message = f"`event_types.csv` is malformed: {error}."
        raise DataError(message, "Its columns are id, quad and weight.") from error
