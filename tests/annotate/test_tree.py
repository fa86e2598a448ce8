"""The parse as lists: the same tokens, heads and offsets as spaCy's, and no character lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.annotate import Tree, annotate, load_model
from detente.annotate.fold import fold
from detente.errors import UsageError
from detente.model import Span
from helpers.prose import article_of

TEXT = 'Lavrov said\nthe “talks” had [failed](https://example.org) on Monday. "So be it," he added.'


@pytest.fixture(scope="module")
def tree() -> Tree:
    return Tree.of(annotate(article_of(TEXT), load_model())[0])


def test_every_token_proves_its_word(tree: Tree) -> None:
    for token, word in enumerate(tree.words):
        if word.strip():
            assert fold(tree.span(token, token).of(TEXT)) == word


def test_heads_and_children_agree(tree: Tree) -> None:
    for token, head in enumerate(tree.head):
        assert head == token or token in tree.kids[head]


def test_a_subtree_lies_between_its_ends(tree: Tree) -> None:
    for token in range(len(tree)):
        own = sorted(tree.subtree(token))
        assert (own[0], own[-1]) == (tree.left[token], tree.right[token])


def test_tokens_know_their_quotation(tree: Tree) -> None:
    quoted = [word for word, number in zip(tree.words, tree.quote, strict=True) if number == 1]
    assert quoted == ['"', "So", "be", "it", ",", '"']


def test_tokens_of_a_span_are_those_that_begin_in_it(tree: Tree) -> None:
    words = [token.text for token in tree.parsed.tokens(Span(0, 11))]
    assert words == ["Lavrov", "said"]


def test_links_and_line_breaks_become_blanks() -> None:
    assert fold("a\nb [c](https://example.org) **d**").split() == ["a", "b", "c", "d"]


@given(st.text(max_size=80))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_an_unknown_pipeline_is_named() -> None:
    with pytest.raises(UsageError, match="no_such_model"):
        load_model("no_such_model")
