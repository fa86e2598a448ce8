"""Shortcut edges follow from asserted statements and from nothing else."""

from dataclasses import replace

import pytest

from detente.assets import ontology
from detente.model import Actor, Kind, Modality, Statement
from detente.store import BASE, Store
from helpers.known import known, with_statements
from helpers.synthetic import BIDEN, PESKOV, PUTIN, UNSPECIFIED

EDGES = "SELECT ?actor ?edge ?target { GRAPH graph:edges { ?actor ?edge ?target } }"
PLAIN = replace(
    next(s for s in known().statements if s.event_type == "accuse"),
    actor=PESKOV,
    targets=(BIDEN,),
    modality=Modality.ASSERTED,
    negated=False,
    kind=Kind.STATEMENT,
)
ACCUSES = (f"{BASE}entity/dmitry-peskov", f"{BASE}ns#accuses", f"{BASE}entity/joe-biden")


def edges(*statements: Statement) -> list[tuple[object, ...]]:
    """Return the edges that follow from statements."""
    return list(Store.create(None, with_statements(statements)).select(EDGES))


def test_an_asserted_statement_makes_an_edge() -> None:
    assert edges(PLAIN) == [ACCUSES]


def test_two_statements_make_one_edge() -> None:
    assert edges(PLAIN, replace(PLAIN, id="0" * 16)) == [ACCUSES]


@pytest.mark.parametrize(
    "without",
    [
        replace(PLAIN, negated=True),
        replace(PLAIN, modality=Modality.FUTURE),
        replace(PLAIN, modality=Modality.HYPOTHETICAL),
        replace(PLAIN, modality=Modality.HISTORICAL),
        replace(PLAIN, kind=Kind.INTENT),
        replace(PLAIN, kind=Kind.QUESTION),
        replace(PLAIN, actor=UNSPECIFIED),
        replace(PLAIN, targets=()),
        replace(PLAIN, targets=(PESKOV,)),
    ],
)
def test_what_is_not_asserted_of_another_makes_none(without: Statement) -> None:
    assert edges(without) == []


def test_each_target_has_its_edge() -> None:
    targets: list[Actor] = [BIDEN, PUTIN]
    assert len(edges(replace(PLAIN, targets=tuple(targets)))) == 2


def test_the_edges_are_what_the_view_constructs() -> None:
    store = Store.create(None, known(400))
    view = store.construct(ontology("views/edges.rq").read_text(encoding="utf-8"))
    stored = store.construct("CONSTRUCT { ?s ?p ?o } { GRAPH graph:edges { ?s ?p ?o } }")
    constructed = set(view)
    assert constructed == set(stored)
    assert len(constructed) > 50
