"""Single out a person by an office: the title beside a name, or a post held on the day."""

from __future__ import annotations

from datetime import date

from detente.authority import Authority, Office, Record
from detente.model import Article
from detente.resolve.actors.names import NameHit

__all__ = ["bearer_by_title", "bearer_on_day", "day_of", "described_so"]

_LONGEST_TITLE = 5
_YEARS = "0123456789-–, "


def day_of(article: Article) -> date | None:
    """Return the day the article appeared, if known."""
    day = article.published.day
    return date.fromisoformat(day) if day else None


def bearer_by_title(
    hit: NameHit, records: tuple[Record, ...], day: date | None, authority: Authority
) -> Record | None:
    """Return the one bearer of a name who ever held the office whose title stands beside it."""
    for offices in (*_titles_before(hit, authority), *_titles_behind(hit, authority)):
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


def described_so(hit: NameHit, records: tuple[Record, ...]) -> Record | None:
    """Return the one bearer whose description is the title in the name: "Prime Minister Orban"."""
    words = hit.parse.phrase(max(hit.first - 2, 0), hit.last - 1).lower() if hit.last else ""
    titles = {record: record.description.rstrip(_YEARS).lower() for record in records}
    fitting = [record for record, title in titles.items() if title and f" {title} " in f" {words} "]
    return fitting[0] if len(fitting) == 1 else None


def _titles_before(hit: NameHit, authority: Authority) -> list[tuple[Office, ...]]:
    """List the offices whose titles end right before a name, the longest title first.

    A tagger may have taken the title into the name: "President Obama".
    """
    found: list[tuple[Office, ...]] = []
    for end in range(hit.last, hit.first - 1, -1):
        for width in range(min(_LONGEST_TITLE, end), 0, -1):
            title = hit.parse.phrase(end - width, end - 1)
            offices = authority.office_titled(title)
            if offices:
                found.append(offices)
    return found


def _titles_behind(hit: NameHit, authority: Authority) -> list[tuple[Office, ...]]:
    """List the offices whose titles follow a name and a comma, the longest title first."""
    parse = hit.parse
    comma = hit.last + 1
    if comma >= len(parse) or parse.words[comma] != ",":
        return []
    start = comma + 1 + (parse.lower[comma + 1 : comma + 2] == ("the",))
    ends = range(min(start + _LONGEST_TITLE, len(parse)), start, -1)
    titles = (parse.phrase(start, end - 1) for end in ends)
    return [offices for title in titles if (offices := authority.office_titled(title))]
