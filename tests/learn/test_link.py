"""Tagged stretches are joined: contents to cues, cues to sources."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from detente.annotate import Parse
from detente.learn.link import Linked, link
from detente.learn.tags import Stretch
from helpers.marked import made, parsed


def parse(text: str) -> Parse:
    return parsed(made(text))[0]


def stretch(read: Parse, role: str, words: str, *, goes_on: bool = False) -> Stretch:
    """Return the stretch of some words, blanks between all tokens."""
    wanted = tuple(words.split())
    starts = range(len(read) - len(wanted) + 1)
    first = next(t for t in starts if read.words[t : t + len(wanted)] == wanted)
    return Stretch(role, first, first + len(wanted) - 1, goes_on)


def told(read: Parse, found: Iterator[Linked]) -> list[tuple[str, str, str]]:
    """Return source, cue and content of each attribution in words."""

    def words(*parts: Stretch | None) -> str:
        return " … ".join(" ".join(read.words[t] for t in part.tokens) for part in parts if part)

    return [(words(one.source), words(one.cue), words(*one.content)) for one in found]


CASES = {
    "each content takes the cue and the source of its clause": (
        "Anna hopes for rain and Peter fears the flood.",
        "source=Anna cue=hopes_for content=rain source=Peter cue=fears content=the_flood",
        [("Anna", "hopes for", "rain"), ("Peter", "fears", "the flood")],
    ),
    "a second verb shares the source of the first": (
        "Anna hopes for rain and fears the flood.",
        "source=Anna cue=hopes_for content=rain cue=fears content=the_flood",
        [("Anna", "hopes for", "rain"), ("Anna", "fears", "the flood")],
    ),
    "what nobody reports is no attribution": ("Rain fell.", "content=Rain", []),
    "a cue may have no source": (
        "It was feared that rain would fall.",
        "cue=was_feared content=that_rain_would_fall",
        [("", "was feared", "that rain would fall")],
    ),
    "a cue sentences away reports nothing here": (
        "Anna spoke. The road goes on through hills and long woods. Rain fell.",
        "source=Anna cue=spoke content=Rain_fell",
        [],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_stretches_are_joined(case: str) -> None:
    text, given, expected = CASES[case]
    read = parse(text)
    pairs = (one.replace("_", " ").split("=") for one in given.split())
    joined = link(read, [stretch(read, role, words) for role, words in pairs])
    assert told(read, joined) == expected


def test_the_pieces_of_a_content_stay_together() -> None:
    read = parse("We wait, Anna said, and we hope.")
    given = [
        stretch(read, "content", "We wait"),
        stretch(read, "source", "Anna"),
        stretch(read, "cue", "said"),
        stretch(read, "content", "and we hope", goes_on=True),
    ]
    assert told(read, link(read, given)) == [("Anna", "said", "We wait … and we hope")]


def test_a_content_begun_in_an_earlier_passage_is_left_to_it() -> None:
    read = parse("And we hope, Anna said.")
    given = [
        stretch(read, "content", "And we hope", goes_on=True),
        stretch(read, "source", "Anna"),
        stretch(read, "cue", "said"),
    ]
    assert told(read, link(read, given)) == []
