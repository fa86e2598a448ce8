"""The explorer without statements, and at addresses that nobody wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from detente.view import explorer_html
from helpers.crowd import crowd
from helpers.explorer import explored

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "explorer.html"
    path.write_text(explorer_html(*crowd(20, 60, seed=1)), encoding="utf-8", newline="")
    return path


def test_a_graph_without_statements_opens(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "explorer.html"
    file.write_text(explorer_html([], []), encoding="utf-8")
    with explored(browser, file) as seen:
        assert "No statement was found" in seen.page.inner_text("#panel")
        for view in ("matrix", "timeline", "table"):
            seen.page.click(f"#tab-{view}")
            assert "holds no statement" in seen.page.inner_text(f"#view-{view}")
        assert seen.complaints == []


@pytest.mark.parametrize("fragment", ["#a=nobody&s=zz&view=%00&pairs=-3&ego=9&from=x", "#%E0%A4"])
def test_a_broken_address_is_read_as_far_as_it_goes(
    browser: Browser, file: Path, fragment: str
) -> None:
    with explored(browser, file, fragment) as seen:
        assert seen.page.evaluate("state.view") == "graph"
        assert seen.complaints == []
