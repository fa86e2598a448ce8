"""Single out a person by an office: the title before a name, or a post held on the day."""

from __future__ import annotations

from datetime import date

from detente.authority import Authority, Office, Record
from detente.model import Article
from detente.resolve.names import NameHit

__all__ = ["bearer_by_title", "bearer_on_day", "day_of"]

_LONGEST_TITLE = 5


def day_of(article: Article) -> date | None:
    """Return the day the article appeared, if known."""
    day = article.published.day
    return date.fromisoformat(day) if day else None


def bearer_by_title(
    hit: NameHit, records: tuple[Record, ...], day: date | None, authority: Authority
) -> Record | None:
    """Return the one bearer of a name who ever held the office whose title stands before it."""
    for offices in _titles_before(hit, authority):
        slugs = {office.slug for office in offices}
        held = {t.holder for t in authority.tenures if t.office in slugs}
        fitting = [record for record in records if record.id in held]
        if day is not None and len(fitting) > 1:
            now = {t.holder for slug in sorted(slugs) for t in authority.holders(slug, day)}
            fitting = [record for record in fitting if record.id in now]
        if len(fitting) == 1:
            return fitting[0]
    return None


def bearer_on_day(
    records: tuple[Record, ...], day: date | None, authority: Authority
) -> Record | None:
    """Return the one bearer of a name who held any office on the day."""
    if day is None:
        return None
    serving = [record for record in records if authority.offices_of(record.id, day)]
    return serving[0] if len(serving) == 1 else None


def _titles_before(hit: NameHit, authority: Authority) -> list[tuple[Office, ...]]:
    """List the offices whose titles end right before a name, the longest title first.

    A tagger may have taken the title into the name: "President Obama".
    """
    found: list[tuple[Office, ...]] = []
    for end in range(hit.last, hit.first - 1, -1):
        for width in range(min(_LONGEST_TITLE, end), 0, -1):
            title = " ".join(hit.doc[end - width : end].text.split())
            offices = authority.office_titled(title)
            if offices:
                found.append(offices)
    return found
