"""Whose remarks belong to one speech event, and so share its day."""

from __future__ import annotations

import pytest

from detente.model import Statement
from helpers.marked import made, resolved

THURSDAY = "2021-03-18"
SUNDAY = "2021-03-21"


def told(text: str, published: str = THURSDAY) -> list[Statement]:
    """Return the statements of a news text."""
    article = made(text, published)
    return resolved(article)


def days(text: str, published: str = THURSDAY) -> list[str | None]:
    """Return the dates of the statements of a text, in order."""
    return [statement.when.edtf for statement in told(text, published)]


def why(statement: Statement) -> str:
    """Return the reason of a statement's date."""
    return dict(statement.reasons)["date"]


EVENTS = {
    "a later remark tells the day of the first": (
        (
            "Sergei Lavrov said that sanctions were useless.\n\n"
            "“We do not fear them,” Lavrov told the agency in an interview on Tuesday."
        ),
        ["2021-03-16", "2021-03-16"],
    ),
    "an interview's recording is its day": (
        "“We do not fear sanctions,” Sergei Lavrov told the agency in the interview, taped Monday.",
        ["2021-03-15"],
    ),
    "a sentence introduces the speaker": (
        (
            "Marco Rubio appeared on the radio late on Tuesday for an interview.\n\n"
            "“The Kremlin cannot be trusted,” Rubio said in a statement."
        ),
        ["2021-03-16"],
    ),
    "a body's day is its spokesman's": (
        (
            "The bridge was opened after an inquiry that took most of a year.\n\n"
            "Talks dragged on without result, and observers had long lost interest in them.\n\n"
            "The Kremlin rejected the report on Tuesday.\n\n"
            "“These are inventions,” Dmitry Peskov told reporters."
        ),
        ["2021-03-16", "2021-03-16"],
    ),
    "all who speak at a forum speak on its day": (
        (
            "Antony Blinken warned Russia on Tuesday in a speech to the forum.\n\n"
            "“We are watching closely,” Dominic Raab told the forum."
        ),
        ["2021-03-16", "2021-03-16"],
    ),
    "a weekday behind a noun that is no event is the verb's": (
        "Russia demanded access on Tuesday to the records.",
        ["2021-03-16"],
    ),
    "a month passes to the next sentence": (
        "“The pact is dead,” Sergei Lavrov wrote in December.\n\nBut, he noted, “the talks go on.”",
        ["2020-12", "2020-12"],
    ),
}


@pytest.mark.parametrize(("text", "edtf"), EVENTS.values(), ids=EVENTS)
def test_remarks_of_one_speech_event_share_its_day(text: str, edtf: list[str]) -> None:
    """The article need tell the day only once."""
    assert days(text) == edtf, [why(statement) for statement in told(text)]


ASIDE = {
    "often": "Lavrov often said that the pact was dead.",
    "later": "Lavrov later said that the pact was dead.",
    "another time": "In 2014 Lavrov said that the pact was dead.",
    "perfect": "Lavrov has been saying that the pact is dead.",
    "present": "Lavrov spends hours explaining that the pact is dead.",
}


@pytest.mark.parametrize("later", ASIDE.values(), ids=ASIDE)
def test_what_is_told_of_another_time_does_not_share_the_day(later: str) -> None:
    """Words such as "often" put a remark elsewhere."""
    first, *rest = days(f"Sergei Lavrov said on Tuesday that ties were bad.\n\n{later}")
    assert first == "2021-03-16"
    assert "2021-03-16" not in rest


def test_a_speaker_of_two_days_is_not_dated_by_either() -> None:
    """Which of two occasions a remark belongs to, nobody knows."""
    text = (
        "Sergei Lavrov said on Monday that ties were bad.\n\n"
        "Lavrov said on Tuesday that ties were worse.\n\n"
        "Antony Blinken said nothing of the kind was true.\n\n"
        "Lavrov said the pact was dead."
    )
    last = told(text)[-1]
    assert last.when.edtf is None
    assert "dated on 2 days" in why(last)


def test_a_remark_far_before_a_dated_one_is_not_dated_by_it() -> None:
    """A chain of remarks breaks after three paragraphs."""
    filler = "The bridge was built of steel and stone.\n\n" * 4
    text = (
        f"Sergei Lavrov said that ties were bad.\n\n{filler}Lavrov said on Tuesday that it was so."
    )
    assert days(text) == [None, "2021-03-16"]


SOURCES = [
    ("According to the Kremlin at the start of 2009 Russia had many warheads.", None),
    ("Most voters trust Russia, according to a survey in February.", "2021-02"),
]


@pytest.mark.parametrize(("text", "edtf"), SOURCES)
def test_a_year_beside_a_source_dates_only_its_report(text: str, edtf: str | None) -> None:
    """What the source says may be of any time."""
    assert days(text) == [edtf]


PROGRAMMES = [
    ("Lindsey Graham said on NBC’s “Meet the Press” that Russia lied.", SUNDAY, SUNDAY),
    ("Lindsey Graham said on ABC’s “This Week” that Russia lied.", "2021-03-22", SUNDAY),
    ("Lindsey Graham said on NBC’s “Meet the Press” that Russia lied.", "2021-03-25", None),
    ("Lindsey Graham said of the State of the Union that it was long.", SUNDAY, None),
]


@pytest.mark.parametrize(("text", "published", "edtf"), PROGRAMMES)
def test_a_weekly_programme_fresh_on_the_air_dates_what_was_said_on_it(
    text: str, published: str, edtf: str | None
) -> None:
    """Only in the days after it, and only where the article tells no day."""
    assert days(text, published) == [edtf]


def test_a_day_told_beats_the_programme_s() -> None:
    """An interview for Sunday may be taped before."""
    text = (
        "Lindsey Graham said on NBC’s “Meet the Press” that Russia lied.\n\n"
        "“It is plain,” Graham told the programme in the interview, taped Friday."
    )
    assert days(text, SUNDAY) == ["2021-03-19", "2021-03-19"]
    assert why(told(text, SUNDAY)[0]) == (
        "Lindsey Graham speaks on 2021-03-19, which a later remark tells"
    )


def test_another_gathering_is_another_occasion() -> None:
    """A day holds for what is said where it was said."""
    text = (
        "Sergei Lavrov told the conference on Tuesday that ties were bad.\n\n"
        "Lavrov told the debate that the pact was dead."
    )
    assert days(text) == ["2021-03-16", None]


def test_a_clause_in_passing_takes_no_later_day() -> None:
    """Who once said something need not have said it when quoted next."""
    text = (
        "Critics mocked Sergei Lavrov, who said that ties were bad.\n\n"
        "Lavrov said on Tuesday that the pact was dead."
    )
    assert days(text)[-1] == "2021-03-16"
    assert "2021-03-16" not in days(text)[:-1]


def test_a_month_behind_a_thing_is_the_thing_s() -> None:
    """Only what is said or where stands beside the verb."""
    text = "Sergei Lavrov spoke after his trip in January, and said the pact was dead."
    assert days(text) == [None]


def test_a_year_told_in_passing_is_no_second_day() -> None:
    """Only a day vies with a day; what stands beside the year itself shares the year."""
    text = (
        "Sergei Lavrov said on Tuesday that ties were bad.\n\n"
        "He likes surprises, as he showed in 2013 by announcing a release.\n\n"
        "“We do not fear sanctions,” Lavrov said."
    )
    assert days(text)[-1] == "2021-03-16"


def test_the_officials_are_those_named_just_before() -> None:
    """An unnamed source goes on under the same noun."""
    text = (
        "Israeli officials said on Tuesday that the visit was planned.\n\n"
        "The officials said the meeting was important."
    )
    assert days(text) == ["2021-03-16", "2021-03-16"]


def test_last_week_and_its_thursday_are_one_occasion() -> None:
    """A stretch of time that holds the day told is no second day."""
    text = (
        "Sergei Lavrov said on Tuesday that ties were bad.\n\n"
        "Lavrov said this week that the pact was dead.\n\n"
        "“We do not fear sanctions,” Lavrov said."
    )
    assert days(text)[-1] == "2021-03-16"


def test_a_named_person_s_day_in_the_lede_is_nobody_else_s() -> None:
    """Only a body or an unnamed source speaks through somebody."""
    text = (
        "Rick Delancey said on Tuesday that ties were bad.\n\n"
        "“We do not fear sanctions,” Sergei Lavrov said."
    )
    assert days(text) == ["2021-03-16", None]


OPENINGS = {
    "what a person did in the lede dates their words": (
        (
            "Marco Rubio hit back on Tuesday at his critics in the Senate.\n\n"
            "The bridge was opened after an inquiry that took most of a year.\n\n"
            "“The Kremlin cannot be trusted,” Rubio said."
        ),
        "2021-03-16",
    ),
    "what someone unnamed did in the lede dates the first to speak": (
        (
            "The ambassador hit back on Tuesday at his critics in the Senate.\n\n"
            "“The Kremlin cannot be trusted,” Rick Delancey said."
        ),
        "2021-03-16",
    ),
    "so does an unnamed source in the lede, whatever else the sentence tells": (
        (
            "The House panel will issue subpoenas to Rubio, its ranking member said on Tuesday.\n\n"
            "Rick Delancey said the Kremlin could not be trusted."
        ),
        "2021-03-16",
    ),
    "words said when something was done are of its day": (
        "Marco Rubio drew applause on Tuesday when he said the Kremlin lied.",
        "2021-03-16",
    ),
    "a year passes on within its paragraph": (
        (
            "In 2008 Sergei Lavrov complained that the pact was dead. The bridge was open. "
            "“The talks go on,” Lavrov said."
        ),
        "2008",
    ),
    "words about a comment are not of its day": (
        "Marco Rubio stood by his comment of Tuesday, refusing to say that he was wrong.",
        None,
    ),
}


@pytest.mark.parametrize(("text", "edtf"), OPENINGS.values(), ids=OPENINGS)
def test_what_stands_around_a_remark_may_date_it(text: str, edtf: str | None) -> None:
    """The last statement of each text."""
    assert days(text)[-1] == edtf, why(told(text)[-1])
