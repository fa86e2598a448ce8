"""Web Annotations: each statement as an annotation of the spans of its article, in JSON-LD."""

from __future__ import annotations

from functools import partial

from detente.export._format import Format, as_text
from detente.store import view

__all__ = ["FORMAT"]

FORMAT = Format(
    name="webannotation",
    suffix=".jsonld",
    description="Web Annotations of the articles, as JSON-LD",
    write=as_text(partial(view, name="web-annotation")),
    loses="all but the spans of the content",
)
