"""Official documents: which ones speak, what counts in a talk, and what is only talk."""

from __future__ import annotations

import csv

import pytest

from detente.assets import ontology
from detente.extract.genre import speaks
from detente.model import Found, Mode, Role
from helpers.prose import findings


def rows(table: str) -> list[dict[str, str]]:
    with ontology(f"cues/{table}").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def talk(*turns: str) -> list[str]:
    """Return the contents of the statements in a talk, questions left out."""
    text = "\n\n".join(turns)
    found = findings(text, mode=Mode.DOCUMENT, role=Role.TURN)
    return [contents(text, one) for one in found if one.rule != "script.question"]


def contents(text: str, found: Found) -> str:
    return " | ".join(span.of(text) for span in found.content)


@pytest.mark.parametrize("row", rows("genres.csv"), ids=lambda row: str(row["id"]))
def test_a_title_tells_whether_a_document_speaks(row: dict[str, str]) -> None:
    assert speaks(row["example"]) == (row["speaks"] == "true")


def test_a_document_of_another_title_speaks() -> None:
    assert speaks("On the talks in Geneva")
    assert speaks("")


def voices(text: str) -> set[str]:
    return {f.rule for f in findings(text, mode=Mode.DOCUMENT) if f.rule.startswith("document.")}


@pytest.mark.parametrize("row", rows("openings.csv"), ids=lambda row: str(row["words"]))
def test_an_opening_is_no_part_of_what_is_said(row: dict[str, str]) -> None:
    found = [f for f in findings(row["example"], mode=Mode.DOCUMENT) if f.rule[:9] == "document."]
    said = [contents(row["example"], one) for one in found]
    assert said == ([] if row["kind"] == "courtesy" else ["Moscow is to blame"])


QUESTION = "Q: Will the Estonians sell their grain to Latvia?"


def test_a_bare_yes_answers_with_the_asked_clause() -> None:
    said = talk("Q: Would you let the Danes buy the ships?", "THE PRESIDENT: Yes, I would.")
    assert said == ["let the Danes buy the ships | Yes, I would"]


def test_short_sentences_of_an_answer_are_one() -> None:
    said = talk(
        QUESTION, "THE PRESIDENT: They will. They did so last year. It helps the Baltic coast."
    )
    assert said[0] == "They will. They did so last year"


@pytest.mark.parametrize(
    "words",
    [
        "We will get there.",
        "You know what I mean.",
        "I like that tie.",
        "It is late, and I have a train to catch.",
    ],
)
def test_small_talk_is_no_statement(words: str) -> None:
    assert talk("THE PRESIDENT: Good evening.", f"THE PRESIDENT: {words}") == []


def test_a_question_keeps_only_the_voices_of_others() -> None:
    said = talk("Q: Lavrov said that the pact is dead. I think he means it. Do you agree?")
    assert said == ["the pact is dead"]


def test_a_pronoun_stands_for_the_actor_that_was_asked_about() -> None:
    said = talk(
        "Q: What of the Russians?", "THE PRESIDENT: A good question.", "They ruined a city."
    )
    assert "They ruined a city" in said


def test_a_belief_in_what_or_how_is_no_statement() -> None:
    assert talk(QUESTION, "THE PRESIDENT: Hello.", "I know what he did.") == []


OWN = [
    ("The ministers previewed the autumn session.", "previewed the autumn session"),
    ("He shared his wishes for a swift recovery.", "shared his wishes for a swift recovery"),
    ("Both sides reviewed the fishing quotas.", "reviewed the fishing quotas"),
]


@pytest.mark.parametrize(("text", "words"), OWN, ids=[text for text, _ in OWN])
def test_who_takes_part_in_a_talk_has_a_record_of_what_they_did(text: str, words: str) -> None:
    (found,) = findings(text, mode=Mode.DOCUMENT)
    assert found.actors
    assert contents(text, found) == words


@pytest.mark.parametrize(
    "text",
    [
        "President Niinisto will travel to Oslo in May to deepen our ties with Norway.",
        "The envoys will participate in a strong show of support for Norway.",
        'Niinisto said: "The Danes are cruel to Norway. The Danes are a threat."',
    ],
)
def test_plans_and_words_of_others_are_not_the_issuers_own(text: str) -> None:
    assert voices(text) == set()


def test_a_state_that_is_only_a_scene_makes_no_talk_political() -> None:
    assert talk("THE PRESIDENT: They build great trucks in Mexico.") == []
    assert talk("THE PRESIDENT: Mexico is a great friend.") == ["Mexico is a great friend"]


TALKS = [
    ("The talks were productive and long.", "The talks were productive and long"),
    ("Estonia may close its border with Latvia.", "Estonia may close its border with Latvia"),
]


@pytest.mark.parametrize(("text", "words"), TALKS, ids=[text for text, _ in TALKS])
def test_a_document_judges_its_talk_and_foresees(text: str, words: str) -> None:
    (found,) = findings(text, mode=Mode.DOCUMENT)
    assert found.actors == ()
    assert contents(text, found) == words


def test_what_a_participant_did_ends_where_another_clause_begins() -> None:
    text = "The two leaders tasked their teams to go on, and the ships will leave for Norway."
    found = findings(text, mode=Mode.DOCUMENT)
    assert contents(text, found[0]) == "tasked their teams to go on"


def test_a_person_is_judged_by_what_he_has_done() -> None:
    (found,) = findings("Lukashenko has given Minsk a strong reason to doubt.", mode=Mode.DOCUMENT)
    assert found.rule == "document.evaluation"


def test_an_acronym_before_a_colon_takes_no_floor() -> None:
    text = "NAACP: The Danes are great friends.\n\nThe Danes are a threat to Norway."
    found = findings(text, mode=Mode.DOCUMENT)
    assert all(one.actors == () for one in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**Strong Ties:** Norway is a strong ally.", "Norway is a strong ally"),
        ("Norway is a strong ally (laughter) and more.", "Norway is a strong ally"),
    ],
)
def test_a_heading_and_the_laughter_are_no_words_of_the_issuer(text: str, words: str) -> None:
    (found,) = findings(text, mode=Mode.DOCUMENT)
    assert contents(text, found) == words


def test_a_yes_to_no_question_says_nothing() -> None:
    assert talk("Q: The Danes, sir.", "THE PRESIDENT: Yes.") == []
