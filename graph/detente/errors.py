"""Every error Détente raises on purpose.

The tree::

    DetenteError            root; the command line prints it as one sentence and a hint
    ├── UsageError          the call is wrong (exit code 2)
    ├── NotFound            no statement, article or actor, or no one, has that name
    ├── InputError          an input cannot be read
    │   └── UnreadableArticle  one article is skipped, the others go on
    ├── DataError           a table or file of knowledge is malformed
    ├── QueryError          a SPARQL query is malformed or cannot run
    │   └── QueryTimeout    it ran longer than allowed
    ├── BuildError          a build cannot be made, opened or written
    │   └── EvidenceError   a span does not prove its text
    └── MissingExtra        an optional dependency is not installed
"""

from __future__ import annotations

__all__ = [
    "BuildError",
    "DataError",
    "DetenteError",
    "EvidenceError",
    "InputError",
    "MissingExtra",
    "NotFound",
    "QueryError",
    "QueryTimeout",
    "UnreadableArticle",
    "UsageError",
]


class DetenteError(Exception):
    """Something went wrong that a user can act on.

    The message is one sentence holding the user's own value in backticks;
    `hint` says what to try next.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep the sentence and the hint apart, so each can be shown in its place."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(DetenteError):
    """The call itself is wrong: an unknown option or format, a value that cannot be."""

    exit_code = 2


class NotFound(DetenteError):
    """No statement, article or actor has the name given, or several have."""


class InputError(DetenteError):
    """An input cannot be read."""


class UnreadableArticle(InputError):
    """One article cannot be read; a build skips it, lists it and goes on."""


class DataError(DetenteError):
    """A table or file of knowledge is malformed."""


class QueryError(DetenteError):
    """A query is malformed or cannot be answered."""


class QueryTimeout(QueryError):
    """A query ran longer than it was allowed to."""


class BuildError(DetenteError):
    """A build cannot be made, opened or written."""


class EvidenceError(BuildError):
    """A span does not prove the text it is said to prove."""


class MissingExtra(DetenteError):
    """An optional dependency is not installed."""
