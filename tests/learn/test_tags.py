"""Attributions become a tag a token, and tags become stretches of tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.annotate import Parse
from detente.brat import Attribution
from detente.learn.tags import Stretch, stretches, tags
from detente.model import Span
from helpers.marked import made, parsed

TEXT = '"We are ready," Lavrov said, "and we wait." Snow fell.\n\n"We go on."'


@pytest.fixture(scope="module")
def parses() -> list[Parse]:
    return parsed(made(TEXT))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def attribution(*content: str) -> Attribution:
    spans = tuple(span(words) for words in content)
    return Attribution("E1", (span("Lavrov"),), (span("said"),), spans)


def test_a_content_broken_off_goes_on_after_its_cue(parses: list[Parse]) -> None:
    parse = parses[0]
    given_tags = tags(parse, [attribution("We are ready", "and we wait")])
    named = [
        (s.role, parse.words[s.first], parse.words[s.last], s.goes_on)
        for s in stretches(given_tags)
    ]
    assert named == [
        ("content", "We", "ready", False),
        ("source", "Lavrov", "Lavrov", False),
        ("cue", "said", "said", False),
        ("content", "and", "wait", True),
    ]


def test_a_content_goes_on_in_the_next_passage(parses: list[Parse]) -> None:
    given_tags = tags(parses[1], [attribution("We are ready", "We go on")])
    assert [stretch.goes_on for stretch in stretches(given_tags)] == [True]


def test_words_of_no_attribution_have_no_stretch(parses: list[Parse]) -> None:
    assert set(tags(parses[0], [])) == {"O"}
    assert list(stretches(tags(parses[0], []))) == []


TAGS = st.lists(st.sampled_from(["O", "B-content", "I-content", "B-cue", "I-cue", "B-source"]))


@given(TAGS)
def test_stretches_hold_the_tagged_tokens_once_and_in_order(some: list[str]) -> None:
    found = list(stretches(some))
    covered = [token for stretch in found for token in stretch.tokens]
    assert covered == [token for token, tag in enumerate(some) if tag != "O"]
    assert all({some[t][2:] for t in stretch.tokens} == {stretch.role} for stretch in found)


@given(TAGS)
def test_a_stretch_begins_wherever_a_tag_says_so(some: list[str]) -> None:
    begins = {stretch.first for stretch in stretches(some)}
    assert {token for token, tag in enumerate(some) if tag.startswith("B-")} <= begins


def test_a_stretch_counts_both_its_ends() -> None:
    assert list(Stretch("cue", 3, 5).tokens) == [3, 4, 5]
