"""Write docs/reference/vocabulary.md from ontology/: `python tests/helpers/vocabulary_page.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.namespace import VANN
from rdflib.term import Node

from detente.assets import ontology
from detente.store import BASE, prefixes, shorten

PAGE = Path(__file__).parents[2] / "docs/reference/vocabulary.md"
DET = f"{BASE}ns#"
WEIGHT, EDGE = URIRef(f"{DET}weight"), URIRef(f"{DET}edge")
INTRO = (
    (
        f"The words of Détente's graphs. Their base `{BASE}` is not registered yet: "
        "the IRIs are names, and lead to no page. `detente build --base` puts another in its place."
    ),
    (
        "This page is made from `ontology/` by `python tests/helpers/vocabulary_page.py`; "
        "a test keeps it up to date."
    ),
)


def load() -> Graph:
    """Read the vocabulary and the schemes."""
    graph = Graph()
    for name in ("vocabulary.ttl", "schemes.ttl"):
        graph.parse(ontology(name), format="turtle")
    for prefix, namespace in prefixes().items():
        graph.bind(prefix, namespace, replace=True)
    return graph


def page() -> str:
    """Return the whole page."""
    return "\n".join([*_page(load())]) + "\n"


def _page(graph: Graph) -> Iterator[str]:
    """Yield the page block by block."""
    head = graph.value(predicate=RDF.type, object=OWL.Ontology)
    yield f"# Vocabulary\n\n{_text(graph, head, DCTERMS.description)}\n"
    yield from (_wrap(words) + "\n" for words in INTRO)
    version, namespace = (
        graph.value(head, OWL.versionInfo),
        graph.value(head, VANN.preferredNamespaceUri),
    )
    yield f"Version {version}, namespace `{namespace}`, licence Apache-2.0.\n"
    yield "## Prefixes\n\nQueries know them without being told.\n"
    yield from (f"- `{prefix}:` {namespace}" for prefix, namespace in prefixes().items())
    yield "\n## Classes\n"
    yield from _terms(graph, _of_type(graph, OWL.Class))
    shortcuts = set(graph.subjects(RDFS.subPropertyOf, URIRef(f"{DET}actsToward")))
    domains = {
        graph.value(name, RDFS.domain) for name in _properties(graph) if name not in shortcuts
    }
    for domain in sorted(domains, key=str):
        yield f"## Properties of a {_short(domain)}\n"
        inside = [name for name in _properties(graph) if graph.value(name, RDFS.domain) == domain]
        yield from _terms(graph, [name for name in inside if name not in shortcuts])
    yield "## Shortcut edges\n"
    yield "They are derived from asserted statements, by `ontology/views/edges.rq`.\n"
    for name in sorted(shortcuts, key=str):
        yield f"- `{_short(name)}`, from `{_short(graph.value(predicate=EDGE, object=name))}`"
    yield from _schemes(graph)
    yield from _queries(
        "views", "Views", "description", "Statements in other words, one CONSTRUCT each."
    )
    yield from _queries(
        "integrity", "Integrity", "message", "`detente validate` asks these; none may have a row."
    )


def _terms(graph: Graph, names: list[Node]) -> Iterator[str]:
    """Yield a section for each term."""
    for name in names:
        yield f"### {_short(name)}\n\n{_text(graph, name, RDFS.comment)}\n"
        yield from _facts(graph, name)
        yield f"- For example: {graph.value(name, SKOS.example)}\n"


def _facts(graph: Graph, name: Node) -> Iterator[str]:
    """Yield what a term is joined to."""
    shown = {
        "Value": RDFS.range,
        "Kind of": RDFS.subClassOf,
        "Narrower than": RDFS.subPropertyOf,
        "Close to": SKOS.closeMatch,
    }
    for words, predicate in shown.items():
        values = sorted(_short(value) for value in graph.objects(name, predicate))
        if values:
            yield f"- {words}: {', '.join(f'`{value}`' for value in values)}"
    if (name, RDF.type, OWL.FunctionalProperty) in graph:
        yield "- At most one"


def _schemes(graph: Graph) -> Iterator[str]:
    """Yield a section for each scheme of concepts."""
    for scheme in _of_type(graph, SKOS.ConceptScheme):
        yield f"\n## {graph.value(scheme, DCTERMS.title)}\n"
        yield f"{_text(graph, scheme, DCTERMS.description)}\n"
        concepts = sorted(graph.subjects(SKOS.inScheme, scheme), key=str)
        for concept in concepts:
            weight, quad = graph.value(concept, WEIGHT), graph.value(concept, SKOS.broader)
            more = f" ({_short(quad)}, weight {weight})" if quad else ""
            definition = graph.value(concept, SKOS.definition)
            example = graph.value(concept, SKOS.example)
            yield _wrap(f"- `{_short(concept)}`{more}: {definition} *{example}*", indent="  ")


def _queries(folder: str, title: str, word: str, about: str) -> Iterator[str]:
    """Yield the queries of a folder with what they say of themselves."""
    yield f"\n## {title}\n\n{about}\n"
    for path in sorted(ontology(folder).glob("*.rq")):
        words = re.search(rf"^# {word}: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        yield _wrap(f"- `{path.stem}`: {words[1] if words else ''}", indent="  ")


def _of_type(graph: Graph, kind: URIRef) -> list[Node]:
    """Return the terms of a type, by IRI."""
    return sorted(graph.subjects(RDF.type, kind), key=str)


def _properties(graph: Graph) -> list[Node]:
    """Return the properties, by IRI."""
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    return sorted({name for kind in kinds for name in graph.subjects(RDF.type, kind)}, key=str)


def _short(name: Node | None) -> str:
    """Return a term with its prefix."""
    more = {"foaf": "http://xmlns.com/foaf/0.1/", "org": "http://www.w3.org/ns/org#",
            "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/"}  # fmt: skip
    return shorten(str(name), prefixes() | more)


def _text(graph: Graph, name: Node | None, predicate: URIRef) -> str:
    """Return a text of a term, wrapped."""
    return _wrap(str(graph.value(name, predicate)))


def _wrap(words: str, indent: str = "") -> str:
    """Wrap a paragraph."""
    return fill(
        words, 120, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
