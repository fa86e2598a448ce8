"""Make an article of what a reader found: its passages, title, mode and day."""

from __future__ import annotations

from detente.model import Article, Passage, Role
from detente.read.datelines import apart
from detente.read.draft import Draft
from detente.read.metadata import Known
from detente.read.mode import voice
from detente.read.publication import publication
from detente.read.roles import passages

__all__ = ["assemble"]


def assemble(draft: Draft, *, key: str, path: str, known: Known, day: str | None) -> Article:
    """Decide what the source leaves open; what the user knows comes first."""
    found = passages(draft)
    title = known.title or draft.about.title or _headline(draft.text, found)
    heard = voice(draft, found, title)
    mode = known.mode or heard.mode
    url = known.url or draft.about.url
    return Article(
        key=key,
        path=path,
        text=draft.text,
        passages=tuple(apart(found, draft.text)),
        published=publication(draft, found, mode, given=known.published or day, url=url),
        mode=mode,
        mode_reason="It was given." if known.mode else heard.reason,
        title=title,
        outlet=known.outlet or draft.about.outlet or heard.outlet,
        issuer=known.issuer or heard.issuer,
        url=url,
    )


def _headline(text: str, found: tuple[Passage, ...]) -> str:
    """Return the words of the headline, if one was found."""
    spans = (passage.span for passage in found if passage.role is Role.HEADLINE)
    return next((" ".join(span.of(text).split()) for span in spans), "")
