"""Read what an article's source says about it: title, outlet, address, day, genre."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detente.dates import is_day, phrases, resolve

__all__ = ["About", "about"]

_FIELDS = {
    "title": ("headline", "post_title", "og:title", "twitter:title", "title"),
    "outlet": (
        "outlet",
        "og:site_name",
        "sitename",
        "site",
        "publisher",
        "source_name",
        "hostname",
    ),
    "url": ("url", "source_url", "canonical_url", "og:url", "permalink", "link", "source", "id"),
    "issuer": ("issuer",),
    "genre": ("genre", "tags", "type", "category", "article:section", "og:type"),
}
_PUBLISHED = (
    "published",
    "datepublished",
    "published_time",
    "article:published_time",
    "date_published",
    "published_at",
    "publish_date",
    "date_publish",
    "publication_date",
    "pubdate",
    "post_date",
    "date",
    "dc.date",
    "dcterms.created",
    "datecreated",
    "time",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a source's metadata says; `day` is ISO 8601 and `field` where it stood."""

    title: str = ""
    outlet: str | None = None
    url: str | None = None
    issuer: str | None = None
    genre: str = ""
    day: str | None = None
    field: str = ""


def about(fields: Mapping[str, str], source: str) -> About:
    """Choose among a source's metadata, its names lower-cased, by the usual names of fields.

    `source` says in words what the fields are: "front matter", "HTML metadata". A value
    that cannot be (a date that is none, an address that is none) is passed over.
    """
    known = {field: _first(fields, names) for field, names in _FIELDS.items()}
    url = next((fields[n] for n in _FIELDS["url"] if fields.get(n, "").startswith("http")), None)
    day, name = next(
        ((day, name) for name in _PUBLISHED if (day := first_day(fields.get(name, "")))), ("", "")
    )
    return About(
        title=known["title"] or "",
        outlet=known["outlet"],
        url=url,
        issuer=known["issuer"],
        genre=known["genre"] or "",
        day=day or None,
        field=f"the {source}'s `{name}`" if day else "",
    )


def first_day(words: str) -> str | None:
    """Return the first full date that some words name."""
    days = (resolve(phrase, None) for phrase in phrases(words[:100]))
    return next((day for day in days if is_day(day)), None)


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    """Return the first of several fields that says something."""
    return next((fields[name] for name in names if fields.get(name)), None)
