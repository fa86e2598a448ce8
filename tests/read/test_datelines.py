"""A dateline is set apart from the story it opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.model import Role
from detente.read import read_file
from detente.read.datelines import dateline, patterns

STORY = "Russia will respond to new sanctions, Dmitry Peskov said on Thursday."
HEAD = "Moscow answers the sanctions"
MORE = "It gave no details of what it planned."
DATELINES = [
    "MOSCOW (Reuters) - ",
    "MOSCOW, March 18 (Reuters) - ",
    "MOSCOW, (Reuters) – ",
    "MOSCOW. March 18 (Interfax) - ",
    "Moscow, March 18 (Interfax) - ",
    "WASHINGTON, March 18 /TASS/. ",
    "MOSCOW, March 18. /TASS/. ",
    "MOSCOW, March 18. /TASS Correspondent Ivan Petrov/. ",
    "GENEVA, 16 June 2021. RIA Novosti. ",
    "MOSCOW, Mar 18 - RIA Novosti. ",
    "WASHINGTON — ",
    "WASHINGTON, D.C. – ",
    "Washington, D.C. — ",
    "KYIV, Ukraine (AP) — ",
    "KYIV — ",
    "ST. PETERSBURG, Russia -- ",
    "THE HAGUE, Netherlands (AP) — ",
    "WASHINGTON/MOSCOW (Reuters) - ",
    "WASHINGTON, MOSCOW (Reuters) - ",
    "UNITED NATIONS (Reuters) - ",
    "ABOARD AIR FORCE ONE (Reuters) - ",
    "BEIJING, March 18 (Xinhua) -- ",
    "BRUSSELS, March 18 – ",
    "TASS, March 18. ",
    "(Reuters) - ",
    "Washington (CNN) ",
    "LONDON (AFP) – ",
    "PALO ALTO, Calif. — ",
    "NEW YORK, Sept 28 (Reuters) - ",
]
STORIES = [
    STORY,
    "NATO — Russia's old rival — will respond, Jens Stoltenberg said.",
    "The U.S. - Russia treaty was signed by Joe Biden.",
    "U.S.-Russia talks will go on, Dmitry Peskov said.",
    "MOSCOW WARNS WASHINGTON - KREMLIN READY",
    "Moscow (which denies it) said that Russia will respond.",
    "Vladimir Putin - Russia's president - will respond.",
    "March 18 is the day, Dmitry Peskov said.",
    "On March 18 - a Thursday - Russia will respond.",
    "WASHINGTON said that Russia will respond.",
]


@pytest.mark.parametrize("words", DATELINES)
def test_a_dateline_ends_where_the_story_begins(words: str) -> None:
    assert dateline(words + STORY) == len(words)
    assert dateline(words + "“We will respond,” said Dmitry Peskov.") == len(words)


@pytest.mark.parametrize("words", STORIES)
def test_a_story_without_a_dateline_has_none(words: str) -> None:
    assert dateline(words) == 0


@pytest.mark.parametrize("example", [example for _, example in patterns()])
def test_each_pattern_finds_its_example(example: str) -> None:
    assert example[dateline(example) :] == "Russia will respond"


def test_a_dateline_is_a_byline_and_the_story_a_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{HEAD}\n\nMOSCOW (Reuters) - {STORY}\n\n{MORE}")
    passages = read_file(path)[0].passages
    assert [(p.role, p.span.of(path.read_text())) for p in passages] == [
        (Role.HEADLINE, HEAD),
        (Role.BYLINE, "MOSCOW (Reuters) -"),
        (Role.PARAGRAPH, STORY),
        (Role.PARAGRAPH, MORE),
    ]
