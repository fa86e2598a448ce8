"""Open pages in a real Chromium with the network cut off, and count what they try to fetch."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

__all__ = ["Visit", "chromium", "visit"]

ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
LOCAL = ("file:", "data:", "blob:")


@dataclass(slots=True)
class Visit:
    """An open page, what it asked the network for, and what it complained of."""

    page: Page
    external: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the Chromium of `DETENTE_CHROMIUM` or of the PATH; skip without one, fail in CI."""
    path = os.environ.get("DETENTE_CHROMIUM") or shutil.which("chromium")
    if not path:
        missing = "no Chromium: install one, or set DETENTE_CHROMIUM to its path"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def visit(
    browser: Browser,
    file: Path,
    fragment: str = "",
    **context: Any,  # noqa: ANN401  whatever Playwright's new_context takes
) -> Iterator[Visit]:
    """Open a file in a fresh context; every request that is not local is refused and kept."""
    context.setdefault("viewport", {"width": 1400, "height": 900})
    opened: BrowserContext = browser.new_context(**context)
    seen = Visit(opened.new_page())
    seen.page.route("**/*", lambda route: _judge(route, seen))
    seen.page.on("console", lambda message: _note(seen, message.type, message.text))
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    seen.page.goto(f"file://{file}{fragment}")
    yield seen
    opened.close()


def _judge(route: Route, seen: Visit) -> None:
    """Let local requests through and refuse the rest."""
    if route.request.url.startswith(LOCAL):
        route.continue_()
    else:
        seen.external.append(route.request.url)
        route.abort()


def _note(seen: Visit, kind: str, text: str) -> None:
    """Keep warnings and errors of the console."""
    if kind in {"error", "warning"}:
        seen.complaints.append(f"{kind}: {text}")
