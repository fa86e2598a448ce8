"""Who talk in a readout: they, the leaders, and to whom each of them speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.model import Mode, Statement
from helpers.marked import made, resolved

_MET = "President Joe Biden met today with Chancellor Olaf Scholz of Germany. "
_WAR = "Russia attacked Kyiv. "


def said(text: str, mode: Mode = Mode.DOCUMENT, title: str = "") -> list[Statement]:
    """Return the statements of a text whose contents hold the word "duties"."""
    article = replace(made(text, "2022-02-07", mode=mode, outlet="White House"), title=title)
    statements = resolved(article)
    return [statement for statement in statements if "duties" in statement.text]


BOTH = [
    _MET + _WAR + "They discussed the duties.",
    _MET + _WAR + "The leaders discussed the duties.",
    _MET + _WAR + "The President and the Chancellor discussed the duties.",
    _MET + "They discussed the duties that China had raised.",
]


@pytest.mark.parametrize("text", BOTH)
def test_they_of_a_readout_are_the_two_who_talk(text: str) -> None:
    """Whoever is named in between, and whatever is talked over."""
    first, second = said(text)
    assert {first.actor.id, second.actor.id} == {"joe-biden", "olaf-scholz"}, first.reasons
    assert first.targets == (second.actor,)


def test_what_one_says_in_a_talk_is_said_to_the_other() -> None:
    """Whom else the words aim at is a target beside."""
    (statement,) = said(_MET + "President Biden blamed Russia for the duties.")
    assert {actor.id for actor in statement.targets} == {"olaf-scholz", "russia"}


def test_in_the_news_nobody_is_taken_for_a_talker() -> None:
    """A meeting told in the news makes no readout of what follows."""
    (statement,) = said(_MET + "Biden blamed Russia for the duties.", Mode.NEWS)
    assert {actor.id for actor in statement.targets} == {"russia"}


def test_two_of_one_side_do_not_negotiate() -> None:
    """A president and a minister of one state are no two sides."""
    text = "President Joe Biden met today with Antony Blinken. Biden blamed Russia for the duties."
    (statement,) = said(text)
    assert {actor.id for actor in statement.targets} == {"russia"}


@pytest.mark.parametrize(
    ("title", "is_readout"),
    [("Readout of President Biden's Call", True), ("Statement on Tariffs", False)],
)
def test_only_a_document_about_a_talk_is_spoken_in_it(title: str, *, is_readout: bool) -> None:
    """A statement that mentions a meeting is addressed to nobody in it."""
    (statement,) = said(_MET + "President Biden blamed Russia for the duties.", title=title)
    assert ("olaf-scholz" in {actor.id for actor in statement.targets}) is is_readout


def test_what_both_say_each_says_to_the_other() -> None:
    """A joint statement of a readout names no other party in its words."""
    statements = said(_MET + "The leaders reaffirmed the duties of Russia.")
    aimed = {s.actor.id: {actor.id for actor in s.targets} for s in statements}
    assert aimed["joe-biden"] >= {"olaf-scholz"}
    assert aimed["olaf-scholz"] >= {"joe-biden"}


MEETINGS = [
    "President Joe Biden welcomed Chancellor Olaf Scholz to the White House. ",
    "President Joe Biden and Chancellor Olaf Scholz met today at the White House. ",
    "President Joe Biden spoke today with German Chancellor Olaf Scholz. ",
    "President Joe Biden held a call today with Chancellor Olaf Scholz. ",
]


@pytest.mark.parametrize("opening", MEETINGS)
def test_a_talk_is_told_in_many_ways(opening: str) -> None:
    """A welcome, a meeting of two, a call."""
    assert {s.actor.id for s in said(opening + "They discussed the duties.")} == {
        "joe-biden",
        "olaf-scholz",
    }


def test_they_of_a_readout_without_known_parties_are_nobody_known() -> None:
    """Whom a conference gathers, its readout need not name."""
    opening = "President Joe Biden convened the allies. Russia attacked Kyiv. "
    assert {s.actor.name for s in said(opening + "They discussed the duties.")} <= {"They"}


def test_an_official_text_does_not_aim_at_who_serves_its_own_state() -> None:
    """Its president's deeds are its own; a turn of a transcript may praise or blame him."""
    text = "President Biden condemns Russia's unjustified war. This is an outrage by Moscow."
    article = made(text, "2022-03-02", mode=Mode.DOCUMENT, outlet="White House")
    statements = resolved(article)
    assert statements
    assert all("joe-biden" not in {a.id for a in s.targets} for s in statements)


def test_a_readout_s_plain_words_are_aimed_at_nobody_by_the_talk_alone() -> None:
    """Only words on the talk fall upon those who talk."""
    (statement,) = said(_MET + "The duties of Russia are an outrage.")
    assert "olaf-scholz" not in {actor.id for actor in statement.targets}, statement.reasons


def test_the_two_sides_of_a_readout_are_the_states_of_those_who_talk() -> None:
    """Not whichever two states are named last."""
    text = _MET + "China and India traded much. The two sides discussed the duties."
    assert {s.actor.id for s in said(text)} == {"united-states", "germany"}
