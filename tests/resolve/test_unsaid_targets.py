"""Whom a statement falls upon that names nobody."""

from __future__ import annotations

import pytest

from detente.model import Mode, Statement
from helpers.marked import made, resolved

_TIES = "Russia and the United States held talks. "
_CALL = "Joe Biden spoke with Vladimir Putin by telephone. "


def last(text: str, **more: object) -> Statement:
    """Return the last statement of a text."""
    article = made(text, "2021-03-18", **more)  # type: ignore[arg-type] # mode
    return resolved(article)[-1]


UNSAID = [
    (_TIES + '"We have agreed to a number of steps," Lavrov said.', {"united-states"}),
    (_TIES + '"Our partners were ready," Lavrov said.', {"united-states"}),
    (_TIES + '"The weather was good," Lavrov said.', set()),
    (_TIES + "Peskov said that ports such as Vladivostok would grow.", set()),
    ('Peskov criticized Biden. "This is very bad," Peskov said.', {"joe-biden"}),
]


@pytest.mark.parametrize(("text", "slugs"), UNSAID, ids=[text for text, _ in UNSAID])
def test_only_words_that_take_two_sides_or_point_back_imply_a_target(
    text: str, slugs: set[str]
) -> None:
    """The other side for what is shared; whom the speaker aimed at before for "this"."""
    statement = last(text)
    assert {actor.id for actor in statement.targets} == slugs, statement.reasons


@pytest.mark.parametrize(("mode", "heard"), [(Mode.DOCUMENT, True), (Mode.NEWS, False)])
def test_a_party_of_a_talk_in_a_document_speaks_to_the_other(mode: Mode, *, heard: bool) -> None:
    """A readout's "Biden said that Russia …" was said to Putin."""
    statement = last(_CALL + "Biden said that Ukraine needed help.", mode=mode)
    slugs = {actor.id for actor in statement.targets}
    assert statement.actor.id == "joe-biden"
    assert slugs == ({"ukraine", "vladimir-putin"} if heard else {"ukraine"}), statement.reasons


ASKED = [
    ("Asked if Putin knew of the plan, Biden said he was not sure.", {"vladimir-putin"}),
    ("Asked about the weather, Biden said he was not sure.", set()),
]


@pytest.mark.parametrize(("text", "slugs"), ASKED, ids=[text for text, _ in ASKED])
def test_an_answer_is_aimed_at_whom_the_question_is_about(text: str, slugs: set[str]) -> None:
    """ "Asked if …" gives the subject of the question."""
    statement = last(text)
    assert {actor.id for actor in statement.targets} == slugs, statement.reasons
