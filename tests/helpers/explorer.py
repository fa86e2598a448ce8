"""Write explorer pages to files and open them, ready to be asked and pressed."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from helpers.browser import Visit, visit

__all__ = ["explored", "held_ids", "pair_point", "visible_ids"]

READY = "html[data-ready=yes]"


@contextmanager
def explored(
    browser: Browser,
    file: Path,
    fragment: str = "",
    **context: Any,  # noqa: ANN401  whatever Playwright's new_context takes
) -> Iterator[Visit]:
    """Open an explorer and wait until it has drawn itself."""
    with visit(browser, file, fragment, **context) as seen:
        seen.page.wait_for_selector(READY, timeout=20_000)
        yield seen


def held_ids(html: str) -> set[str]:
    """Return the ids of the statements that an explorer page holds."""
    found = re.search(r'id="data">(.*?)</script>', html)
    assert found
    digits = base64.b64decode(json.loads(found[1])["statements"]["id"]).hex()
    return {digits[i : i + 16] for i in range(0, len(digits), 16)}


def visible_ids(page: Page) -> set[str]:
    """Return the ids of the statements that pass the filters of the page."""
    return set(page.evaluate("seen.chosen.map((statement) => statement.id)"))


def pair_point(page: Page, number: int) -> tuple[float, float] | None:
    """Return a point of the screen on a drawn arrow and nearest to it, if there is one."""
    point = page.evaluate(
        """(number) => {
          const pair = seen.drawn[number];
          const box = find('#stage').getBoundingClientRect();
          for (let t = 0.15; t < 0.9; t += 0.05) {
            const [x, y] = along(pair.curve, t);
            const sx = Math.round(x + ROOM.dx + box.left);
            const sy = Math.round(y + ROOM.dy + box.top);
            const top = document.elementFromPoint(sx, sy);
            const free = top && top.closest('#stage') && !top.closest('.actor');
            if (free && nearestPair(sx - box.left, sy - box.top) === pair) {
              return [sx, sy];
            }
          }
          return null;
        }""",
        number,
    )
    return (point[0], point[1]) if point else None
