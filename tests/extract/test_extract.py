"""What extraction promises of every finding."""

from __future__ import annotations

from helpers.prose import findings

TEXT = (
    '"We are ready," Foreign Minister Sergei Lavrov said on Friday. '
    '"The rest is up to Washington."\n\n'
    "According to the ministry, the jet never left Russian airspace."
)


def test_a_split_quotation_is_one_record_with_two_spans() -> None:
    said = findings(TEXT)[0]
    assert [span.of(TEXT) for span in said.content] == [
        "We are ready",
        "The rest is up to Washington",
    ]
    assert [span.of(TEXT) for span in said.actors] == ["Foreign Minister Sergei Lavrov"]


def test_according_to_takes_the_rest_of_its_sentence() -> None:
    found = findings(TEXT)[-1]
    assert found.content[0].of(TEXT) == "the jet never left Russian airspace"
    assert found.rule == "according.to"
