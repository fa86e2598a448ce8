"""Name things in RDF: the base, the prefixes, and the IRIs below them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from detente.errors import UsageError

__all__ = ["BASE", "FOREIGN", "OURS", "checked_base", "local", "prefixes", "shorten"]

#: The base of every IRI; w3id.org/detente is not registered yet.
BASE = "https://w3id.org/detente/"

#: Prefix and path of each namespace below the base.
OURS: Mapping[str, str] = {
    "det": "ns#",
    "ent": "entity/",
    "office": "office/",
    "tenure": "tenure/",
    "st": "statement/",
    "art": "article/",
    "graph": "graph/",
    "ev": "event/",
    "quad": "quad/",
    "stance": "stance/",
    "form": "form/",
    "kind": "kind/",
    "modality": "modality/",
    "tier": "tier/",
    "mode": "mode/",
    "datebasis": "date-basis/",
    "pubbasis": "published-basis/",
}

#: Namespaces of others.
FOREIGN: Mapping[str, str] = {
    "dct": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_BASE_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^\s<>\"{}|\\^`]*[/#]")


def prefixes(base: str = BASE) -> dict[str, str]:
    """Return every prefix that queries and files know, with its namespace."""
    return {prefix: base + path for prefix, path in OURS.items()} | dict(FOREIGN)


def checked_base(base: str) -> str:
    """Return `base` if names can be appended to it.

    Raises:
        UsageError: It is no absolute IRI that ends in a slash or a hash.
    """
    if not _BASE_IRI.fullmatch(base):
        hint = f"Give an absolute IRI with a slash or a hash at its end, like {BASE}."
        raise UsageError(f"`{base}` cannot be the base of IRIs.", hint)
    return base


def local(words: str, prefix: str, base: str = BASE) -> str:
    """Return what stands behind a prefix of ours or in an IRI; other words as they are.

    >>> local("st:3f2a", "st"), local("<https://w3id.org/detente/entity/nato>", "ent")
    ('3f2a', 'nato')
    """
    plain = words.strip().removeprefix("<").removesuffix(">")
    for start in (f"{prefix}:", base + OURS[prefix]):
        if plain.startswith(start):
            return plain.removeprefix(start)
    return words


def shorten(iri: str, known: Mapping[str, str]) -> str:
    """Return an IRI with a prefix where one is known for its namespace.

    >>> shorten("https://w3id.org/detente/entity/nato", prefixes())
    'ent:nato'
    """
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    for prefix, namespace in known.items():
        if namespace == iri[:cut]:
            return f"{prefix}:{iri[cut:]}"
    node, hash_, fragment = iri.partition("#")
    return f"{shorten(node, known)}#{fragment}" if hash_ else iri
