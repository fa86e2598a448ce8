"""The reference page shows every query and its rows on the seeds, as they are."""

from __future__ import annotations

from pathlib import Path

from detente.query import ready_queries
from helpers.queries_page import PAGE, page


def test_the_page_is_up_to_date(built: Path) -> None:
    """Make it again with `python tests/helpers/queries_page.py FOLDER`."""
    assert PAGE.read_text(encoding="utf-8") == page(built)


def test_every_query_has_its_section() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert all(f"\n## {name}\n" in text for name in ready_queries())
