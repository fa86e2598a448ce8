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
    _TIES + '"The weather was good," Lavrov said.',
    _TIES + '"We will not stay idle," Lavrov warned.',
    'Peskov criticized Biden. "There is nothing new in it," Peskov said.',
    "Moscow and Washington are rivals. Russia recalled its ambassador.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_nobody_is_aimed_at_whom_the_words_do_not_name(text: str) -> None:
    """Neither the other side of the article nor whom the speaker aimed at before is a guess."""
    statement = last(text)
    assert statement.targets == (), statement.reasons


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
