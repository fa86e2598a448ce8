"""What a user gives becomes a typed term, never a piece of the query's text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import QueryError
from detente.query import Parameter, Values, ask, ready
from detente.query.values import TYPES
from detente.store import Rows, Store


@pytest.fixture(scope="module")
def values(store: Store) -> Values:
    return Values(store)


def term(values: Values, type_: str, given_: str) -> str:
    return values.term(Parameter("p", type_, "", ""), given_)


ENT = "https://w3id.org/detente/entity/"
DATE = "^^<http://www.w3.org/2001/XMLSchema#date>"


@pytest.mark.parametrize(
    ("type_", "given_", "expected"),
    [
        ("actor", "putin", f"<{ENT}vladimir-putin>"),
        ("actor", "Foggy Bottom", f"<{ENT}us-state-department>"),
        ("actor", "a senior diplomat", f"<{ENT}x-0-a-senior-diplomat>"),
        ("actor", "ent:vladimir-putin", f"<{ENT}vladimir-putin>"),
        ("actor", f"<{ENT}vladimir-putin>", f"<{ENT}vladimir-putin>"),
        ("side", f"{ENT}russia", f"<{ENT}russia>"),
        ("event-type", "ev:accuse", '"accuse"@en'),
        ("stance", "stance:mixed", '"mixed"@en'),
        ("side", "russia", f"<{ENT}russia>"),
        ("side", "United States", f"<{ENT}united-states>"),
        ("office", "President of Russia", "<https://w3id.org/detente/office/president-of-russia>"),
        ("event-type", "Accuse", '"accuse"@en'),
        ("stance", "mixed", '"mixed"@en'),
        ("first-day", "2021", f'"2021-01-01"{DATE}'),
        ("last-day", "2021", f'"2021-12-31"{DATE}'),
        ("first-day", "2024-02", f'"2024-02-01"{DATE}'),
        ("last-day", "2024-02", f'"2024-02-29"{DATE}'),
        ("first-day", "2014-03?", f'"2014-03-01"{DATE}'),
        ("last-day", "201X", f'"2019-12-31"{DATE}'),
        ("last-day", "2021-24", f'"2022-02-28"{DATE}'),
        ("last-day", "2021-03-18", f'"2021-03-18"{DATE}'),
        ("day", "2021-03-18", f'"2021-03-18"{DATE}'),
        ("number", "030", "30"),
        ("text", "treaty", '"treaty"'),
    ],
)
def test_a_value_becomes_a_term(type_: str, given_: str, expected: str, values: Values) -> None:
    assert term(values, type_, given_) == expected


def test_an_article_is_found_by_key_and_by_title(values: Values) -> None:
    assert term(values, "article", "treaty") == term(values, "article", "a treaty to keep")


@pytest.mark.parametrize(
    ("type_", "given_"),
    [
        ("first-day", "yesterday"),
        ("last-day", "2021-13"),
        ("first-day", "2021-02-30"),
        ("day", "2021-03"),
        ("number", "-3"),
        ("number", "many"),
        ("event-type", "acuse"),
        ("stance", "hostile"),
        ("actor", "nobody at all"),
        ("office", "pope"),
        ("side", "putin"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_a_hint(
    type_: str, given_: str, values: Values
) -> None:
    with pytest.raises(QueryError) as caught:
        term(values, type_, given_)
    assert f"`{given_}`" in caught.value.message
    assert caught.value.hint


@given(st.text())
def test_no_words_can_leave_their_string(store: Store, words: str) -> None:
    query = ready("words")
    bound = query.bind({"words": [term(Values(store), "text", words)]})
    rows = store.query(bound)
    assert isinstance(rows, Rows)
    found = {str(row[4]).casefold() for row in rows}
    assert all(words.strip().casefold() in text for text in found if words.isascii())


def test_words_with_quotes_and_braces_are_only_words(store: Store) -> None:
    assert len(ask(store, "words", {"words": '" } DROP ALL { "'})) == 0  # type: ignore[arg-type] # a table


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        ("side", ["russia", "ukraine", "united-states"]),
        ("stance", ["conflictual", "cooperative", "mixed", "neutral"]),
        ("office", ["president-of-russia", "president-of-the-united-states"]),
        ("number", []),
    ],
)
def test_values_are_offered_for_completion(type_: str, expected: list[str], values: Values) -> None:
    assert values.names(type_) == expected


def test_actors_offered_are_those_that_occur(values: Values) -> None:
    offered = values.names("actor")
    assert "dmitry-peskov" in offered
    assert "hunter-biden" not in offered


def test_every_type_has_a_reader() -> None:
    assert len(TYPES) == 11
