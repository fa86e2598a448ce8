"""Look at a query before any engine does: what it may not ask, and which graphs it asks for.

A query only reads, and only what the store holds: it sends nothing, fetches nothing, and neither
its length nor its nesting is such that parsing it would be the danger.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from urllib.parse import urljoin

from detente.errors import QueryError
from detente.store.tokens import Token, tokens

__all__ = ["DEPTH", "SIZE", "check", "check_update", "from_graphs", "gives", "place", "starred"]

SIZE = 100_000
"""Characters that a query may have."""
DEPTH = 100
"""Brackets that may stand in one another."""

_UPDATES = frozenset(
    ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
)
_GIVES = {"ASK": "truth", "CONSTRUCT": "triples", "DESCRIBE": "triples"}


def check(query: str) -> None:
    """Refuse a query that is huge or deeply nested, would change the graph, or leave the store.

    Raises:
        QueryError: it is one of these; the message says where.
    """
    if len(query) > SIZE:
        message = f"The query has {len(query):,} characters; at most {SIZE:,} are read."
        raise QueryError(message, "Ask in several steps.")
    try:
        query.encode()
    except UnicodeEncodeError as error:
        message = f"The query holds what is no character, {query[error.start]!r}."
        raise QueryError(message, "Write it in UTF-8.") from None
    pieces = list(tokens(query))
    _check_depth(query, pieces)
    _check_words(query, pieces, {"SERVICE"})
    _check_from(query, pieces)
    verb = _verb(pieces)
    if verb is not None and verb.text.upper() in _UPDATES:
        message = f"`{verb.text}` would change the graph, which is only read."
        raise QueryError(message, "Use SELECT.")


def gives(query: str) -> str:
    """Return what a query gives: `rows`, `triples` or `truth`.

    >>> gives("PREFIX ex: <https://example.org/> DESCRIBE ex:it")
    'triples'
    """
    verb = _verb(list(tokens(query)))
    return _GIVES.get(verb.text.upper(), "rows") if verb else "rows"


def check_update(update: str) -> None:
    """Refuse an update, of a graph of the user's own, that would fetch something.

    Raises:
        QueryError: it would.
    """
    _check_words(update, list(tokens(update)), {"SERVICE", "LOAD"})


def from_graphs(query: str, prefixes: Mapping[str, str]) -> list[str]:
    """Return the IRIs that a query names in FROM and FROM NAMED.

    >>> from_graphs("ASK FROM graph:edges {}", {"graph": "https://example.org/graph/"})
    ['https://example.org/graph/edges']
    """
    known, base, found = dict(prefixes), "", []
    words = list(tokens(query))
    for before, token, after in zip(words, words[1:], [*words[2:], Token("", "", 0)], strict=False):
        lead = before.text.upper() if before.kind == "word" else ""
        if lead == "PREFIX" and after.kind == "iri":
            known[token.text.removesuffix(":")] = _resolved(base, after.text)
        elif lead == "BASE":
            base = _resolved(base, token.text)
        elif lead in {"FROM", "NAMED"} and token.kind == "iri":
            found.append(_resolved(base, token.text))
        elif lead in {"FROM", "NAMED"} and token.kind == "name":
            prefix, _, local = token.text.partition(":")
            found.append(known.get(prefix, f"{prefix}:") + local.replace("\\", ""))
    return found


def starred(query: str) -> tuple[int, list[str]] | None:
    """Return where the `*` of an outermost SELECT stands, and all variables as they first appear.

    >>> starred("SELECT * { ?b ?a ?b }")
    (7, ['b', 'a'])
    """
    words = list(tokens(query))
    select = _verb(words)
    if select is None or select.text.upper() != "SELECT":
        return None
    rest = [token for token in words if token.start > select.start]
    if rest and rest[0].text.upper() in {"DISTINCT", "REDUCED"}:
        rest = rest[1:]
    if not rest or rest[0].text != "*":
        return None
    names = dict.fromkeys(token.text[1:] for token in rest if token.kind == "variable")
    return rest[0].start, list(names)


def place(query: str, start: int, what: str, hint: str) -> QueryError:
    """Make an error that names the line and the column, both from 1."""
    line = query.count("\n", 0, start) + 1
    column = start - query.rfind("\n", 0, start)
    return QueryError(f"Line {line}, column {column}: {what}.", hint)


def _resolved(base: str, iri: str) -> str:
    """Return an IRI in full; `urljoin` forgets a `#` at its end."""
    name = iri[1:-1]
    return urljoin(base, name) + ("#" if name.endswith("#") else "") if base else name


def _check_words(query: str, pieces: Iterable[Token], fetching: Collection[str]) -> None:
    """Refuse words that reach beyond the store."""
    for token in pieces:
        if token.kind == "word" and token.text.upper() in fetching:
            what = f"`{token.text}` would reach another computer or a file, and queries stay here"
            raise place(query, token.start, what, "Leave it out; fetch the data beforehand.")


def _check_from(query: str, pieces: Sequence[Token]) -> None:
    """Refuse a FROM whose graph cannot be read here: the engine would choose all graphs."""
    for token, *after in zip(pieces, [*pieces[1:], None], [*pieces[2:], None, None], strict=False):
        if token.kind == "word" and token.text.upper() == "FROM":
            named = after[0] is not None and after[0].text.upper() == "NAMED"
            graph = after[1] if named else after[0]
            if graph is None or graph.kind not in {"iri", "name"}:
                what = f"`{token.text}` names no graph that can be read"
                raise place(query, token.start, what, "Write the graph's IRI out in full.")


def _check_depth(query: str, pieces: Iterable[Token]) -> None:
    """Refuse brackets that stand in too many others."""
    depth = 0
    for token in pieces:
        if token.kind == "mark" and token.text in "([{":
            depth += 1
            if depth > DEPTH:
                what = f"brackets stand more than {DEPTH} deep in one another"
                raise place(query, token.start, what, "Ask in several steps.")
        elif token.kind == "mark" and token.text in ")]}":
            depth -= 1


def _verb(pieces: Sequence[Token]) -> Token | None:
    """Return the first word that declares nothing: SELECT, ASK, INSERT."""
    words = (token for token in pieces if token.kind == "word")
    return next((w for w in words if w.text.upper() not in {"PREFIX", "BASE", "VERSION"}), None)
