"""The closed classes of words: each word has an example that holds it."""

from __future__ import annotations

import csv

import pytest

from detente.assets import ontology
from detente.errors import DataError
from detente.lexicon import function_words


def test_an_example_holds_its_word() -> None:
    """The word itself, or a form of it that begins with the same letter."""
    with ontology("function_words.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert rows
    for row in rows:
        stem = row["word"][0]
        assert any(word.startswith(stem) for word in row["example"].lower().split()), row


def test_no_word_stands_twice_in_a_class() -> None:
    with ontology("function_words.csv").open(encoding="utf-8", newline="") as table:
        rows = [(row["word"], row["class"]) for row in csv.DictReader(table)]
    assert len(rows) == len(set(rows))
    assert "back" in function_words("particle")


def test_an_unknown_class_is_named() -> None:
    with pytest.raises(DataError, match="no class of words `verbs`"):
        function_words("verbs")
