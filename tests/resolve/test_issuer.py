"""Who speaks in a document's own voice, by its title and outlet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.model import Mode
from detente.resolve.actors.issuer import issuer
from helpers.marked import made, surveyed

TITLES = [
    ("Statement by President Biden on the Pipeline", "2022-02-23", "joe-biden"),
    ("Statement by President Obama on Syria", "2013-08-31", "barack-obama"),
    ("Statement by the President on the Vote", "2022-03-02", "joe-biden"),
    ("Remarks by President Trump Before Departure", "2025-02-16", "donald-trump"),
    ("Statement from National Security Advisor Jake Sullivan", "2023-11-07", "jake-sullivan"),
    ("Readout of a Call with the President of Moldova", "2023-11-07", "white-house"),
]


@pytest.mark.parametrize(("title", "day", "slug"), TITLES, ids=[title for title, _, _ in TITLES])
def test_a_title_names_the_issuer(title: str, day: str, slug: str) -> None:
    """The one whom "by" or "from" names speaks, a surname being his who was in office."""
    article = made("We are ready.", day, mode=Mode.DOCUMENT, outlet="White House")
    article = replace(article, title=title)
    found, reason = issuer(surveyed(article))
    assert found.id == slug, reason
