"""Synthetic statements with an authority, as the store and the exports take them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from detente.authority import Authority
from detente.model import Statement
from detente.store import Knowledge
from helpers.synthetic import articles_and_statements

SMALL = Path(__file__).parent / "authority"


@cache
def known(count: int = 60, seed: int = 0) -> Knowledge:
    """Return `count` synthetic statements with a small authority that knows their actors."""
    articles, statements = articles_and_statements(count, seed)
    authority = Authority.load(folder=SMALL)
    return Knowledge(articles=articles, statements=statements, authority=authority)


@cache
def shipped(count: int = 60, seed: int = 0) -> Knowledge:
    """Return `count` synthetic statements with the authority of the package."""
    return replace(known(count, seed), authority=Authority.load())


def with_statements(statements: Iterable[Statement]) -> Knowledge:
    """Return the same articles and authority with other statements."""
    return replace(known(), statements=tuple(statements))


def triples_of(text: str) -> set[str]:
    """Parse Turtle with the engine's parser; triples come as N-Triples."""
    return {str(quad.triple) for quad in ox.parse(input=text, format=ox.RdfFormat.TURTLE)}


def quads_of(text: str, form: ox.RdfFormat = ox.RdfFormat.N_QUADS) -> set[tuple[str, ...]]:
    """Parse N-Quads or TriG; each term comes as its IRI, its text, or as N-Triples."""
    return {tuple(map(_plain, quad)) for quad in ox.parse(input=text, format=form)}


def _plain(term: object) -> str:
    """Return the words of a term."""
    return str(getattr(term, "value", term))
