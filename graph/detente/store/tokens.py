"""Read the words of a SPARQL query: names, variables, marks; nothing inside strings or IRIs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Token", "is_closed", "tokens"]

# Possessive (`++`), so that a hostile query is read in a time that grows with its length alone.
_TOKEN = re.compile(
    r"""\s++ | (?P<comment>\#[^\n\r]*+)
      | (?P<iri><[^<>"{}|^`\\\x00-\x20]*+>)
      | (?P<string>'''(?:[^'\\]|\\.|''?+(?!'))*+(?:''')?+
          | \"\"\"(?:[^"\\]|\\.|""?+(?!"))*+(?:\"\"\")?+
          | '(?:[^'\\\n\r]|\\.)*+'?+ | "(?:[^"\\\n\r]|\\.)*+"?+)
      | (?P<variable>[?$]\w++)
      | (?P<tag>@[A-Za-z]++(?:-\w++)*+)
      | (?P<blank>_:[\w.-]++)
      | (?P<number>\d++(?:\.\d++)?+(?:[eE][+-]?\d++)?+)
      | (?P<word>[A-Za-z][\w-]*+(?:\.++[\w-]++)*+)?+(?P<colon>:(?:[\w%:\\-]|\.(?=[\w%:\\.-]))*+)?+
      """,
    re.VERBOSE | re.DOTALL,
)
_PART = re.compile(r"[^\W\d]\w*+")


class Token(NamedTuple):
    """A piece of a query: its kind, its text and where it begins.

    Kinds are `iri`, `string`, `variable`, `tag`, `blank`, `number`, `word` (SELECT), `name`
    (det:actor) and `mark` (any other character: an operator, a bracket, a lone quotation mark).
    """

    kind: str
    text: str
    start: int


def tokens(query: str) -> Iterator[Token]:
    """Yield the pieces of a query but for white space and comments.

    >>> [token.text for token in tokens("ASK { ?s a det:Person } # all")]
    ['ASK', '{', '?s', 'a', 'det:Person', '}']
    """
    place = 0
    while place < len(query):
        match = _TOKEN.match(query, place)
        kind = match.lastgroup if match else None
        if match is None or match.end() == place:
            yield Token("mark", query[place], place)
            place += 1
            continue
        if kind == "colon":
            yield Token("name", match[0], place)
        elif kind == "word":  # a full stop parts words: `true.FILTER` are two
            yield from (
                Token("word", m[0], m.start()) for m in _PART.finditer(query, *match.span())
            )
        elif kind and kind != "comment":
            yield Token(kind, match[0], place)
        place = match.end()


def is_closed(string: Token) -> bool:
    """Tell whether a string ends with the mark that it begins with.

    >>> [is_closed(token) for token in tokens("'it' 's")]
    [True, False]
    """
    mark = string.text[0]
    mark = 3 * mark if string.text.startswith(3 * mark) else mark
    return len(string.text) >= 2 * len(mark) and string.text.endswith(mark)
