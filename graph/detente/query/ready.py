"""Load the ready-made queries: each is one SPARQL file whose head says what it is.

A head is comment lines, `# word: rest`. The parts of a parameter and of a column are separated
by bars::

    # title: Who said what
    # description: One sentence.
    # parameter: actor | actor | dmitry-peskov | who speaks
    # column: when | the day

A parameter is a variable with a `VALUES ?actor { … }` block in the text, holding what applies
when the user gives no value (`UNDEF` is anything). So each file is a whole query, to be run by
any SPARQL engine as it stands, and a value never becomes a piece of its text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.assets import ontology
from detente.errors import DataError, QueryError
from detente.query.nearest import nearest

__all__ = ["Column", "Parameter", "Ready", "ready", "ready_queries"]

_HEAD = re.compile(r"^# (\w+): *(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value a user can give, its type, an example, and what it means."""

    name: str
    type: str
    example: str
    description: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer and what it holds."""

    name: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A ready-made query."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str

    def parameter(self, name: str) -> Parameter:
        """Return a parameter by name.

        Raises:
            QueryError: the query has no such parameter.
        """
        for each in self.parameters:
            if each.name == name:
                return each
        names = [each.name for each in self.parameters]
        message = f"The query `{self.name}` takes no parameter `{name}`."
        raise QueryError(message, f"It takes {', '.join(names) or 'none'}.")

    def default(self, name: str) -> str:
        """Return what stands in the text for a parameter, empty where anything is meant."""
        block = _block(name).search(self.text)
        words = block[1].strip() if block else ""
        return "" if words == "UNDEF" else words

    def bind(self, values: Mapping[str, Sequence[str]]) -> str:
        """Return the query with the SPARQL terms given for its parameters.

        Raises:
            QueryError: the query has no such parameter.
        """
        text = self.text
        for name, terms in values.items():
            block = f"VALUES ?{self.parameter(name).name} {{ {' '.join(terms)} }}"
            text = _block(name).sub(block.replace("\\", r"\\"), text)
        return text


def ready_queries(folder: Path | None = None) -> dict[str, Ready]:
    """Return the ready-made queries by name, sorted; the name is that of the file."""
    files = sorted((folder or ontology("queries")).glob("*.rq"))
    return {file.stem: _parse(file.stem, file.read_text(encoding="utf-8")) for file in files}


def ready(name: str) -> Ready:
    """Return a ready-made query by name.

    Raises:
        QueryError: there is none of that name.
    """
    for file in ontology("queries").glob("*.rq"):
        if file.stem == name:
            return _parse(name, file.read_text(encoding="utf-8"))
    near = nearest(name, ready_queries())
    hint = f"Did you mean `{near}`?" if near else "`detente query --list` lists them."
    raise QueryError(f"There is no ready-made query `{name}`.", hint)


def _block(name: str) -> re.Pattern[str]:
    """Match the block that holds the values of a parameter."""
    return re.compile(rf"VALUES \?{re.escape(name)} \{{([^{{}}]*)\}}")


def _parse(name: str, text: str) -> Ready:
    """Read the head of a query file."""
    head: dict[str, list[str]] = {}
    for word, rest in _HEAD.findall(text):
        head.setdefault(word, []).append(rest)
    try:
        query = Ready(
            name=name,
            title=head["title"][0],
            description=" ".join(head["description"]),
            parameters=tuple(Parameter(*_split(row)) for row in head.get("parameter", [])),
            columns=tuple(Column(*_split(row)) for row in head["column"]),
            text=text,
        )
    except (KeyError, TypeError) as error:
        raise DataError(f"The head of the query `{name}` is malformed: {error}.") from error
    for parameter in query.parameters:
        if not _block(parameter.name).search(text):
            message = f"The query `{name}` has no VALUES block for `{parameter.name}`."
            raise DataError(message, f"Write `VALUES ?{parameter.name} {{ UNDEF }}`.")
    return query


def _split(row: str) -> list[str]:
    return [part.strip() for part in row.split("|")]
