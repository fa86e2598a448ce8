"""JSON-LD of exports and of queries: keys in streaming order, types for frames, nothing lost."""

import json
import re
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from pyld import jsonld

from detente.errors import QueryError
from detente.store import BASE, Store, prefixes
from detente.store.formats import jsonld as exported
from detente.store.jsonld import as_jsonld
from helpers.command import detente
from helpers.known import known

CONTEXT = {"det": f"{BASE}ns#"}
STATEMENTS = "CONSTRUCT WHERE { ?s a det:Statement ; det:date ?day ; det:actor ?who }"


def answered(query: str) -> str:
    """Return the answer to a CONSTRUCT as JSON-LD."""
    return Store.create(None, known()).construct(query).serialize("jsonld").decode()


def test_a_frame_finds_what_a_query_constructs() -> None:
    framed: Any = jsonld.frame(
        json.loads(answered(STATEMENTS)), {"@context": CONTEXT, "@type": "det:Statement"}
    )
    dated = sum(
        one.when.edtf is not None and len(one.when.edtf) == 10 for one in known().statements
    )
    assert len(framed["@graph"]) == dated > 20


def test_a_frame_finds_what_the_command_constructs(built: Path) -> None:
    result = detente("query", STATEMENTS, "--format", "jsonld", "-g", built)
    framed: Any = jsonld.frame(
        json.loads(result.stdout), {"@context": CONTEXT, "@type": "det:Statement"}
    )
    assert len(framed["@graph"]) > 10


def test_an_answer_has_prefixes_and_types() -> None:
    read = json.loads(answered(STATEMENTS))
    assert read["@context"]["det"] == f"{BASE}ns#"
    assert {node["@type"] for node in read["@graph"]} == {"det:Statement"}


@pytest.mark.parametrize("text", [answered(STATEMENTS), "".join(exported(known()))])
def test_keys_stand_in_the_order_of_the_streaming_form(text: str) -> None:
    def ordered(pairs: list[tuple[str, object]]) -> dict[str, object]:
        keys = [name for name, _ in pairs]
        first = [name for name in ("@context", "@type", "@id", "@graph") if name in keys]
        assert "@value" in keys or keys[: len(first)] == first
        return dict(pairs)

    json.loads(text, object_pairs_hook=ordered)


TERMS = """
@prefix det: <https://w3id.org/detente/ns#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ent: <https://w3id.org/detente/entity/> .
ent:one a det:Actor , det:Person ; det:seats 1 , -7 , 01 , 9007199254740993 , "x"^^xsd:integer ;
  det:negated true , "1"^^xsd:boolean , "yes"^^xsd:boolean ; det:text "a"@en , "b"@de-CH , "c" ;
  det:weight 2.50 , 1e3 ; det:date "2021-03-18"^^xsd:date , "x"^^<http://example.org/type> ;
  det:about ent: , <http://example.org/a#b> , _:two , <urn:x:y> .
_:two det:text "two" .
<https://w3id.org/detente/statement/0123456789abcdef#content-1> det:about ent:one .
"""


def lines(text: str, form: ox.RdfFormat) -> set[str]:
    """Return triples as N-Triples; the one blank node among them is called b."""
    return {re.sub(r"_:\w+", "_:b", str(quad.triple)) for quad in ox.parse(input=text, format=form)}


def test_every_sort_of_term_comes_back() -> None:
    quads = ox.parse(input=TERMS, format=ox.RdfFormat.TURTLE)
    text = "".join(as_jsonld(sorted({quad.triple for quad in quads}, key=str), prefixes()))
    assert lines(text, ox.RdfFormat.JSON_LD) == lines(TERMS, ox.RdfFormat.TURTLE)
    numbers: Any = json.loads(text)["@graph"]
    assert [n for node in numbers for n in node.get("det:seats", []) if type(n) is int] == [-7, 1]


def test_an_empty_answer_is_an_empty_graph() -> None:
    assert json.loads(answered("CONSTRUCT WHERE { ?s det:seats 99 }"))["@graph"] == []


def test_a_triple_about_a_triple_is_refused() -> None:
    inner = ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("c"))
    outer = ox.Triple(ox.NamedNode("urn:s"), ox.NamedNode("urn:p"), inner)
    with pytest.raises(QueryError, match="about a triple"):
        list(as_jsonld([outer], prefixes()))
