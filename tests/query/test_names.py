"""Words mean the one thing they can mean, and otherwise say what they could."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import QueryError
from detente.query import choose
from detente.query.names import alike, fold
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
    assert choose("biden", NAMES, {"joe-biden": 3, "russia": 9}) == "joe-biden"


OBAMAS = [
    ("barack-obama", "Barack Obama"),
    ("michelle-obama", "Michelle Obama"),
    ("obama-administration", "administration of Barack Obama"),
    ("x-11-obama", "Obama"),
    ("x-22-obama", "Obama"),
    ("x-33-mr-obama", "Mr. Obama"),
]
STRANGERS = {"x-11-obama": 40, "x-22-obama": 2, "x-33-mr-obama": 1}


@pytest.mark.parametrize(
    ("words", "uses", "meant"),
    [
        ("obama", {"barack-obama": 1, "obama-administration": 7}, "barack-obama"),
        ("Michelle", {"barack-obama": 1, "michelle-obama": 1}, "michelle-obama"),
        ("mr obama", {"barack-obama": 1}, "x-33-mr-obama"),
        ("x-22-obama", {"barack-obama": 9}, "x-22-obama"),
        ("michelle-obama", {"barack-obama": 9}, "michelle-obama"),
        ("michelle", {"barack-obama": 9}, "michelle-obama"),
    ],
)
def test_a_known_one_that_occurs_is_meant_before_strangers_of_that_name(
    words: str, uses: dict[str, int], meant: str
) -> None:
    assert choose(words, OBAMAS, uses | STRANGERS) == meant


def test_a_stranger_who_occurs_is_meant_before_a_known_one_who_does_not() -> None:
    names = [("kamala-harris", "Kamala Harris"), ("x-44-harris", "Harris")]
    assert choose("harris", names, {"x-44-harris": 2}) == "x-44-harris"
    assert choose("harris", names, {"x-44-harris": 2, "kamala-harris": 1}) == "kamala-harris"


def test_the_beginning_of_a_known_name_is_no_better_than_a_strangers_whole_name() -> None:
    names = [("harrison-ford", "Harrison Ford"), ("x-44-harris", "Harris")]
    assert choose("harris", names, {"x-44-harris": 2, "harrison-ford": 9}) == "x-44-harris"


def test_ambiguous_words_list_the_most_used_first() -> None:
    with pytest.raises(QueryError) as caught:
        choose("obama", OBAMAS, {"michelle-obama": 2, "barack-obama": 5} | STRANGERS)
    assert caught.value.hint == "Say which: barack-obama (5), michelle-obama (2)."
    with pytest.raises(QueryError) as caught:
        choose("obama", OBAMAS, STRANGERS)
    assert caught.value.hint == "Say which: x-11-obama (40), x-22-obama (2)."


def test_all_that_words_may_mean_are_listed() -> None:
    assert alike("obama", OBAMAS[:3]) == ["barack-obama", "michelle-obama"]
    assert alike("frodo", OBAMAS) == []


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
