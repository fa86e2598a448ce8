"""Write RDF terms as text: in full for N-Quads, with prefixes for Turtle and TriG."""

from __future__ import annotations

import re
from collections.abc import Callable
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
_PLAIN_IN_IRI = re.compile(r"[A-Za-z0-9_#-]*")
_SAFE_IN_IRI = "-._~!$&'()*+,;=:@/#"


class Syntax(dict[str, str]):
    """A way to write terms: `short` uses prefixes and bare numbers, else all is in full.

    It is a dictionary of names, so that each is written once: the keys have a prefix.

    >>> Syntax()["ent:nato"]
    '<https://w3id.org/detente/entity/nato>'
    >>> Syntax(short=True)["ent:nato"]
    'ent:nato'
    """

    def __init__(self, base: str = BASE, *, short: bool = False) -> None:
        super().__init__({"rdf:type": "a"} if short else {})
        self.base = checked_base(base)
        self.short = short
        self.prefixes = prefixes(base)
        self._by_namespace = {path: prefix for prefix, path in self.prefixes.items()}
        self._date, self._boolean = f"^^{self['xsd:date']}", f"^^{self['xsd:boolean']}"
        self._integer, self._uri = f"^^{self['xsd:integer']}", f"^^{self['xsd:anyURI']}"

    def __missing__(self, name: str) -> str:
        written = self[name] = self.once(name)
        return written

    def once(self, name: str) -> str:
        """Write a name that will not be needed often, such as that of a span."""
        prefix, _, local = name.partition(":")
        if self.short and _PLAIN_LOCAL.fullmatch(local):
            return name
        if not _PLAIN_IN_IRI.fullmatch(local):
            local = quote(local, _SAFE_IN_IRI)
        return f"<{self.prefixes[prefix]}{local}>"

    def iri(self, value: str) -> str:
        """Write an IRI given in full."""
        cut = max(value.rfind("#"), value.rfind("/")) + 1
        prefix = self._by_namespace.get(value[:cut])
        return self[f"{prefix}:{value[cut:]}"] if prefix else f"<{value}>"

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
