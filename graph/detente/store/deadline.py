"""How long a query may take."""

from __future__ import annotations

import threading
import time
from math import isfinite

from detente.errors import QueryTimeout, UsageError

__all__ = ["TIMEOUT", "Deadline"]

TIMEOUT = 10.0
"""Seconds that a query may take unless told otherwise."""


class Deadline:
    """The moment when a query must have been answered."""

    def __init__(self, seconds: float = TIMEOUT, *, spent: float = 0.0) -> None:
        """Begin to count; `spent` seconds are over already.

        Raises:
            UsageError: the seconds are no number, none at all, or without end.
        """
        if not isinstance(seconds, int | float):
            raise UsageError(f"A query cannot take `{seconds}` seconds.", "Give a number.")
        if not isfinite(seconds) or seconds <= 0:
            message = f"A query cannot take `{seconds:g}` seconds."
            raise UsageError(message, f"Give a number above 0, such as {TIMEOUT:g}.")
        self._seconds = min(seconds, threading.TIMEOUT_MAX)
        self._until = time.monotonic() + self._seconds - spent

    @classmethod
    def of(cls, timeout: float | Deadline) -> Deadline:
        """Return the moment that a timeout means, if it is none yet."""
        return timeout if isinstance(timeout, Deadline) else cls(timeout)

    def spare(self, seconds: float) -> None:
        """Put the moment off, for what was not the query's time."""
        self._until += seconds

    def left(self) -> float:
        """Return the seconds that are left.

        Raises:
            QueryTimeout: there are none.
        """
        left = self._until - time.monotonic()
        if left <= 0:
            raise self.error()
        return left

    def error(self) -> QueryTimeout:
        """Say that time is up."""
        message = f"The query took longer than `{self._seconds:g}` seconds and was stopped."
        return QueryTimeout(
            message,
            "Ask for less, or allow more: `timeout=60` in Python, `--timeout 60` of the command.",
        )
