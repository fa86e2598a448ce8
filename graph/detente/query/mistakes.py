"""Say what is wrong with a query: where, and what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from operator import attrgetter

from detente.errors import QueryError
from detente.query.keywords import KEYWORDS
from detente.query.names import STRANGER
from detente.query.nearest import nearest
from detente.store import IRI, Rows, Store
from detente.store.guard import place
from detente.store.tokens import Token, is_closed, tokens

__all__ = ["check_terms", "explained"]

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
_MOST = 500
"""So many names of a query are looked up."""
_CHECKED = {
    **dict.fromkeys(
        ("det", "ev", "quad", "stance", "form", "kind", "modality", "tier", "mode"), "vocabulary"
    ),
    **dict.fromkeys(("ent", "office"), "graph"),
}
"""The prefixes of names that are checked, and where they should be: a term must be in the
vocabulary, while a graph may lack an actor, unless its name is nearly that of another."""


def check_terms(store: Store, query: str) -> None:
    """Refuse a query that uses a name of ours which does not exist.

    Such a query would be well-formed and find nothing.

    Raises:
        QueryError: a name is unknown; the hint names the nearest one.
    """
    words = list(tokens(query))
    declared = set(_declared(words))
    names = {t.text: t for t in reversed(words) if t.kind == "name"}
    for word in islice(sorted(names.values(), key=attrgetter("start")), _MOST):
        prefix, _, local = word.text.partition(":")
        if prefix not in _CHECKED or prefix in declared or not local:
            continue
        namespace = store.prefixes[prefix]
        if IRI(namespace + local) not in store:
            near = nearest(local, _terms(store, namespace))
            where = _CHECKED[prefix]
            if where == "graph" and (near is None or local.startswith(STRANGER)):
                continue
            hint = f"Did you mean `{prefix}:{near}`?" if near else "See the vocabulary."
            raise place(query, word.start, f"the {where} has no `{word.text}`", hint)


def explained(error: QueryError, query: str, prefixes: Mapping[str, str]) -> QueryError:
    """Return the error with line, column and a hint a person can act on."""
    words = list(tokens(query))
    wrong = (
        _unknown_prefix(query, words, prefixes) or _misspelt(query, words) or _bracket(query, words)
    )
    if wrong:
        return wrong
    found = _PLACE.search(error.message)
    if found is None:
        return error
    line, column = int(found[1]), int(found[2])
    for said, (what, hint) in _MEANT.items():
        if said in error.message:
            return QueryError(f"Line {line}, column {column}: {what}.", hint)
    return _unexpected(query, line, column)


def _declared(words: Sequence[Token]) -> Iterator[str]:
    """Yield the prefixes that a query declares."""
    for before, word in pairwise(words):
        if before.kind == "word" and before.text.upper() == "PREFIX":
            yield word.text.partition(":")[0]


def _terms(store: Store, start: str) -> set[str]:
    """Return the local names that the graph describes in a namespace."""
    sparql = f'SELECT DISTINCT ?x WHERE {{ ?x ?p ?o FILTER(STRSTARTS(STR(?x), "{start}")) }}'
    found = store.query(sparql)
    rows = found if isinstance(found, Rows) else ()
    return {iri.removeprefix(start) for (iri,) in rows if isinstance(iri, IRI)}


def _unknown_prefix(
    query: str, words: Sequence[Token], prefixes: Mapping[str, str]
) -> QueryError | None:
    """Find the first name whose prefix is not known."""
    known = {*prefixes, *_declared(words)}
    for word in words:
        prefix = word.text.partition(":")[0]
        if word.kind == "name" and prefix not in known:
            near = nearest(prefix, known)
            hint = f"Did you mean `{near}:`? " if near else ""
            hint += f"Or declare it: PREFIX {prefix}: <…>"
            return place(query, word.start, f"the prefix `{prefix}:` is not known", hint)
    return None


def _misspelt(query: str, words: Sequence[Token]) -> QueryError | None:
    """Find the first bare word that is no keyword, or a quotation mark without a partner."""
    for word in words:
        if word.kind == "string" and not is_closed(word):
            hint = "End the text with the same mark in the same line."
            return place(query, word.start, f"this `{word.text[0]}` is never closed", hint)
        if word.kind == "word" and word.text.upper() not in KEYWORDS:
            near = nearest(word.text.upper(), KEYWORDS)
            hint = f"Did you mean `{near}`?" if near else "A name needs a prefix, a variable a `?`."
            return place(query, word.start, f"`{word.text}` is no word of SPARQL", hint)
    return None


def _bracket(query: str, words: Sequence[Token]) -> QueryError | None:
    """Find the first bracket that has no partner."""
    opened: list[Token] = []
    for word in words:
        if word.kind != "mark":
            continue
        if word.text in _CLOSING:
            opened.append(word)
        elif word.text in _CLOSING.values():
            if not opened or _CLOSING[opened[-1].text] != word.text:
                return place(query, word.start, f"this `{word.text}` closes nothing", "Remove it.")
            opened.pop()
    if not opened:
        return None
    word = opened[-1]
    hint = f"Add `{_CLOSING[word.text]}` where it should end."
    return place(query, word.start, f"this `{word.text}` is never closed", hint)


def _unexpected(query: str, line: int, column: int) -> QueryError:
    """Say that the engine could not go on at a place."""
    lines = query.split("\n")
    text = lines[line - 1] if line <= len(lines) else ""
    rest = text[max(column - 1, 0) :].split()
    what = f"`{rest[0]}` is not expected" if rest else "something is missing"
    shown = text.strip()
    hint = f"Look at and before: {shown}" if shown else "The query may end too early."
    return QueryError(f"Line {line}, column {column}: {what} here.", hint)
