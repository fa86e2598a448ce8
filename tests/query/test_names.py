"""Words mean the one thing they can mean, and otherwise say what they could."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import QueryError
from detente.query import choose
from detente.query.names import fold
from detente.query.nearest import nearest

NAMES = [
    ("vladimir-putin", "Vladimir Putin"),
    ("vladimir-putin", "Путин"),
    ("maria-putina", "Maria Putina"),
    ("joe-biden", "Joe Biden"),
    ("hunter-biden", "Hunter Biden"),
    ("russia", "Russia"),
    ("russia", "Moscow"),
    ("us-state-department", "U.S. State Department"),
    ("volodymyr-zelenskyy", "Volodymyr Zelenskyy"),
]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("joe-biden", "joe-biden"),
        ("Joe Biden", "joe-biden"),
        ("joe", "joe-biden"),
        ("the  MOSCOW", "russia"),
        ("путин", "vladimir-putin"),
        ("US State Department", "us-state-department"),
        ("state dep", "us-state-department"),
        ("zelenskyy", "volodymyr-zelenskyy"),
        ("maria", "maria-putina"),
    ],
)
def test_words_mean_one_thing(words: str, meant: str) -> None:
    assert choose(words, NAMES) == meant


def test_ambiguous_words_list_the_candidates() -> None:
    with pytest.raises(QueryError, match="`biden` could be any of 2") as caught:
        choose("biden", NAMES)
    assert caught.value.hint == "Say which: hunter-biden, joe-biden."


def test_the_one_that_occurs_is_meant_before_those_that_do_not() -> None:
    assert choose("biden", NAMES, likely={"joe-biden", "russia"}) == "joe-biden"


def test_a_whole_name_is_meant_before_the_beginning_of_another() -> None:
    assert choose("putin", [*NAMES, ("putin-street", "Putin")]) == "putin-street"


def test_a_surname_is_meant_before_the_beginning_of_another_name() -> None:
    assert choose("putin", [*NAMES, ("russia", "Putin's Russia")]) == "vladimir-putin"


def test_an_actor_of_the_authority_is_meant_before_a_stranger() -> None:
    names = [("joe-biden", "Joe Biden"), ("x-1234-biden-s-aides", "Biden's aides")]
    assert choose("biden", names) == "joe-biden"
    assert choose("biden aides", names) == "x-1234-biden-s-aides"


@pytest.mark.parametrize(("words", "near"), [("Mosow", "moscow"), ("Zelenski", "zelenskyy")])
def test_a_slip_gets_the_nearest_name(words: str, near: str) -> None:
    with pytest.raises(QueryError) as caught:
        choose(words, NAMES)
    assert caught.value.hint == f"Did you mean `{near}`?"


@pytest.mark.parametrize("words", ["", "   ", "...", "xyzzy plugh"])
def test_nothing_is_refused_with_the_words(words: str) -> None:
    with pytest.raises(QueryError) as caught:
        choose(words, NAMES)
    assert f"`{words}`" in caught.value.message


@given(st.sampled_from(NAMES), st.sampled_from([str.upper, str.lower, str.title]))
def test_every_name_and_id_finds_its_thing(pair: tuple[str, str], change: object) -> None:
    id_, name = pair
    assert callable(change)
    assert choose(change(name), NAMES) == choose(id_, NAMES) == id_


@given(st.text())
def test_folding_twice_changes_nothing_more(words: str) -> None:
    once = fold(words)
    assert fold(once).removeprefix("the ") == once.removeprefix("the ")


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("acter", ["actor", "about"], "actor"),
        ("actr", ["Actor", "actor"], "actor"),
        ("tagret", ["target", "text"], "target"),
        ("zebra", ["actor"], None),
        ("x", [], None),
    ],
)
def test_the_nearest_word_is_near(word: str, known: list[str], found: str | None) -> None:
    assert nearest(word, known) == found
