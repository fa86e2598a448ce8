"""Measure the explorer in Chromium beside a default pyvis page, both in the same run.

Run as `python tests/bench/view.py`. It prints a table of measure, value and bar, and exits 1
when a bar is missed. Absolute times depend on the machine; ratios do so much less.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# The helpers of the tests are no package: a script adds their folder itself.
sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, Page

from detente.model import Statement
from detente.view import ExplorerOptions, explorer_html
from helpers.browser import chromium, visit
from helpers.crowd import crowd
from helpers.explorer import explored

DRAWN = "performance.getEntriesByName('drawn')[0]?.startTime ?? 0"
PAINTED = """() => {
  const canvas = document.querySelector('canvas');
  if (!canvas || !canvas.width) return 0;
  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  if (!network.physics.stabilized) return 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]) return performance.now();
  return 0;
}"""
LONG_TASKS = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(Math.max(...list.getEntries().map((e) => e.duration))))
    .observe({ type: 'longtask', buffered: true });
  setTimeout(() => done(0), 400);
})"""
FRAMES = """(move) => new Promise((done) => {
  let frames = 0;
  const start = performance.now();
  const step = (now) => {
    if (now - start > 2000) return done(frames / ((now - start) / 1000));
    frames += 1;
    if (move === 'pan') pan(Math.sin(frames / 8) * 9, Math.cos(frames / 8) * 5);
    else zoom(frames % 40 < 20 ? 1.03 : 1 / 1.03);
    return requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})"""
LATENCY = """(act) => new Promise((done) => {
  const start = performance.now();
  (0, { select: () => select(seen.pairs[3].a, seen.pairs[3].b),
        filter: () => toggle(FACETS.find((f) => f.key === 'stance'), 'conflictual') }[act])();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0));
})"""


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure with its bar; `most` tells whether the bar is an upper one."""

    name: str
    value: float
    bar: float
    unit: str
    most: bool = True

    @property
    def met(self) -> bool:
        """Tell whether the bar is met."""
        return self.value <= self.bar if self.most else self.value >= self.bar


def default_pyvis(statements: Sequence[Statement]) -> str:
    """Draw statements the way the manual of pyvis shows."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for statement in statements:
        for target in statement.targets:
            for actor in (statement.actor, target):
                network.add_node(actor.id, label=actor.name)
            network.add_edge(statement.actor.id, target.id, title=statement.event_type)
    return str(network.generate_html())


def first_picture(page: Page, script: str) -> float:
    """Wait until a script tells when the picture was complete, in milliseconds since navigation.

    A pyvis picture is complete when it is painted and has come to rest.
    """
    until = time.monotonic() + 120
    while time.monotonic() < until:
        if at := page.evaluate(script):
            return float(at)
        time.sleep(0.02)
    return float("inf")


def beside_pyvis(browser: Browser, folder: Path) -> Iterator[Measure]:
    """Compare size and first picture at 60 actors and 300 statements."""
    articles, statements = crowd(60, 300, seed=1)
    ours, theirs = folder / "explorer.html", folder / "pyvis.html"
    ours.write_text(explorer_html(articles, statements), encoding="utf-8", newline="")
    theirs.write_text(default_pyvis(statements), encoding="utf-8", newline="")
    bare = len(explorer_html(articles, statements, options=ExplorerOptions(text=False)).encode())
    yield Measure("page without texts", bare / 1000, 135, "kB")
    yield Measure("pyvis page / ours", theirs.stat().st_size / bare, 5, "times", most=False)
    with visit(browser, theirs) as seen:
        slow = first_picture(seen.page, PAINTED)
    with explored(browser, ours) as seen:
        quick = first_picture(seen.page, DRAWN)
        longest = float(seen.page.evaluate(LONG_TASKS))
        yield Measure("requests", len(seen.external), 0, "")
        yield Measure("errors", len(seen.complaints), 0, "")
    print(f"first picture: pyvis {slow:,.0f} ms, ours {quick:,.0f} ms")
    yield Measure("pyvis first picture / ours", slow / quick, 10, "times", most=False)
    yield Measure("longest task while opening", longest, 200, "ms")


def in_motion(browser: Browser, folder: Path) -> Iterator[Measure]:
    """Pan and zoom with 300 actors and 1,000 drawn pairs."""
    file = folder / "motion.html"
    file.write_text(explorer_html(*crowd(300, 1700, seed=2)), encoding="utf-8", newline="")
    with explored(browser, file, "#pairs=1000") as seen:
        drawn = seen.page.evaluate("seen.drawn.length")
        print(f"in motion: {drawn} pairs drawn")
        for move in ("pan", "zoom"):
            yield Measure(
                f"{move}, 1,000 pairs", seen.page.evaluate(FRAMES, move), 30, "fps", most=False
            )


def answers(browser: Browser, folder: Path) -> Iterator[Measure]:
    """Time a click and a filter until the next frame, best of three as noise only adds."""
    for count, filtering in ((300, 150), (5_000, 500)):
        file = folder / f"answers-{count}.html"
        file.write_text(explorer_html(*crowd(60, count, seed=3)), encoding="utf-8", newline="")
        with explored(browser, file) as seen:
            for act, bar in (("select", 100), ("filter", filtering)):
                times = [float(seen.page.evaluate(LATENCY, act)) for _ in range(3)]
                yield Measure(f"{act}, {count:,} statements", min(times), bar, "ms")


def main() -> int:
    """Print the table and return the exit code."""
    measures: list[Measure] = []
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        for run in (beside_pyvis, in_motion, answers):
            measures += run(browser, Path(name))
    for one in measures:
        sign = "≤" if one.most else "≥"
        verdict = "" if one.met else "  MISSED"
        print(f"{one.name:32} {one.value:10,.1f} {one.unit:6} {sign} {one.bar:g}{verdict}")
    return 0 if all(one.met for one in measures) else 1


if __name__ == "__main__":
    sys.exit(main())
