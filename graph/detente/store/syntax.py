"""Write RDF terms as text: in full for N-Quads, with prefixes for Turtle and TriG."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from urllib.parse import quote

from detente.store.names import BASE, checked_base, prefixes

__all__ = ["Syntax"]

_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\b": "\\b",
    "\f": "\\f",
}
_NEEDS_ESCAPE = re.compile(r'[\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]')
_PLAIN_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_SAFE_IN_IRI = "-._~!$&'()*+,;=:@/#"


class Syntax:
    """A way to write terms: `short` uses prefixes and bare numbers, else all is in full.

    >>> Syntax().name("ent", "nato")
    '<https://w3id.org/detente/entity/nato>'
    >>> Syntax(short=True).name("ent", "nato")
    'ent:nato'
    """

    def __init__(self, base: str = BASE, *, short: bool = False) -> None:
        self.base = checked_base(base)
        self.short = short
        self.prefixes = prefixes(base)
        self._by_namespace = {path: prefix for prefix, path in self.prefixes.items()}
        self._names: dict[tuple[str, str], str] = {}
        self.type = "a" if short else self.name("rdf", "type")
        xsd = self._datatype
        self._date, self._boolean = xsd("date"), xsd("boolean")
        self._integer, self._uri = xsd("integer"), xsd("anyURI")

    def _datatype(self, local: str) -> str:
        """Return the suffix that gives a literal a datatype of XML Schema."""
        return f"^^{self.name('xsd', local)}"

    def name(self, prefix: str, local: str) -> str:
        """Write the IRI of `local` in a namespace; equal names are made once."""
        known = self._names.get((prefix, local))
        if known is None:
            known = self._names[prefix, local] = self.once(prefix, local)
        return known

    def namer(self, prefix: str) -> Callable[[str], str]:
        """Return the function that names things in one namespace."""
        return partial(self.name, prefix)

    def once(self, prefix: str, local: str) -> str:
        """Write an IRI that will not be needed often, such as that of a span."""
        if self.short and _PLAIN_LOCAL.fullmatch(local):
            return f"{prefix}:{local}"
        return f"<{self.prefixes[prefix]}{quote(local, _SAFE_IN_IRI)}>"

    def iri(self, value: str) -> str:
        """Write an IRI given in full."""
        cut = max(value.rfind("#"), value.rfind("/")) + 1
        prefix = self._by_namespace.get(value[:cut])
        return self.name(prefix, value[cut:]) if prefix else f"<{value}>"

    def typed(self, words: str, datatype: str) -> str:
        """Write a literal of a datatype given in full."""
        if datatype == self.prefixes["xsd"] + "string":
            return self.text(words)
        return f'"{escape(words)}"^^{self.iri(datatype)}'

    def text(self, words: str) -> str:
        """Write a plain string."""
        return f'"{escape(words)}"'

    def english(self, words: str) -> str:
        """Write a string in English."""
        return f'"{escape(words)}"@en'

    def tagged(self, words: str, language: str) -> str:
        """Write a string in a language."""
        return f'"{escape(words)}"@{language}'

    def date(self, day: str) -> str:
        """Write a day given as ISO 8601."""
        return f'"{day}"{self._date}'

    def uri(self, address: str) -> str:
        """Write an address as a literal: it may be no IRI at all."""
        return f'"{escape(address)}"{self._uri}'

    def integer(self, number: int) -> str:
        """Write a whole number."""
        return str(number) if self.short else f'"{number}"{self._integer}'

    def boolean(self, *, value: bool) -> str:
        """Write true or false."""
        word = "true" if value else "false"
        return word if self.short else f'"{word}"{self._boolean}'


def escape(words: str) -> str:
    r"""Escape the characters that a quoted string of N-Triples or Turtle cannot hold.

    >>> escape('a "b"')
    'a \\"b\\"'
    """
    return _NEEDS_ESCAPE.sub(_escaped, words) if _NEEDS_ESCAPE.search(words) else words


def _escaped(match: re.Match[str], table: Callable[[str], str | None] = _ESCAPES.get) -> str:
    """Return the escape of one character."""
    character = match[0]
    return table(character) or f"\\u{ord(character):04X}"
