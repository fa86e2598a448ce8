"""Web Annotations: each statement as an annotation of the spans of its article, in JSON-LD.

One `AnnotationPage` in the shape and with the context of the Recommendation, since annotation
tools read the JSON and no RDF. The view `web-annotation` says the same as triples.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from detente.export._format import Format, as_text
from detente.model import Article, Evidence, Statement
from detente.store import Knowledge

__all__ = ["FORMAT"]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_AROUND = 32  # characters before and after a quotation, to find it in another rendering

Json = str | int | Mapping[str, "Json"] | Sequence["Json"]


def _pieces(known: Knowledge) -> Iterator[str]:
    """Yield the page, an annotation a line."""
    articles = {article.key: article for article in known.articles}
    head = {"@context": _CONTEXT, "type": "AnnotationPage", "id": f"{known.base}annotations"}
    yield f'{json.dumps(head)[:-1]},\n "items": ['
    mark = "\n"
    for one in sorted(known.statements, key=lambda one: (one.article, one.span.start, one.id)):
        annotation = _annotation(one, articles[one.article], known)
        yield f"{mark}  {json.dumps(annotation, ensure_ascii=False)}"
        mark = ",\n"
    yield "\n ]}\n"


def _annotation(one: Statement, article: Article, known: Knowledge) -> Json:
    """Lay a statement out as an annotation."""
    iri = f"{known.base}statement/{one.id}"
    return {
        "type": "Annotation",
        "id": f"{iri}#annotation",
        "motivation": "identifying",
        "body": [
            {"type": "SpecificResource", "purpose": "identifying", "source": iri},
            {"type": "TextualBody", "purpose": "describing", "value": _told(one)}
            | {"format": "text/plain", "language": "en"},
        ],
        "target": [
            {
                "type": "SpecificResource",
                "source": _source(article, known.base),
                "selector": list(_selectors(part, article.text, text=known.text)),
            }
            for part in one.content
        ],
    }


def _source(article: Article, base: str) -> str:
    """Return the address of an article; its IRI where it has none that is one."""
    url = article.url or ""
    return url if _ADDRESS.fullmatch(url) else f"{base}article/{article.iri_name}"


def _told(one: Statement) -> str:
    """Say who said or did what, to whom."""
    whom = " → " + ", ".join(target.name for target in one.targets) if one.targets else ""
    return f"{one.actor.name}{whom} · {one.act}"


def _selectors(part: Evidence, article: str, *, text: bool) -> Iterator[Json]:
    """Select a span by its words, if they may travel, and by its place."""
    if text:
        yield {
            "type": "TextQuoteSelector",
            "exact": part.text,
            "prefix": article[max(0, part.start - _AROUND) : part.start],
            "suffix": article[part.end : part.end + _AROUND],
        }
    yield {"type": "TextPositionSelector", "start": part.start, "end": part.end}


FORMAT = Format(
    name="webannotation",
    suffix=".jsonld",
    description="Web Annotations of the articles, as JSON-LD",
    write=as_text(_pieces),
    loses="all but the spans of the content, the actor, the targets and the event type",
)
