"""A verb: its group, whether it is finite, passive, denied, in the past, or only possible."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.annotate import Parse
from detente.grammar.modality import modality
from detente.grammar.negation import has_negator, is_negated_verb, negates
from detente.grammar.tense import (
    auxiliaries,
    finite_verb,
    is_past,
    is_past_passive,
    is_perfect,
    is_present,
)
from detente.grammar.verbs import is_finite, is_passive, verb_group
from detente.model import Modality
from helpers.asked import asked

YES_NO: dict[Callable[[Parse, int], bool], tuple[list[str], list[str]]] = {
    is_finite: (
        ["Moscow *recalled* its envoy.", "Moscow has *recalled* its envoy."],
        ["Moscow plans to *recall* its envoy.", "He left, *saying* that it was late."],
    ),
    is_passive: (
        ["The envoy was *recalled*.", "An envoy *recalled* by Moscow left."],
        ["Moscow *recalled* its envoy.", "Moscow has *recalled* its envoy."],
    ),
    is_negated_verb: (
        [
            "Lavrov did not *say* that Moscow would leave.",
            "Nobody *said* that Moscow would leave.",
            "No official *said* that Moscow would leave.",
            "Lavrov never *said* that Moscow would leave.",
            "Lavrov did not want to *say* more.",
        ],
        [
            "Lavrov *said* that Moscow would not leave.",
            "Lavrov not only *said* that Moscow would leave.",
        ],
    ),
    has_negator: (
        ["They *reached* no agreement.", "They *said* nothing.", "They left without *talks*."],
        ["They *reached* an agreement."],
    ),
    is_perfect: (
        ["Lavrov has *said* that it was late.", "They have been *saying* so."],
        ["Lavrov *said* that it was late.", "It was *said* that it was late."],
    ),
    is_past: (
        ["Lavrov *said* that it was late.", "It was *said* that it was late."],
        ["Lavrov *says* that it is late.", "Lavrov will *say* that it is late."],
    ),
    is_past_passive: (
        ["Lavrov was *told* that it was late."],
        ["Lavrov *told* her that it was late.", "Lavrov is *told* that it is late."],
    ),
    is_present: (
        ["Moscow *believes* that it is late.", "Moscow is *hoping* for talks."],
        ["Moscow *believed* that it was late.", "Lavrov *says* that it is late."],
    ),
}
CASES = [
    pytest.param(question, marked, answer, id=f"{question.__name__}: {marked}")
    for question, sides in YES_NO.items()
    for answer, marked_ones in zip((True, False), sides, strict=True)
    for marked in marked_ones
]


@pytest.mark.parametrize(("question", "marked", "answer"), CASES)
def test_a_verb_is_asked(
    question: Callable[[Parse, int], bool], marked: str, *, answer: bool
) -> None:
    assert question(*asked(marked)) is answer


NEGATORS = [
    ("Moscow did *not* leave.", True),
    ("Moscow *never* left.", True),
    ("Moscow not *only* left.", False),
    ("Moscow *not* only left.", False),
    ("Assad should stay or *not*.", False),
]


@pytest.mark.parametrize(("marked", "answer"), NEGATORS)
def test_a_word_negates_what_it_hangs_on(marked: str, *, answer: bool) -> None:
    assert negates(*asked(marked)) is answer


MODALITIES = [
    ("Moscow *recalled* its envoy.", Modality.ASSERTED),
    ("Moscow will *recall* its envoy.", Modality.FUTURE),
    ("Moscow plans to *recall* its envoy.", Modality.FUTURE),
    ("Moscow may *recall* its envoy.", Modality.HYPOTHETICAL),
    ("If Moscow *recalls* its envoy, Kyiv will answer.", Modality.HYPOTHETICAL),
]


@pytest.mark.parametrize(("marked", "answer"), MODALITIES)
def test_a_clause_presents_its_verb(marked: str, answer: Modality) -> None:
    assert modality(*asked(marked)) is answer


GROUPS = [
    ("Moscow has not yet *recalled* its envoy.", "has not yet recalled"),
    ("Moscow *pulled* out its troops.", "pulled out"),
    ("Moscow *left*.", "left"),
]


@pytest.mark.parametrize(("marked", "words"), GROUPS)
def test_a_verb_group_holds_its_helpers(marked: str, words: str) -> None:
    parse, verb = asked(marked)
    assert [parse.words[token] for token in verb_group(parse, verb)] == words.split()


FINITE = [
    ("Lavrov said it was late, *adding* that he would go.", "said"),
    ("Ministers voiced their *hope* for talks.", "voiced"),
    ("Lavrov *said* it was late.", "said"),
]


@pytest.mark.parametrize(("marked", "word"), FINITE)
def test_a_cue_has_the_tense_of_the_verb_over_it(marked: str, word: str) -> None:
    parse, verb = asked(marked)
    assert parse.words[finite_verb(parse, verb)] == word


def test_to_is_no_auxiliary() -> None:
    parse, verb = asked("Moscow wants to *leave*.")
    assert auxiliaries(parse, verb) == []
