"""Names made from content: slugs, article names in IRIs, statement ids."""

from __future__ import annotations

import hashlib
import re
import unicodedata

__all__ = ["article_iri_name", "slug", "statement_id"]


def slug(words: str, limit: int = 60) -> str:
    """Turn words into a lower-case ASCII path segment of at most `limit` characters.

    >>> slug("Russia Says Better Ties With U.S. Up to Biden")
    'russia-says-better-ties-with-u-s-up-to-biden'
    """
    ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", ascii_words)
    while len(parts) > 1 and len("-".join(parts)) > limit:
        parts.pop()
    return "-".join(parts)[:limit] or "untitled"


def article_iri_name(title: str, sha256: str) -> str:
    """Name an article in IRIs: its title's slug and 8 hex of its text's hash."""
    return f"{slug(title)}-{sha256[:8]}"


def statement_id(article: str, mention: str, content: str, ordinal: int) -> str:
    """Return the 16 hex digits that name a statement.

    They hash only what the article says: its IRI name, the actor mention as written, the
    content text with white space folded, and the ordinal among equal keys.
    """
    folded = " ".join(content.split())
    key = "\x1f".join((article, mention, folded, str(ordinal)))
    return hashlib.sha256(key.encode()).hexdigest()[:16]
