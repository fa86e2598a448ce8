"""Dates, targets, types and stances of whole sentences, as the codebook defines them."""

from __future__ import annotations

import pytest

from detente.model import Mode, Stance, Statement
from helpers.marked import made, resolved


def told(text: str, published: str | None = "2021-03-18", **more: object) -> list[Statement]:
    """Return the statements of a text."""
    article = made(text, published, **more)  # type: ignore[arg-type] # outlet and mode
    return resolved(article)


DATES = [
    ("Peskov said Wednesday that ties were bad.", "2021-03-17", "expression"),
    ("Peskov on Thursday said that ties were bad.", "2021-03-18", "expression"),
    ("On Wednesday, Peskov said that ties were bad.", "2021-03-17", "expression"),
    ("Peskov said the ministers met on Monday.", None, "none"),
    ("Peskov has said that ties were bad.", None, "none"),
    ("Peskov said that ties were bad.", None, "none"),
]


@pytest.mark.parametrize(("text", "edtf", "basis"), DATES, ids=[text for text, _, _ in DATES])
def test_the_date_is_that_of_the_saying(text: str, edtf: str | None, basis: str) -> None:
    """A weekday dates the words it stands with, not those it stands in."""
    (statement,) = told(text)
    assert (statement.when.edtf, statement.when.basis) == (edtf, basis), statement.reasons


def test_a_later_remark_inherits_the_day_of_the_first() -> None:
    """ "He added" belongs to the same occasion."""
    first, later = told(
        "Dmitry Peskov said Wednesday that ties were bad.\n\nHe added that Russia was ready."
    )
    assert first.when.edtf == later.when.edtf == "2021-03-17"
    assert later.when.basis == "inherited"


def test_the_lede_of_a_body_dates_its_spokesman() -> None:
    """What the Kremlin said on Wednesday its spokesman said on Wednesday."""
    statements = told(
        "The Kremlin said Wednesday that ties were bad.\n\n"
        '"We are ready for talks," the Kremlin\'s spokesman Dmitry Peskov said.'
    )
    assert [s.when.edtf for s in statements] == ["2021-03-17", "2021-03-17"]
    assert statements[-1].on_behalf_of is not None
    assert statements[-1].on_behalf_of.id == "kremlin"


def test_without_a_day_of_publication_a_weekday_dates_nothing() -> None:
    """No anchor, no date."""
    (statement,) = told("Peskov said Wednesday that ties were bad.", None)
    assert statement.when.edtf is None
    assert statement.reported is None


TARGETS = [
    ("Peskov said that Biden's comments were very bad.", {"joe-biden"}),
    ("The West accused Russia of aggression in the region.", {"russia"}),
    ("Peskov said Russia wanted good relations with the United States.", {"united-states"}),
    ("Biden told reporters that Putin would pay a price.", {"vladimir-putin"}),
    ("The G7 said it would not accept Russia's annexation of Crimea.", {"russia"}),
    ("Peskov said that President Vladimir Putin was ready.", {"vladimir-putin"}),
    ("Moscow recalled its ambassador in the United States.", {"united-states"}),
    ("Experts say that the treaty expires in February.", set()),
]


@pytest.mark.parametrize(("text", "slugs"), TARGETS, ids=[text for text, _ in TARGETS])
def test_targets_are_whom_the_words_evaluate_address_or_touch(text: str, slugs: set[str]) -> None:
    """The codebook's definition, case by case."""
    (statement,) = told(text)
    assert {actor.id for actor in statement.targets} == slugs, statement.reasons


def test_a_joint_deed_is_one_statement_for_each_with_the_other_as_target() -> None:
    """Bush and Putin signed: two statements."""
    first, second = told("George W. Bush and Vladimir Putin signed a treaty.", "2002-05-25")
    assert {first.actor.id, second.actor.id} == {"george-w-bush", "vladimir-putin"}
    assert first.targets[0] == second.actor
    assert first.joint_with == (second.actor,)


def test_a_domestic_deed_is_left_out() -> None:
    """A deed within one polity is no statement about relations."""
    assert told("Vladimir Putin met Sergei Lavrov in Moscow.") == []


STANCES = [
    ("Washington accused Russia of aggression.", Stance.CONFLICTUAL),
    ("Biden thanked Ukraine for its support.", Stance.COOPERATIVE),
    ("Peskov said that Biden would not accept the agreement.", Stance.CONFLICTUAL),
    ("Lavrov said that Kerry would come to Moscow.", Stance.NEUTRAL),
    ("CNN reported that Russia attacked Ukraine.", Stance.NEUTRAL),
    ("Lavrov said that the embargo could destroy trust.", Stance.CONFLICTUAL),
    ("Lavrov said that Washington would lift the embargo.", Stance.COOPERATIVE),
    ("Lavrov said that Washington had removed obstacles to trade.", Stance.COOPERATIVE),
    ("Lavrov said that Kerry had failed to support the agreement.", Stance.CONFLICTUAL),
    ("Lavrov said that the West should stop backing Ukraine.", Stance.CONFLICTUAL),
    ("Kerry said that the war had entered its second year.", Stance.NEUTRAL),
    ("Kerry said that Russia's war had entered its second year.", Stance.CONFLICTUAL),
    ("Lavrov said that the number of visitors was greater.", Stance.NEUTRAL),
    ("Lavrov said that Russia would help the diplomats who were expelled.", Stance.COOPERATIVE),
    ("Lavrov said that Kerry should come to Moscow.", Stance.NEUTRAL),
    ("Russia denied any link.", Stance.NEUTRAL),
    ('"We will retaliate," Lavrov said.', Stance.CONFLICTUAL),
    ('"We made a mistake," Lavrov said.', Stance.NEUTRAL),
    ('"We deplore this illegal operation," Lavrov said.', Stance.CONFLICTUAL),
]


@pytest.mark.parametrize(("text", "stance"), STANCES, ids=[text for text, _ in STANCES])
def test_the_stance_is_the_cue_s_or_the_balance_of_the_words(text: str, stance: Stance) -> None:
    """A plain cue leaves the stance to its content."""
    (statement,) = told(text)
    assert statement.stance == stance, statement.reasons


def test_what_happened_says_nothing() -> None:
    """The Cold War is no speaker, whatever a sentence lets it do."""
    assert told("The Cold War underscored Russia's brutality.") == []


def test_a_retelling_points_to_the_first_telling() -> None:
    """The same words again are no second statement."""
    first, again = told(
        "Joe Biden said that Putin will pay a heavy price for meddling.\n\n"
        "Biden said that Putin will pay a heavy price."
    )
    assert first.repeats is None
    assert again.repeats == first.id


def test_a_retelling_of_a_retelling_points_to_the_first_too() -> None:
    """The third is like the second alone, and no link leads to a link."""
    first, *later = told(
        "Joe Biden said that Putin will pay a heavy price for meddling.\n\n"
        "Biden said that Putin will pay a heavy price and his tycoons lose their assets.\n\n"
        "Biden said that Putin and his tycoons lose their assets."
    )
    assert {statement.repeats for statement in later} == {first.id}


def test_a_document_speaks_with_its_issuer_s_voice_on_its_own_day() -> None:
    """A ministry's "we" is the ministry, today."""
    statements = told(
        "We condemn the actions of the United States.",
        "2026-01-08",
        mode=Mode.DOCUMENT,
        outlet="Russian Foreign Ministry",
    )
    assert statements
    assert {s.actor.id for s in statements} == {"russian-foreign-ministry"}
    assert {(s.when.edtf, s.when.basis) for s in statements} == {("2026-01-08", "document")}


def test_every_decision_has_a_reason() -> None:
    """Each field that is decided says why, in a sentence."""
    (statement,) = told("Peskov said Wednesday that Biden's comments were bad.")
    fields = [field for field, _ in statement.reasons]
    assert fields == ["actor", "on_behalf_of", "targets", "date", "event_type", "stance"]
    assert all(reason for _, reason in statement.reasons)


def test_a_document_s_own_state_is_its_issuer_unless_the_verb_names_it() -> None:
    """ "The United States is grateful" is the Secretary's; "Russia moved troops" is Russia's."""
    statements = told(
        "The United States is immensely grateful to Ukraine.",
        "2021-07-30",
        mode=Mode.DOCUMENT,
        outlet="U.S. State Department",
    )
    assert [s.actor.id for s in statements] == ["us-state-department"]
