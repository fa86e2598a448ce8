"""Stance and event type of a content, by what its words do to one another."""

from __future__ import annotations

import pytest

from detente.model import Stance, Statement
from helpers.marked import made, resolved

GOOD, BAD, NONE = Stance.COOPERATIVE, Stance.CONFLICTUAL, Stance.NEUTRAL


def told(text: str) -> Statement:
    """Return the first statement of a text."""
    article = made(text, "2021-03-18")
    return resolved(article)[0]


STANCES = {
    "two words say more than one": [
        ("Lavrov said that Moscow would stand with Tehran.", GOOD),
        ("Kerry said that Russia had raised doubts about the list.", BAD),
    ],
    "to support something bad is bad": [
        ("Kerry said that Russia had encouraged the violations.", BAD),
        ("Kerry said that Russia had encouraged the reforms.", GOOD),
    ],
    "what is harmed does not speak for its harmer": [
        ("Kerry said that Russia had violated its commitments.", BAD),
    ],
    "an adjective colours its noun, and is coloured": [
        ("Kerry said that Russia showed troubling confidence.", BAD),
        ("Kerry said that Russia was a great threat.", BAD),
    ],
    "the occasion weighs less than the main clause": [
        ("Kerry said Poland would help Ukraine in response to Russia's brutal invasion.", GOOD),
        ("Kerry said that Georgia cooperates despite Russia's threats.", GOOD),
        ("Kerry said that Russia has met Poland since the invasion began.", NONE),
    ],
    "against is against where nothing else is said": [
        ("Lavrov said that Russia is against the plan.", BAD),
    ],
    "our allies are no praise, an ally is": [
        ("Kerry said that the allies of Poland would arrive.", NONE),
        ("Kerry said that Poland is an ally.", GOOD),
    ],
    "the lack of an accord blames nobody, the lack of will does": [
        ("Kerry said that Russia and Poland had reached no agreement.", NONE),
        ("Kerry said that Russia had shown no respect.", BAD),
    ],
    "without takes away what it stands before only": [
        ("Kerry said that Poland supports Ukraine without details.", GOOD),
    ],
    "the second word of a pair does not weigh again": [
        ("Kerry said that Russia would be held accountable.", BAD),
        ("Kerry said that the war had ended.", NONE),
    ],
    "what is lifted takes its adjectives along": [
        ("Kerry said that Poland had resolved the terrible crisis.", GOOD),
    ],
    "not only denies nothing": [
        ("Kerry said that Poland was not only helpful.", GOOD),
    ],
    "what is no threat is no blame": [
        ("Lavrov said that Russia was not dangerous.", NONE),
    ],
    "another is pressed to yield": [
        ("Lavrov said that Washington must withdraw its missiles.", BAD),
        ("Kerry said that Assad has to go.", BAD),
        ("Stoltenberg called on Russia to abandon its claims.", BAD),
        ("Kerry urged Russia to join the talks.", NONE),
        ("Kerry urged Russia to cooperate with Poland.", GOOD),
    ],
    "a condition asks nothing": [
        ("Kerry said Poland would wait, should Moscow decide to end the drill.", NONE),
    ],
    "speakers who say themselves what they ask": [
        ('"We urge Russia to comply with the ruling," Kerry said.', BAD),
    ],
    "what is not said takes no side": [
        ("Washington has not accused Russia of the raid.", NONE),
    ],
    "to admit something is not yet friendly": [
        ("Kerry acknowledged that Russia had won.", NONE),
    ],
    "a price is paid for what one did, or only told": [
        ("Biden said that Putin will pay a price.", BAD),
        ("Biden said that the prices of grain were published.", NONE),
    ],
    "a mild noun alone is only a topic": [
        ("Kerry said that Poland had repeated its proposal.", NONE),
    ],
    "nothing that is wrong, and nothing bad that is done, is no blame": [
        ("Kerry said that nothing was wrong.", NONE),
        ("Stoltenberg said that Poland does not seek confrontation.", NONE),
        ("Peskov said that Russia had nothing to do with the hack.", NONE),
    ],
    "what cannot be is no praise": [
        ("Lavrov said that good relations with Washington were impossible.", BAD),
    ],
    "what nobody does is not done": [
        ("Peskov said that no country supported the plan.", BAD),
    ],
    "not to end something bad is bad": [
        ("Kerry said that Assad would not stop his attacks.", BAD),
        ("Kerry said that the world would not tolerate Russia's aggression.", BAD),
    ],
    "a verb and a noun of one form are two words": [
        ("Kerry said that the fire in Poland was out.", NONE),
    ],
}


@pytest.mark.parametrize(
    ("text", "stance"),
    [case for cases in STANCES.values() for case in cases],
    ids=[f"{why}: {text}" for why, cases in STANCES.items() for text, _ in cases],
)
def test_words_weigh_where_they_stand(text: str, stance: Stance) -> None:
    """Negation, object, modifier, occasion and demand turn what a word weighs."""
    statement = told(text)
    assert statement.stance == stance, statement.reasons


TYPES = {
    "what is said against others is blame, for them praise": [
        ("Lavrov said that Washington had cheated Moscow.", "accuse"),
        ("Lavrov said that Poland had been generous.", "support"),
    ],
    "what takes no side is a plain remark": [
        ("Lavrov said that Poland had plans for a port.", "comment"),
    ],
    "a denial of something bad rejects it": [
        ("Lavrov said that there was no collusion.", "reject"),
    ],
    "what speakers will do is promise or threat": [
        ('"We will help Poland," Kerry said.', "agree"),
        ('"We will punish Russia," Kerry said.', "threaten"),
        ('"We will not accept the annexation," Kerry said.', "reject"),
    ],
    "what another should do is a request": [
        ("Lavrov said that Washington must withdraw its missiles.", "request"),
        ("Trump invited Putin to visit Washington.", "request"),
    ],
    "what speakers will do if another does harm is a threat": [
        ('"We will act if Russia escalates," Kerry said.', "threaten"),
    ],
    "whoever tells of a talk of his own has met somebody": [
        ("According to Kerry, Kerry spoke with Lavrov about the drought.", "consult"),
    ],
    "a need for another to do something is a request": [
        ("Kerry underscored the need for Russia to free the sailors.", "request"),
    ],
    "to call somebody something asks nothing": [
        ('Kerry called Assad "a brutal dictator".', "accuse"),
    ],
    "what is expressed decides, not the expressing": [
        ("The Kremlin expressed disgust over the verdict.", "accuse"),
    ],
    "a warning threatens only with what the speakers would do": [
        ("Lavrov warned that Kerry had undermined the talks.", "accuse"),
        ("Lavrov warned that Moscow would retaliate.", "threaten"),
    ],
    "a vow without harm is a promise": [
        ("Biden vowed to defend Poland.", "agree"),
        ("Biden vowed to punish Russia.", "threaten"),
    ],
    "what is declined to be told is a plain remark": [
        ("Peskov declined to comment on the talks.", "comment"),
    ],
}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [case for cases in TYPES.values() for case in cases],
    ids=[f"{why}: {text}" for why, cases in TYPES.items() for text, _ in cases],
)
def test_the_words_that_carry_the_stance_name_the_type(text: str, event_type: str) -> None:
    """Blame, praise, promise, threat, request and denial are told apart."""
    statement = told(text)
    assert statement.event_type == event_type, statement.reasons


def test_the_reason_names_what_is_demanded() -> None:
    """An explanation says which word presses whom."""
    statement = told("Stoltenberg called on Russia to abandon its claims.")
    assert dict(statement.reasons)["stance"] == "`abandon` is demanded -3"
