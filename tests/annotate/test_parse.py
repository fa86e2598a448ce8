"""The parse as lists: the same tokens, heads and offsets as spaCy's, and no character lost."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.annotate import Parse, annotate, load_model
from detente.annotate.fold import fold
from detente.errors import UsageError
from detente.model import Span
from helpers.prose import article_of

TEXT = (
    'Lavrov said\nthe “talks” had [failed](https://example.org) on Monday. "So be it," he added.'
    " Putin, Xi and Modi of the BRICS group met in Kazan, which Kyiv did not like."
)


@pytest.fixture(scope="module")
def parse() -> Parse:
    return annotate(article_of(TEXT), load_model())[0]


def test_every_token_proves_its_word(parse: Parse) -> None:
    for token, word in enumerate(parse.words):
        if word.strip():
            assert fold(parse.span(token, token).of(TEXT)) == word


def test_heads_and_children_agree(parse: Parse) -> None:
    for token, head in enumerate(parse.head):
        assert head == token or token in parse.kids[head]


def test_a_subtree_lies_between_its_ends(parse: Parse) -> None:
    for token in range(len(parse)):
        own = sorted(parse.subtree(token))
        assert (own[0], own[-1]) == (parse.left[token], parse.right[token])


def test_tokens_know_their_quotation(parse: Parse) -> None:
    quoted = [word for word, number in zip(parse.words, parse.quote, strict=True) if number == 1]
    assert quoted == ['"', "So", "be", "it", ",", '"']


def test_tokens_of_a_span_are_those_that_begin_in_it(parse: Parse) -> None:
    assert [parse.words[token] for token in parse.tokens(Span(0, 11))] == ["Lavrov", "said"]


def test_the_lists_say_what_the_pipeline_says(parse: Parse) -> None:
    doc = load_model()(fold(TEXT))
    for token in doc:
        at = token.i
        assert parse.words[at] == token.text
        assert (parse.pos[at], parse.tag[at], parse.dep[at]) == (token.pos_, token.tag_, token.dep_)
        assert (parse.entity[at], parse.inner[at]) == (token.ent_type_, token.ent_iob_ == "I")
        assert (parse.punct[at], parse.is_space(at)) == (token.is_punct, token.is_space)
        assert list(parse.kids[at]) == [child.i for child in token.children]
        assert list(parse.subtree(at)) == [one.i for one in token.subtree]
        assert list(parse.ancestors(at)) == [one.i for one in token.ancestors]
        assert parse.conjuncts(at) == [one.i for one in token.conjuncts]
        assert parse.sentence_of(at) == range(token.sent.start, token.sent.end)
    assert [phrase.root for phrase in parse.noun_phrases] == [c.root.i for c in doc.noun_chunks]


def test_the_root_of_a_stretch_is_the_pipelines(parse: Parse) -> None:
    doc = load_model()(fold(TEXT))
    for first in range(len(doc)):
        for last in range(first, len(doc)):
            stretch = doc[first : last + 1]
            assert parse.root(first, last) == stretch.root.i
            assert parse.text_of(first, last) == stretch.text


def test_nobody_changes_a_parse(parse: Parse) -> None:
    for field in dataclasses.fields(parse):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(parse, field.name, ())
    assert all(not isinstance(getattr(parse, f.name), list) for f in dataclasses.fields(parse))


def test_links_and_line_breaks_become_blanks() -> None:
    assert fold("a\nb [c](https://example.org) **d**").split() == ["a", "b", "c", "d"]


@given(st.text(max_size=80))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_an_unknown_pipeline_is_named() -> None:
    with pytest.raises(UsageError, match="no_such_model"):
        load_model("no_such_model")
