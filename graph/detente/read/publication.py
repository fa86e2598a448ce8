"""Decide the day an article appeared, and say how it is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from detente.authority import Authority
from detente.model import Mode, Passage, Published
from detente.read.draft import Draft
from detente.read.inferred import inferred
from detente.read.stated import stated

__all__ = ["publication"]

_IN_URL = re.compile(r"/((?:19|20)\d{2})[/-]?(\d{1,2})[/-]?(\d{1,2})(?=[/_-]|$)")


def publication(
    draft: Draft, passages: Sequence[Passage], mode: Mode, *, given: str | None, url: str | None
) -> Published:
    """Return the day of publication from the first source that tells it.

    The sources are, in this order: the user, the metadata of the file, the address, the
    text's own statement, and inference from what the text says. Otherwise there is none:
    the day the program runs never stands in for it.
    """
    about = draft.about
    if given:
        return Published(given, "given", f"It was given as {given}.")
    if about.day:
        return Published(about.day, "metadata", f"It is {about.field}.")
    if url and (match := _IN_URL.search(url)) and (day := _day(match)):
        return Published(day, "url", f"It stands in the path of {url}.")
    if found := stated(draft, passages, mode):
        return Published(found[0], "text", found[1])
    if guess := inferred(draft.text, passages, mode, Authority.load()):
        return Published(guess[0], "inferred", guess[1])
    return Published(None, "none", "Neither metadata, address nor text tell the day.")


def _day(match: re.Match[str]) -> str | None:
    """Give the ISO day of a match of year, month and day, if there is one."""
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return None
