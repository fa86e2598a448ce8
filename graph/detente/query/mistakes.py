"""Say what is wrong with a query: where, and what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from detente.errors import QueryError
from detente.query.keywords import KEYWORDS
from detente.query.names import STRANGER
from detente.query.nearest import nearest
from detente.store import IRI, Rows, Store

__all__ = ["check_terms", "explained"]

_TOKEN = re.compile(
    r"""(?P<skip>\#[^\n]*|<[^<>"{}|^`\s]*>|'''.*?'''|\"\"\".*?\"\"\"
        |'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[?$]\w+)
      |(?P<name>(?P<prefix>[A-Za-z][\w.-]*)?:(?P<local>[\w-]*(?:\.[\w-]+)*))
      |(?P<bracket>[(){}\[\]])
      |(?P<quote>["'])
      |(?<![\w@^_-])(?P<word>[A-Za-z]\w*)""",
    re.VERBOSE | re.DOTALL,
)
_DECLARED = re.compile(r"\bPREFIX\s+([A-Za-z][\w.-]*)?:\s*<([^>]*)>", re.IGNORECASE)
_PLACE = re.compile(r"error at (\d+):(\d+)")
_MEANT = {
    "a variable that is unbound": (
        "a variable is selected beside a count or sum without being grouped by",
        "Name it in GROUP BY.",
    ),
    "overrides an existing variable": (
        "a value is named by a variable that is in use already",
        "Name it by a new variable.",
    ),
}
"""What the engine says of a query that reads well but means nothing, and how to say it."""
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_UPDATES = re.compile(r"\s*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\b", re.IGNORECASE)
_CHECKED = {
    **dict.fromkeys(
        ("det", "ev", "quad", "stance", "form", "kind", "modality", "tier", "mode"), "vocabulary"
    ),
    **dict.fromkeys(("ent", "office"), "graph"),
}
"""The prefixes of names that are checked, and where they should be: a term must be in the
vocabulary, while a graph may lack an actor, unless its name is nearly that of another."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A prefixed name or a bracket and where it begins."""

    text: str
    prefix: str | None
    local: str
    start: int


def check_terms(store: Store, query: str) -> None:
    """Refuse a query that uses a name of ours which does not exist.

    Such a query would be well-formed and find nothing.

    Raises:
        QueryError: a name is unknown; the hint names the nearest one.
    """
    declared = {name for name, _ in _DECLARED.findall(query)}
    for word in _words(query):
        if word.prefix not in _CHECKED or word.prefix in declared or not word.local:
            continue
        namespace = store.prefixes[word.prefix]
        if not _exists(store, namespace + word.local):
            near = nearest(word.local, _terms(store, namespace))
            place = _CHECKED[word.prefix]
            if place == "graph" and (near is None or word.local.startswith(STRANGER)):
                continue
            hint = f"Did you mean `{word.prefix}:{near}`?" if near else "See the vocabulary."
            raise _at(query, word.start, f"the {place} has no `{word.text}`", hint)


def explained(error: QueryError, query: str, prefixes: Mapping[str, str]) -> QueryError:
    """Return the error with line, column and a hint a person can act on."""
    if _UPDATES.match(query):
        verb = query.split(maxsplit=1)[0]
        return QueryError(f"`{verb}` would change the graph, which is only read.", "Use SELECT.")
    declared = {name for name, _ in _DECLARED.findall(query)}
    known = {*prefixes, *declared}
    for word in _words(query):
        if word.prefix is not None and word.prefix not in known and not _declares(query, word):
            near = nearest(word.prefix, known)
            hint = f"Did you mean `{near}:`? " if near else ""
            hint += f"Or declare it: PREFIX {word.prefix}: <…>"
            return _at(query, word.start, f"the prefix `{word.prefix}:` is not known", hint)
    wrong = _misspelt(query) or _bracket(query)
    if wrong:
        return wrong
    place = _PLACE.search(error.message)
    if place is None:
        return error
    line, column = int(place[1]), int(place[2])
    for said, (what, hint) in _MEANT.items():
        if said in error.message:
            return QueryError(f"Line {line}, column {column}: {what}.", hint)
    return _unexpected(query, line, column)


def _exists(store: Store, iri: str) -> bool:
    """Tell whether an IRI stands anywhere in the graph."""
    places = (f"<{iri}> ?p ?o", f"?s <{iri}> ?o", f"?s ?p <{iri}>")
    return any(store.query(f"ASK {{ {place} }}") is True for place in places)


def _terms(store: Store, start: str) -> set[str]:
    """Return the local names that the graph describes in a namespace."""
    sparql = f'SELECT DISTINCT ?x WHERE {{ ?x ?p ?o FILTER(STRSTARTS(STR(?x), "{start}")) }}'
    found = store.query(sparql)
    rows = found if isinstance(found, Rows) else ()
    return {iri.removeprefix(start) for (iri,) in rows if isinstance(iri, IRI)}


def _words(query: str) -> Iterator[_Word]:
    """Yield the prefixed names and brackets outside strings, IRIs, variables and comments."""
    for match in _TOKEN.finditer(query):
        if match["name"] or match["bracket"]:
            yield _Word(match[0], match["prefix"], match["local"] or "", match.start())


def _declares(query: str, word: _Word) -> bool:
    """Tell whether a prefix stands where it is being declared."""
    return re.search(r"\bPREFIX\s+$", query[: word.start], re.IGNORECASE) is not None


def _misspelt(query: str) -> QueryError | None:
    """Find the first bare word that is no keyword, or a quotation mark without a partner."""
    for match in _TOKEN.finditer(query):
        if match["quote"]:
            hint = "End the text with the same mark in the same line."
            return _at(query, match.start(), f"this `{match[0]}` is never closed", hint)
        word = match["word"]
        if word and word.upper() not in KEYWORDS:
            near = nearest(word.upper(), KEYWORDS)
            hint = f"Did you mean `{near}`?" if near else "A name needs a prefix, a variable a `?`."
            return _at(query, match.start(), f"`{word}` is no word of SPARQL", hint)
    return None


def _bracket(query: str) -> QueryError | None:
    """Find the first bracket that has no partner."""
    opened: list[_Word] = []
    for word in _words(query):
        if word.text in _CLOSING:
            opened.append(word)
        elif word.text in _CLOSING.values():
            if not opened or _CLOSING[opened[-1].text] != word.text:
                return _at(query, word.start, f"this `{word.text}` closes nothing", "Remove it.")
            opened.pop()
    if not opened:
        return None
    word = opened[-1]
    hint = f"Add `{_CLOSING[word.text]}` where it should end."
    return _at(query, word.start, f"this `{word.text}` is never closed", hint)


def _unexpected(query: str, line: int, column: int) -> QueryError:
    """Say that the engine could not go on at a place."""
    lines = query.split("\n")
    text = lines[line - 1] if line <= len(lines) else ""
    rest = text[max(column - 1, 0) :].split()
    what = f"`{rest[0]}` is not expected" if rest else "something is missing"
    shown = text.strip()
    hint = f"Look at and before: {shown}" if shown else "The query may end too early."
    return QueryError(f"Line {line}, column {column}: {what} here.", hint)


def _at(query: str, start: int, what: str, hint: str) -> QueryError:
    """Make an error that names the line and the column, both from 1."""
    line = query.count("\n", 0, start) + 1
    column = start - query.rfind("\n", 0, start)
    return QueryError(f"Line {line}, column {column}: {what}.", hint)
