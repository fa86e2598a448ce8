"""Who hears a statement is its target, one's own house and the mere place are not."""

from __future__ import annotations

import pytest

from detente.model import Mode, Statement
from helpers.marked import made, resolved


def last(text: str, *, mode: Mode = Mode.NEWS, outlet: str | None = None) -> Statement:
    """Return the last statement of a text."""
    article = made(text, "2021-03-18", mode=mode, outlet=outlet)
    return resolved(article)[-1]


HEARD = [
    ("In a letter to Congress, Biden said the budget was late.", {"us-congress"}),
    ("At a meeting with Sergei Lavrov, Blinken said the hour was late.", {"sergei-lavrov"}),
    ("Blinken said the hour was late. Lavrov replied that he was tired.", {"antony-blinken"}),
    ("In an interview with Fox News, Biden said the hour was late.", set()),
    ("Biden told Fox News' Megyn Kelly that the hour was late.", set()),
    ("After a meeting with Sergei Lavrov, Blinken said the hour was late.", set()),
]


@pytest.mark.parametrize(("text", "slugs"), HEARD, ids=[text for text, _ in HEARD])
def test_who_hears_the_words_is_a_target(text: str, slugs: set[str]) -> None:
    """The other party of the occasion, and who is answered; a medium is an audience."""
    statement = last(text)
    assert {actor.id for actor in statement.targets} == slugs, statement.reasons


def test_a_speaker_does_not_aim_at_the_house_he_speaks_from() -> None:
    """The article says to which organisation somebody belongs."""
    publisher = last("WikiLeaks publisher Julian Assange said WikiLeaks loved Russia.")
    stranger = last("Senator Marco Rubio said WikiLeaks loved Russia.")
    assert {actor.id for actor in publisher.targets} == {"russia"}, publisher.reasons
    assert "wikileaks" in {actor.id for actor in stranger.targets}, stranger.reasons


PLACES = [
    ("Lavrov said the blast in the French city of Nice was noted.", set()),
    ("Schwab said Moscow dropped the duties on Chinese beef.", {"russia"}),
    ("Lavrov said the trucks came from Turkey and that Biden knew.", {"joe-biden"}),
    ("Lavrov said that a letter from Turkey had come.", {"turkey"}),
    ("Biden said that our Allies would wait for Putin.", {"vladimir-putin"}),
    ("Biden said the whole world stood up to Putin's Russia.", {"russia"}),
    ("Trump praised his Democratic rival, Hillary Clinton.", {"hillary-clinton"}),
    ("Lavrov said Biden went to the United Nations.", {"joe-biden"}),
]


@pytest.mark.parametrize(("text", "slugs"), PLACES, ids=[text for text, _ in PLACES])
def test_what_a_country_holds_or_where_one_goes_is_no_target(text: str, slugs: set[str]) -> None:
    """Cities, goods, origins and halls are the circumstances of what is said."""
    statement = last(text)
    assert {actor.id for actor in statement.targets} == slugs, statement.reasons


def test_he_of_an_agentless_saying_is_who_was_spoken_of() -> None:
    """ "It was revealed that *he* had lied" is aimed at him, not at whom he lied to."""
    text = "Michael Flynn left. On Monday, it was revealed that he had misled Pentagon officials."
    statement = last(text)
    assert statement.actor.id == "unspecified"
    assert {actor.id for actor in statement.targets} == {"michael-flynn"}, statement.reasons


def test_many_of_the_states_are_not_the_two_states() -> None:
    """Only a count of two makes a pair of states."""
    text = "Russia met the United States. Biden said he had won many of the states."
    assert last(text).targets == ()


ASIDES = [
    "Q    Is Russia ready?\n\nTHE PRESIDENT:  It is very high.",
    "THE PRESIDENT:  I met Russia's team. I said, “It was late.”",
]


@pytest.mark.parametrize("text", ASIDES)
def test_in_a_transcript_words_aim_at_nobody_they_do_not_name(text: str) -> None:
    """People talk of many things; neither the question nor the turn before names a target."""
    statement = last(text, mode=Mode.DOCUMENT, outlet="White House")
    assert statement.targets == (), (statement.text, statement.reasons)


STRANGERS = [
    ("Senator Marco Rubio said Jane Doherty had lied.", {"Jane Doherty"}),
    ("Senator Marco Rubio praised Jane Doherty.", set()),
]


@pytest.mark.parametrize(("text", "names"), STRANGERS, ids=[text for text, _ in STRANGERS])
def test_a_name_nobody_knows_is_a_target_where_it_acts(text: str, names: set[str]) -> None:
    """Much of what a tagger takes for persons is none: who acts is one."""
    assert {actor.name for actor in last(text).targets} == names


def test_what_accompanies_a_saying_is_no_target() -> None:
    """A clause of "with" tells of somebody else."""
    statement = last("Lavrov condemned Russia's foes, with Biden taking notes in the hall.")
    assert "joe-biden" not in {actor.id for actor in statement.targets}, statement.reasons


HE = [
    ("THE PRESIDENT:  I met Zelenskyy. I think he wants peace.", True),
    ("Zelenskyy left. Lavrov said he was tired.", False),
]


@pytest.mark.parametrize(("text", "is_other"), HE, ids=[text for text, _ in HE])
def test_he_in_somebody_s_own_speech_is_another(text: str, *, is_other: bool) -> None:
    """A turn of a transcript is as good as a quotation."""
    statement = last(text, mode=Mode.DOCUMENT if is_other else Mode.NEWS, outlet="White House")
    slugs = {actor.id for actor in statement.targets}
    assert ("volodymyr-zelenskyy" in slugs) is is_other, statement.reasons


def test_one_person_told_by_two_nouns_is_one_actor() -> None:
    """ "The senator and candidate" has one article; "the senator and a candidate" two."""
    text = "Marco Rubio left. {} said Russia was wrong."
    one = text.format("The Florida senator and presidential candidate")
    article = made(one, "2016-01-06")
    statements = resolved(article)
    assert [statement.actor.id for statement in statements] == ["marco-rubio"]


PAIRS = [
    ("Trump said the Israeli-Palestinian conflict would end.", {"israel", "palestine"}),
    ("Trump said that Biden saw a Soviet-designed rocket.", {"joe-biden"}),
    ("Lavrov said that Biden was hit by a rocket, a Soviet-designed weapon.", {"joe-biden"}),
]


@pytest.mark.parametrize(("text", "slugs"), PAIRS, ids=[text for text, _ in PAIRS])
def test_both_halves_of_a_hyphened_pair_are_aimed_at(text: str, slugs: set[str]) -> None:
    """A name before a participle only describes."""
    statement = last(text)
    assert {actor.id for actor in statement.targets} == slugs, statement.reasons


def test_he_of_a_quotation_is_who_stands_near_not_who_spoke_last() -> None:
    """ "They asked to bar Trump's visit. "He is a danger," said Issawi Frej"."""
    text = (
        "Benjamin Netanyahu said the polls were open.\n\n"
        'Lawmakers asked to bar Donald Trump. "He is a danger," said Issawi Frej.'
    )
    statement = last(text)
    assert {actor.id for actor in statement.targets} == {"donald-trump"}, statement.reasons


def test_adjectives_joined_by_and_aim_alike() -> None:
    """The second one qualifies the noun, not the first."""
    statement = last("U.S. and Russian negotiators have reached no agreement, Wang Yi said.")
    assert {actor.id for actor in statement.targets} == {"united-states", "russia"}
