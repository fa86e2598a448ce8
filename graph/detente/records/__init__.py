"""Statements and articles as JSON objects, one a line, and back."""

from __future__ import annotations

from detente.records.forms import ActorRecord, ArticleRecord, EvidenceRecord, StatementRecord
from detente.records.read import (
    article_from,
    decoded,
    read_articles,
    read_statements,
    statement_from,
)
from detente.records.write import article_record, dumps, statement_record

__all__ = [
    "ActorRecord",
    "ArticleRecord",
    "EvidenceRecord",
    "StatementRecord",
    "article_from",
    "article_record",
    "decoded",
    "dumps",
    "read_articles",
    "read_statements",
    "statement_from",
    "statement_record",
]
