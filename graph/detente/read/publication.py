"""Decide the day an article appeared, and say how it is known."""

from __future__ import annotations

import re
from datetime import date

from detente.model import Published
from detente.read.draft import Draft

__all__ = ["publication"]

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_IN_URL = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_-]|$)")


def publication(draft: Draft, *, given: str | None) -> Published:
    """Return the day of publication: given, from metadata, from the URL, or none."""
    if given:
        return Published(given, "given", f"It was given as {given}.")
    about = draft.about
    if about.day:
        return Published(about.day, "metadata", f"It is {about.field}.")
    if about.url and (match := _IN_URL.search(about.url)) and (day := _day(match)):
        return Published(day, "url", f"The path of {about.url} holds it.")
    return Published(None, "none", "Nothing given, in the metadata or the URL tells the day.")


def _day(match: re.Match[str]) -> str | None:
    """Give the ISO day of a match of year, month and day, if there is one."""
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return None
