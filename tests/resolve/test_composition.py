"""What a speaker makes of others, composed from who does what to whom."""

from __future__ import annotations

import pytest

from detente.extract import extract, load_cues
from detente.resolve.actors.speakers import speakers_of
from detente.resolve.coding.composition import Composition, compose
from helpers.marked import authority, made, resolved, surveyed

HARM, HELP = "conflictual", "cooperative"


def composed(text: str) -> Composition:
    """Return what the propositions of the first finding of a text show."""
    article = made(text, "2021-03-18")
    context = surveyed(article)
    found = extract(article, context.parses, authority(), load_cues())[0]
    speakers = {a.id: a for _, r in speakers_of(context, found) for a in r.actors}
    return compose(context, found, tuple(speakers.values()))


STANCES = [
    ("Blinken said that Russia had attacked Ukraine.", HARM),
    ("Blinken said that Ukraine had been attacked by Russia.", HARM),
    ("Blinken said that Russia had not attacked Ukraine.", "neutral"),
    ("Blinken said that Russia had helped Armenia.", HELP),
    ("Blinken said that Russia had not helped Armenia.", HARM),
    ("Blinken said that Russia had no plans to help Armenia.", HARM),
    ("Blinken said that Russia had no interest in helping Armenia.", HARM),
    ('"We will help Ukraine," Blinken said.', HELP),
    ('"We condemn Russia," Blinken said.', HARM),
    ('"We do not condemn Russia," Blinken said.', "neutral"),
    ("Blinken said that Navalny had been poisoned.", "neutral"),
    ("Blinken said that Russia should be punished.", HARM),
    ('"We want Russia to be isolated," Blinken said.', HARM),
    ('"We welcome the withdrawal of Russia," Blinken said.', HELP),
    ("Blinken said that he had met reporters.", "neutral"),
    ('"Russia is irresponsible," Blinken said.', HARM),
]


@pytest.mark.parametrize(("text", "stance"), STANCES, ids=[text for text, _ in STANCES])
def test_a_stance_is_composed_of_who_does_what_to_whom(text: str, stance: str) -> None:
    """The doer of a harm is blamed, its victim is not; a denied harm takes no side."""
    told = composed(text)
    assert told.stance.value == stance, (told.attitudes, told.lines)


def test_an_attitude_names_its_predicate_and_whom_it_is_to() -> None:
    told = composed("Blinken said that Russia had attacked Ukraine.")
    assert told.reason == "`attacked` is against Russia"


def test_where_words_and_propositions_disagree_no_side_is_taken() -> None:
    """The words weigh threats, the propositions show a protector: neither is believed."""
    text = "Blinken said that Poland had shielded Ukraine from threats and blackmail."
    statement = resolved(made(text, "2021-03-18"))[0]
    assert statement.stance.value == "neutral"
    assert "but `shielded` is for Poland" in dict(statement.reasons)["stance"]


def test_a_statement_shows_its_propositions() -> None:
    statement = resolved(made("Blinken said that Russia had attacked Ukraine.", "2021-03-18"))[0]
    assert "attacked: agent Russia, patient Ukraine" in statement.propositions
