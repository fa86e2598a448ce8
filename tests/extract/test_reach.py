"""How far the words of a record reach in an official document."""

from __future__ import annotations

import pytest

from detente.model import Mode
from helpers.prose import findings

CASES = [
    (
        "Finland thanked the Danes for the ships, which arrived in May, and for the crews.",
        ["thanked the Danes for the ships, which arrived in May, and for the crews"],
    ),
    (
        "Finland protested to Denmark over the net, demanding an end to the fishing.",
        ["protested to Denmark over the net, demanding an end to the fishing"],
    ),
    (
        "Finland thanked the Danes for the ships and praised Norway for its nets.",
        ["thanked the Danes for the ships", "praised Norway for its nets"],
    ),
]


@pytest.mark.parametrize(("text", "contents"), CASES, ids=[text for text, _ in CASES])
def test_a_phrase_reaches_to_the_end_of_its_clause(text: str, contents: list[str]) -> None:
    found = findings(text, mode=Mode.DOCUMENT)
    assert [span.of(text) for record in found for span in record.content] == contents
