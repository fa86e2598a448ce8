"""Who fills the logical slots of a word, whatever the voice and the clause."""

from __future__ import annotations

import pytest

from detente.grammar.arguments import arguments
from helpers.roles import parse_of

CASES = [
    ("Moscow *recalled* its envoy.", {"subject": "Moscow", "object": "envoy"}),
    ("The envoy was *recalled* by Moscow.", {"subject": "Moscow", "object": "envoy"}),
    ("The sanctions that Washington *imposed* failed.", {"subject": "Washington"}),
    ("The envoy *recalled* by Moscow left.", {"subject": "Moscow", "object": "envoy"}),
    ("The envoys were *forced* to leave by the army.", {"subject": "army", "object": "envoys"}),
    ("Obama told Putin to *stop* the raids.", {"subject": "Putin", "object": "raids"}),
    ("Putin promised to *stop* the raids.", {"subject": "Putin", "object": "raids"}),
    ("Moscow accused Kyiv of *shelling* the plant.", {"subject": "Kyiv", "object": "plant"}),
    ("Zelensky flew to Warsaw to *thank* Poland.", {"subject": "Zelensky", "object": "Poland"}),
    ("Lavrov met Kerry and *thanked* Obama.", {"subject": "Lavrov", "object": "Obama"}),
    ("Moscow *recalled* its envoy from Washington.", {"from": "Washington"}),
    ("The senator was *denied* entry.", {"dative": "senator", "object": "entry"}),
    ("Moscow *fired* dozens of missiles at Kyiv.", {"object": "missiles", "at": "Kyiv"}),
    ("The army *pushed* back the rebels.", {"particle": "back", "object": "rebels"}),
    ("Moscow *struck* Kyiv on Monday.", {"subject": "Moscow", "object": "Kyiv"}),
    ("Russia's *invasion* of Ukraine failed.", {"poss": "Russia", "of": "Ukraine"}),
    ("Russian *aggression* against Ukraine goes on.", {"modifier": "Russian"}),
    ("Moscow launched an *attack* on Kyiv.", {"poss": "Moscow", "on": "Kyiv"}),
    ("Moscow is *responsible* for the attack.", {"subject": "Moscow", "for": "attack"}),
    ("Lavrov said the talks *failed*.", {"subject": "talks"}),
]


def slots(marked: str) -> dict[str, str]:
    """Return the words in the slots of the word in asterisks."""
    before, _, rest = marked.partition("*")
    parse = parse_of(marked.replace("*", ""))
    if not rest:
        return {}
    word = parse.start.index(len(before))
    found = arguments(parse, word)
    return {slot: " ".join(parse.words[token] for token in found[slot]) for slot in found}


@pytest.mark.parametrize(("marked", "expected"), CASES, ids=[marked for marked, _ in CASES])
def test_arguments_fill_logical_slots(marked: str, expected: dict[str, str]) -> None:
    found = slots(marked)
    assert {slot: found.get(slot) for slot in expected} == expected


def test_a_time_fills_no_slot() -> None:
    assert "on" not in slots("Moscow *struck* Kyiv on Monday.")


def test_joined_nouns_fill_a_slot_together() -> None:
    assert slots("Biden *praised* Poland and Latvia.")["object"] == "Poland Latvia"
