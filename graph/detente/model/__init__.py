"""The words of Détente as types: articles, what is found in them, statements.

All of it is frozen data without behaviour beyond reading itself. Offsets are half-open
and count Unicode code points of `Article.text`.
"""

from __future__ import annotations

from detente.model.article import Article, Passage, Published
from detente.model.found import Found
from detente.model.names import article_iri_name, slug, statement_id
from detente.model.spans import Evidence, Span
from detente.model.statement import Actor, Statement, When
from detente.model.words import Form, Kind, Modality, Mode, Role, Stance, Tier

__all__ = [
    "Actor",
    "Article",
    "Evidence",
    "Form",
    "Found",
    "Kind",
    "Modality",
    "Mode",
    "Passage",
    "Published",
    "Role",
    "Span",
    "Stance",
    "Statement",
    "Tier",
    "When",
    "article_iri_name",
    "slug",
    "statement_id",
]
