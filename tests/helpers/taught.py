"""A corpus of annotated attributions, of sentences that the rules find nothing in."""

from __future__ import annotations

from itertools import product
from pathlib import Path

__all__ = ["CUE", "SENTENCES", "write_corpus"]

CUE = "harrumphed about"
_SOURCES = ("The mayor", "A farmer", "Anna Berg", "The old baker", "Her neighbours")
_CONTENTS = ("the price of bread", "a road without lamps", "the late train to Bonn", "new taxes")
_IDLE = ("The harbour lies in the north.", "Snow fell on the hills.", "The bridge is long.")
SENTENCES = tuple(product(_SOURCES, _CONTENTS))
"""Who harrumphed about what."""


def write_corpus(folder: Path) -> Path:
    """Write a text for each source, annotated in brat's form as PolNeAR's are."""
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    for number, source in enumerate(_SOURCES):
        text, lines = "", list[str]()
        for index, content in enumerate(_CONTENTS, start=1):
            at = len(text)
            text += f"{source} {CUE} {content}. {_IDLE[(number + index) % len(_IDLE)]}\n\n"
            lines += _event(index, at, source, content)
        (folder / "text" / f"story-{number}.txt").write_text(text, encoding="utf-8")
        annotations = folder / "attributions" / f"story-{number}_ab12.ann"
        annotations.write_text("".join(lines), encoding="utf-8")
    return folder


def _event(index: int, at: int, source: str, content: str) -> list[str]:
    """Return the lines of one attribution that begins at an offset."""
    cue = at + len(source) + 1
    words = cue + len(CUE) + 1
    spans = (
        ("Source", at, source),
        ("Cue", cue, CUE),
        ("Content", words, content),
    )
    lines = [
        f"T{3 * index + step}\t{role} {start} {start + len(text)}\t{text}\n"
        for step, (role, start, text) in enumerate(spans)
    ]
    roles = " ".join(f"{role}:T{3 * index + step}" for step, (role, _, _) in enumerate(spans))
    return [*lines, f"E{index}\tAttribution:T{3 * index + 1} {roles}\n"]
