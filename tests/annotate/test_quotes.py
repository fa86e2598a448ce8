"""Quotation marks: odd, nested, carried, single, typewritten twice; never an exception."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.annotate.quotes import quotations

CASES = {
    '"A b," he said. "C d."': ['"A b,"', '"C d."'],
    "“A b,” he said.": ["“A b,”"],
    "''A b,'' he said.": ["''A b,''"],
    "He said: 'We are ready,' and left.": ["'We are ready,'"],
    "It doesn't matter what the ministers' aides said.": [],
    "The '90s were hard for the players' union.": [],
    "\"He said 'no' to me,\" she said.": ["\"He said 'no' to me,\""],
    "''He said: 'No,''' she said.": ["''He said: 'No,'''"],
    '"The first is never closed. "The second is," he said.': [
        '"The first is never closed.',
        '"The second is,"',
    ],
    "“He hid his own “secret” mails,” she wrote.": ["“He hid his own “secret” mails,”"],
    'The 6\'2" man called it "a farce."': ['"a farce."'],
    "”The wrong mark opens,“ he said.": ["”The wrong mark opens,“"],
    'a stray closing mark" here': [],
    '"': ['"'],
}


@pytest.mark.parametrize("text", CASES)
def test_quotations_are_what_stands_between_marks(text: str) -> None:
    found, _ = quotations(text, carried=False)
    assert [text[first:last] for first, last in found] == CASES[text]


def test_a_quotation_left_open_is_told() -> None:
    assert quotations('"It goes on', carried=False)[1]


def test_a_carried_quotation_ends_at_its_closing_mark() -> None:
    found, is_open = quotations('and here it ends," he said.', carried=True)
    assert (found, is_open) == ([(0, 18)], False)


def test_a_carried_quotation_repeats_its_opening_mark() -> None:
    found, is_open = quotations('"And on it goes', carried=True)
    assert (found, is_open) == ([(0, 15)], True)


def test_prose_after_a_quotation_left_open_is_not_quoted() -> None:
    assert quotations("The minister left the room.", carried=True) == ([], False)


@given(text=st.text(alphabet="ab .,:'\"“”‘’«»\n1", max_size=60), carried=st.booleans())
def test_any_arrangement_of_marks_gives_ordered_stretches_within_the_text(
    text: str, *, carried: bool
) -> None:
    found, _ = quotations(text, carried=carried)
    edges = [edge for stretch in found for edge in stretch]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
