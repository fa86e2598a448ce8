"""Web Annotations: each statement as an annotation of the spans of its article, in JSON-LD."""

from __future__ import annotations

from functools import partial

from detente.export._format import text_format
from detente.store import view

__all__ = ["FORMAT"]

FORMAT = text_format(
    name="webannotation",
    suffix=".jsonld",
    description="Web Annotations of the articles, as JSON-LD",
    pieces=partial(view, name="web-annotation"),
    loses="all but the spans of the content",
)
