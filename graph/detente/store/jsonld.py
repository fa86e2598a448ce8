"""Write triples as JSON-LD: a node a line, with prefixes.

Keys stand in the order that the streaming form of JSON-LD 1.1 demands: `@context` before
all else, `@type` first in a node and then `@id`, for a type may bring a context of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import pyoxigraph as ox

from detente.errors import QueryError
from detente.store.names import shorten

__all__ = ["as_jsonld"]

_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_EXACT = 2**53  # whole numbers below it are the same in every reader of JSON

Json = str | int | bool | Mapping[str, str]


def as_jsonld(triples: Iterable[ox.Triple], prefixes: Mapping[str, str]) -> Iterator[str]:
    """Yield the pieces of a file; triples come subject by subject.

    Raises:
        QueryError: A triple is about a triple, which JSON-LD cannot hold.
    """
    yield f'{{"@context": {json.dumps(prefixes)},\n "@graph": ['
    mark = "\n"
    for _, group in groupby(triples, key=lambda triple: str(triple.subject)):
        yield f"{mark}  {json.dumps(_node(list(group), prefixes), ensure_ascii=False)}"
        mark = ",\n"
    yield "\n ]}\n"


def _node(triples: list[ox.Triple], prefixes: Mapping[str, str]) -> dict[str, Json | list[Json]]:
    """Lay out the triples of one subject."""
    values: dict[str, list[Json]] = {"@type": []}
    for triple in triples:
        if triple.predicate.value == _TYPE and not isinstance(triple.object, ox.Literal):
            values["@type"].append(_name(triple.object, prefixes))
        else:
            key = shorten(triple.predicate.value, prefixes)
            values.setdefault(key, []).append(_value(triple.object, prefixes))
    types = values.pop("@type")
    node: dict[str, Json | list[Json]] = {"@type": _one(types)} if types else {}
    node["@id"] = _name(triples[0].subject, prefixes)
    return node | {key: _one(each) for key, each in values.items()}


def _one(values: list[Json]) -> Json | list[Json]:
    """Write a single value without a list."""
    return values[0] if len(values) == 1 else values


def _value(term: object, prefixes: Mapping[str, str]) -> Json:
    """Write a value; numbers and booleans stand bare where JSON has the very same."""
    if not isinstance(term, ox.Literal):
        return {"@id": _name(term, prefixes)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    kind = term.datatype.value.removeprefix(_XSD)
    if kind == "string":
        return term.value
    if kind == "boolean" and term.value in {"true", "false"}:
        return term.value == "true"
    if kind == "integer" and _bare(term.value):
        return int(term.value)
    return {"@value": term.value, "@type": shorten(term.datatype.value, prefixes)}


def _bare(number: str) -> bool:
    """Tell whether JSON writes a whole number as it stands, and every reader keeps it."""
    digits = number.removeprefix("-")
    short = digits.isdecimal() and digits.isascii() and len(digits) < len(str(_EXACT))
    return short and str(int(number)) == number


def _name(term: object, prefixes: Mapping[str, str]) -> str:
    """Return the short name of an IRI, or that of a blank node."""
    if isinstance(term, ox.NamedNode):
        return shorten(term.value, prefixes)
    if isinstance(term, ox.BlankNode):
        return str(term)
    hint = "Write the answer as turtle."
    raise QueryError("JSON-LD cannot hold a triple about a triple.", hint)
