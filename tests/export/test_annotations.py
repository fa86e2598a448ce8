"""Web Annotations are the JSON that annotation tools read, and say what the view says."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from pyld import jsonld
from rdflib import RDF, Graph, URIRef

from detente.export import export
from detente.store import BASE, Knowledge, view
from helpers.known import known

KNOWN = known(120)
OA = "http://www.w3.org/ns/oa#"

# What http://www.w3.org/ns/anno.jsonld says of the terms that we use.
ANNO = {
    "@context": {
        "oa": OA,
        "as": "http://www.w3.org/ns/activitystreams#",
        "id": "@id",
        "type": "@type",
        **{name: f"oa:{name}" for name in ("Annotation", "SpecificResource", "TextualBody")},
        **{name: f"oa:{name}" for name in ("TextQuoteSelector", "TextPositionSelector")},
        **{name: f"oa:{name}" for name in ("identifying", "describing", "prefix", "suffix")},
        "AnnotationPage": "as:OrderedCollectionPage",
        "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
        "body": {"@id": "oa:hasBody", "@type": "@id"},
        "target": {"@id": "oa:hasTarget", "@type": "@id"},
        "source": {"@id": "oa:hasSource", "@type": "@id"},
        "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
        "exact": "oa:exact",
        "start": "oa:start",
        "end": "oa:end",
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
        "format": "http://purl.org/dc/elements/1.1/format",
        "language": "http://purl.org/dc/elements/1.1/language",
    }
}
Page = dict[str, Any]


@cache
def page() -> Page:
    """Return the export as JSON."""
    read: Page = json.loads(export("webannotation", KNOWN))
    return read


def test_it_is_one_page_with_the_context_of_the_recommendation() -> None:
    assert list(page()) == ["@context", "type", "id", "items"]
    assert page()["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page()["type"] == "AnnotationPage"
    assert [one["id"] for one in page()["items"]] == [
        f"{BASE}statement/{one.id}#annotation"
        for one in sorted(KNOWN.statements, key=lambda one: (one.article, one.span.start, one.id))
    ]


def test_each_annotation_nests_what_a_tool_looks_for() -> None:
    for one in page()["items"]:
        assert one["type"] == "Annotation"
        assert [body["type"] for body in one["body"]] == ["SpecificResource", "TextualBody"]
        for target in one["target"]:
            quote, place = target["selector"]
            assert (quote["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")


def test_quotation_and_place_lead_to_the_same_words() -> None:
    articles = {article.key: article for article in KNOWN.articles}
    ids = {f"{BASE}statement/{one.id}#annotation": one for one in KNOWN.statements}
    for annotation in page()["items"]:
        text = articles[ids[annotation["id"]].article].text
        for target in annotation["target"]:
            quote, place = target["selector"]
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert f"{quote['prefix']}{quote['exact']}{quote['suffix']}" in text


def test_the_source_is_the_address_of_the_article_where_it_has_one() -> None:
    sources = {target["source"] for one in page()["items"] for target in one["target"]}
    assert sources == {
        article.url or f"{BASE}article/{article.iri_name}" for article in KNOWN.articles
    }


@pytest.mark.parametrize("url", ["no address", "/news/1", "https://example.org/a b", ""])
def test_what_is_no_address_is_no_source(url: str) -> None:
    articles = [replace(article, url=url) for article in KNOWN.articles]
    read = json.loads(export("webannotation", replace(KNOWN, articles=articles)))
    for one in read["items"]:
        assert one["target"][0]["source"].startswith(f"{BASE}article/")


def test_what_was_declined_is_not_told_as_said() -> None:
    told = {one["id"]: one["body"][1]["value"] for one in page()["items"]}
    refused = [one for one in KNOWN.statements if one.negated or one.kind == "declined"]
    assert refused
    for one in refused:
        value = told[f"{BASE}statement/{one.id}#annotation"]
        assert "· declined" in value or "· not " in value


def spans(graph: Graph, body: str) -> set[tuple[str, ...]]:
    """Return statement, source and place of each span in a graph of annotations."""
    found: set[tuple[str, ...]] = set()
    for annotation in graph.subjects(RDF.type, URIRef(f"{OA}Annotation")):
        for target in graph.objects(annotation, URIRef(f"{OA}hasTarget")):
            source = graph.value(target, URIRef(f"{OA}hasSource"))
            for one in graph.objects(target, URIRef(f"{OA}hasSelector")):
                start, end = (graph.value(one, URIRef(f"{OA}{name}")) for name in ("start", "end"))
                if start is not None:
                    found.add(
                        (str(annotation).removesuffix(body), f"{source}", f"{start}", f"{end}")
                    )
    return found


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_it_says_what_the_view_says() -> None:
    data = json.dumps({**page(), **ANNO})
    ours = Graph().parse(data=data, format="json-ld")
    viewed = Graph().parse(data="".join(view(KNOWN, "web-annotation")), format="json-ld")
    assert spans(ours, "#annotation") == spans(viewed, "#annotation")
    assert len(spans(ours, "#annotation")) == sum(len(one.content) for one in KNOWN.statements)


def test_no_key_is_unknown_to_the_context() -> None:
    (expanded,) = jsonld.expand({**page(), **ANNO})
    (item, *_) = expanded["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert set(item) == {
        "@id",
        "@type",
        *(f"{OA}{n}" for n in ("hasBody", "hasTarget", "motivatedBy")),
    }


def test_without_text_no_words_of_the_article_are_in_it() -> None:
    bare: Knowledge = replace(KNOWN, text=False)
    for one in json.loads(export("webannotation", bare))["items"]:
        for target in one["target"]:
            assert [selector["type"] for selector in target["selector"]] == ["TextPositionSelector"]
