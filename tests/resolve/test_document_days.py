"""The days of documents: their own, and that of the talk they report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.model import Mode, Statement
from helpers.marked import made, resolved

DAY = "2021-06-15"
CALL = "Readout of President Biden's Call with President Putin of Russia"


def told(text: str, title: str = CALL) -> list[Statement]:
    """Return the statements of a document of the White House."""
    article = replace(made(text, DAY, mode=Mode.DOCUMENT, outlet="White House"), title=title)
    return resolved(article)


DAYS = {
    "a talk without a day is the document's": (
        CALL,
        "President Biden spoke with President Putin. He warned Russia against an attack.",
        DAY,
    ),
    "a talk the day before dates what was said in it": (
        CALL,
        (
            "President Biden spoke yesterday with President Putin. "
            "President Biden warned Russia against an attack."
        ),
        "2021-06-14",
    ),
    "a talk of two days is an interval": (
        "Readout of National Security Advisor Jake Sullivan's Meeting with Nikolai Patrushev",
        (
            "Jake Sullivan met with Nikolai Patrushev on June 12-13. "
            "Sullivan warned Russia against an attack."
        ),
        "2021-06-12/2021-06-13",
    ),
    "they who talked are parties": (
        CALL,
        (
            "President Biden spoke today with President Putin. They discussed Ukraine. "
            "They reaffirmed their commitment to the treaty."
        ),
        DAY,
    ),
    "a joint statement reports what its parties said": (
        "Leaders' Joint Statement of the United States and the Republic of Korea",
        "President Biden and President Yoon reiterated their commitment to the treaty.",
        DAY,
    ),
    "a briefing on a call tells of that day's call": (
        "Background Press Call by Senior Officials on the President's Call with Vladimir Putin",
        "SENIOR ADMINISTRATION OFFICIAL: Thanks. President Putin rejected the proposal.",
        DAY,
    ),
    "who issues a statement on a call took part": (
        "Statement by President Joe Biden on Call with President Zelenskyy of Ukraine",
        "President Zelenskyy reached out to me tonight. I condemned Russia's attack.",
        DAY,
    ),
    "a stretch of months is no day of a talk": (
        CALL,
        (
            "President Biden spoke today with President Putin. "
            "They discussed the progress made over the past eighteen months."
        ),
        DAY,
    ),
    "a trip's month is not the talk's": (
        CALL,
        (
            "President Biden spoke today with President Putin. "
            "They discussed the crisis following his trip in March."
        ),
        DAY,
    ),
    "the day of talks told of is not the telling's": (
        CALL,
        (
            "President Biden spoke today with President Putin. "
            "President Putin gave a briefing on the results of yesterday's talks."
        ),
        DAY,
    ),
    "another year's day opens no talk": (
        CALL,
        "On November 5, 2020, America voted. President Biden welcomed Ukraine's reforms.",
        DAY,
    ),
    "a sentence of an older event dates itself alone": (
        "Statement by President Biden on Energy",
        (
            "Yesterday, Germany announced that it would halt the project. "
            "We condemn Russia's attacks on Ukraine."
        ),
        DAY,
    ),
    "leaders who reaffirm do so on its day": (
        "Joint Statement of the United States and France",
        "The United States and France reaffirm their support for Ukraine.",
        DAY,
    ),
    "a day to come is a plan's": (
        "Statement on the Visit of the President of France",
        "President Biden welcomes the visit of President Macron on June 29.",
        DAY,
    ),
}


@pytest.mark.parametrize(("title", "text", "edtf"), DAYS.values(), ids=DAYS)
def test_a_document_speaks_on_its_day_or_that_of_its_talk(title: str, text: str, edtf: str) -> None:
    """The last statement of each text."""
    statement = told(text, title)[-1]
    assert statement.when.edtf == edtf, dict(statement.reasons)["date"]


UNDATED = {
    "a statement without a talk tells no day of what others did": (
        "Statement by President Biden on Energy",
        "We stand with Ukraine. Germany accused Russia of blackmail.",
    ),
    "others' words in remarks have no day": (
        "Remarks by President Biden on Energy",
        "THE PRESIDENT: Thank you all. Senator Graham said that Russia lied.",
    ),
    "an outsider's deed is no part of the talk": (
        CALL,
        "President Biden spoke with President Putin. China rejected the accusation.",
    ),
    "the perfect tells no day": (
        CALL,
        "President Biden spoke with President Putin. Ukraine has rejected the accusation.",
    ),
}


@pytest.mark.parametrize(("title", "text"), UNDATED.values(), ids=UNDATED)
def test_what_a_document_says_of_others_may_have_no_day(title: str, text: str) -> None:
    """The last statement of each text."""
    statement = told(text, title)[-1]
    assert statement.when.edtf is None, dict(statement.reasons)["date"]


def test_the_reason_names_the_talk() -> None:
    """What `detente explain` shows."""
    statement = told(DAYS["a talk the day before dates what was said in it"][1])[-1]
    assert dict(statement.reasons)["date"] == (
        "it belongs to the event of 2021-06-14, which the document opens with"
    )
    assert statement.when.phrase is not None
    assert statement.when.phrase.text == "yesterday"
