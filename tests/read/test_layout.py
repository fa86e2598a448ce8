from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.read.layout import blocks

WRAPPED = """\
President Joe Biden met today with the leaders of the allies on the
margins of the summit in Brussels. He underscored strong support for
the security of the region.

Q    Mr. President, will you speak to him?
THE PRESIDENT:  I have no plans to call him right now. And that is
all I can say about it.
"""

CASES = [
    ("One line.\nAnother line.", ["One line.", "Another line."]),
    ("One line.\n\nAnother.", ["One line.", "Another."]),
    ("# A heading\nA line.", ["A heading", "A line."]),
    ("**A heading**\n\nA line.", ["A heading", "A line."]),
    ("- First item.\n- Second\nitem.", ["First item.", "Second\nitem."]),
    ("-- By A. Writer\n-- Mon Mar 7, 2016", ["By A. Writer", "Mon Mar 7, 2016"]),
    ("❗️ And he said no.", ["And he said no."]),
    ("> Quoted words.", ["Quoted words."]),
    # a sentence that a link, a name or the page's width has broken
    ("He told the\nUnited States\nto leave.", ["He told the\nUnited States\nto leave."]),
    ("Biden\nsaid no.", ["Biden\nsaid no."]),
    ("In 2013,\nthe EU panicked.", ["In 2013,\nthe EU panicked."]),
    (
        "Stein spokeswoman\nMelezia Figueroa\nsaid so.",
        ["Stein spokeswoman\nMelezia Figueroa\nsaid so."],
    ),
    ("“They will.\nWe will not.”\nSo he left.", ["“They will.\nWe will not.”", "So he left."]),
    ("It was quite a long sentence that was broken\n\nby an empty line.", None),
    # what is no broken sentence
    ("20 August 2015\nfrom RT Website", ["20 August 2015", "from RT Website"]),
    ("A title\nhttps://example.org/a", ["A title", "https://example.org/a"]),
    ("“One.”\n“Two.”", ["“One.”", "“Two.”"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_lines_become_blocks(text: str, expected: list[str] | None) -> None:
    assert [block.span.of(text) for block in blocks(text)] == (expected or [text])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_lines_are_rejoined(end: str) -> None:
    text = WRAPPED.replace("\n", end)
    found = [" ".join(block.span.of(text).split()) for block in blocks(text)]
    assert len(found) == 3
    assert found[0].startswith(
        "President Joe Biden met today with the leaders of the allies on the"
    )
    assert found[0].endswith("the security of the region.")
    assert found[1] == "Q Mr. President, will you speak to him?"
    assert found[2].endswith("And that is all I can say about it.")


@given(st.text(st.sampled_from("abcXYZ.,:“”\"' \t\n\r\xa0é❗"), max_size=300))
def test_blocks_are_ordered_and_hold_every_letter(text: str) -> None:
    found = blocks(text)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(block.span.start < block.span.end for block in found)
    covered = {offset for block in found for offset in range(block.span.start, block.span.end)}
    assert not any(char.isalpha() for offset, char in enumerate(text) if offset not in covered)
